import { type Kysely, type Migration, type RawBuilder, sql } from "kysely";
import type { Engine } from "../engine.ts";

/**
 * What a server needs beside the ledger: lists and counts that answer at once, accounts, blind coding. Lines and facets
 * stand under the block of their event, as its accounts do; sums are small and stay on one machine.
 */
export const server = (kind: Engine["kind"]): Migration => ({
  up: async (db: Kysely<never>) => {
    for (const statement of statements(kind)) await statement.execute(db);
  },
});

const statements = (kind: Engine["kind"]): readonly RawBuilder<unknown>[] => {
  // Text is compared byte by byte, so that both databases sort alike.
  const [text, number] = kind === "postgres" ? [`text collate "C"`, "double precision"] : ["text", "real"];
  const must = `${text} not null`;
  const int = "integer not null";
  const create = (name: string, columns: string): RawBuilder<unknown> => sql.raw(`create table ${name} (${columns})`);
  const index = (name: string, on: string): RawBuilder<unknown> => sql.raw(`create index ${name} on ${on}`);

  return [
    create(
      "event_lines",
      `block ${must}, id ${must}, family ${must}, day_from ${text}, day_to ${text}, day_order ${must}, day_key ${must},
       contested ${int}, weight ${number} not null, killed ${number} not null, body ${must}, primary key (block, id),
       foreign key (block, id) references events (block, id) on delete cascade`,
    ),
    index("event_lines_id", "event_lines (id)"),
    index("event_lines_order", "event_lines (day_order, id)"),
    index("event_lines_latest", "event_lines (day_key, id)"),
    index("event_lines_weight", "event_lines (weight, id)"),
    sql.raw(`alter table event_facets add column day_key ${must} default ''`),
    sql.raw(`alter table event_facets add column weight ${number} not null default 0`),
    index("event_facets_latest", "event_facets (kind, value, day_key, event)"),
    index("event_facets_weight", "event_facets (kind, value, weight, event)"),
    // Lines and facets are written with a comparison: the next one writes them.
    sql.raw(`delete from state where key = 'compared'`),

    create(
      "claim_sums",
      `facet ${must}, grain ${must}, name ${must}, period ${must}, type ${must}, claims ${int},
       primary key (facet, grain, name, period, type)`,
    ),
    index("claim_sums_period", "claim_sums (facet, grain, period)"),
    create(
      "event_sums",
      `facet ${must}, grain ${must}, name ${must}, period ${must}, kind ${must}, events ${int}, contested ${int},
       killed ${number} not null, primary key (facet, grain, name, period, kind)`,
    ),
    index("event_sums_period", "event_sums (facet, grain, period)"),
    // Planners take a function for cheap and read whole tables with it. One with settings is not written out into the
    // question, and so keeps the cost that it is given.
    ...(kind === "postgres"
      ? [
          sql.raw("alter function search_words(text) cost 100000"),
          sql.raw("alter function search_words(text) set search_path = pg_catalog"),
        ]
      : []),
    sql.raw("create index versions_standing on versions (article) where standing = 1"),
    index("judgements_other_version", "judgements (other_version)"),

    create(
      "users",
      `id ${must} primary key, name ${must}, folded ${must} unique, role ${must}, hash ${must}, made ${must}, blocked ${int}`,
    ),
    create("sessions", `hash ${must} primary key, person ${must}, made ${must}, used ${must}, until ${must}`),
    index("sessions_person", "sessions (person)"),
    create(
      "invitations",
      `hash ${must} primary key, role ${must}, made_by ${text}, made ${must}, until ${must}, taken_by ${text}`,
    ),
    create(
      "tokens",
      `id ${must} primary key, hash ${must} unique, person ${must}, title ${must}, role ${must}, made ${must}, gone ${text}`,
    ),
    create("audit", `sequence integer primary key, at ${must}, who ${must}, what ${must}, about ${must}`),

    create(
      "coding_rounds",
      `id ${must} primary key, title ${must}, made ${must}, made_by ${must}, left_coder ${must}, right_coder ${must}`,
    ),
    create(
      "coding_sheets",
      `article ${must}, round ${must}, version ${must}, place ${int}, side ${must}, coder ${must}, claims ${must},
       finished ${int}, revision ${int}, primary key (article, round, side)`,
    ),
    index("coding_sheets_round", "coding_sheets (round, place)"),
    create(
      "coding_settled",
      `article ${must}, round ${must}, unit ${must}, body ${must}, primary key (article, round, unit)`,
    ),
    index("coding_settled_round", "coding_settled (round)"),
  ];
};
