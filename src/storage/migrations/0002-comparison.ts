import { type Kysely, type Migration, type RawBuilder, sql } from "kysely";
import type { Engine } from "../engine.ts";

/**
 * What a comparison must find again so that a new article touches only what is near it: source keys, copies, tellings,
 * the blocks in which they stand, and the edges between them. All of it is made anew from texts and claims whenever the
 * code that compares changes.
 */
export const comparison = (kind: Engine["kind"]): Migration => ({
  up: async (db: Kysely<never>) => {
    for (const statement of statements(kind)) await statement.execute(db);
  },
});

const statements = (kind: Engine["kind"]): readonly RawBuilder<unknown>[] => {
  // Text is compared byte by byte, so that both databases sort alike.
  const [text, number] = kind === "postgres" ? [`text collate "C"`, "double precision"] : ["text", "real"];
  const must = `${text} not null`;
  const int = "integer not null";
  // A table that is all key needs no second copy of its rows.
  const keyed = kind === "postgres" ? "" : " without rowid";
  const create = (name: string, columns: string, end = ""): RawBuilder<unknown> =>
    sql.raw(`create table ${name} (${columns})${end}`);
  const index = (name: string, on: string): RawBuilder<unknown> => sql.raw(`create index ${name} on ${on}`);
  const verdict = kind === "postgres" ? "body::json ->> 'verdict'" : "json_extract(body, '$.verdict')";

  return [
    create("changed_articles", `article ${must} primary key, times ${int}`),
    create(
      "compared_articles",
      `article ${must} primary key, version ${must}, day ${must}, keys ${must}, body ${must}, counted ${must}`,
    ),
    create(
      "source_keys",
      `key ${must}, day ${must}, article ${must}, first ${int}, primary key (key, day, article)`,
      keyed,
    ),
    index("source_keys_first", "source_keys (key) where first = 1"),
    create(
      "source_copies",
      `article ${must}, place ${int}, earlier ${must}, day ${must}, holder ${must}, joins ${int}, share ${number} not null,
       body ${must}, primary key (article, place)`,
    ),
    index("source_copies_earlier", "source_copies (earlier)"),
    index("source_copies_holder", "source_copies (holder)"),
    create(
      "tellings",
      `article ${must}, id ${must}, twin ${must}, day ${must}, span_start ${int}, span_end ${int}, rank ${must},
       keys ${must}, body ${must}, primary key (article, id)`,
    ),
    index("tellings_id", "tellings (id)"),
    index("tellings_twin", "tellings (twin, day, article, span_start, span_end, id)"),
    create("telling_keys", `key ${must}, rank ${must}, telling ${must}, primary key (key, rank, telling)`, keyed),
    create("telling_edges", `a ${must}, b ${must}, total ${number} not null, primary key (a, b)`),
    index("telling_edges_b", "telling_edges (b)"),
    create(
      "event_constraints",
      `judgement ${must} primary key, verdict ${must}, left_article ${must}, left_claim ${must}, right_article ${must},
       right_claim ${must}`,
    ),
    index("event_claims_claim", "event_claims (claim)"),
    sql.raw(`alter table judgements add column verdict ${text}`),
    sql.raw(`update judgements set verdict = ${verdict} where body is not null`),
    index("judgements_verdict", "judgements (verdict, sequence)"),
    sql.raw("delete from state where key = 'compared'"),
  ];
};
