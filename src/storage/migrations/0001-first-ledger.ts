import { type Kysely, type Migration, type RawBuilder, sql } from "kysely";
import type { Engine } from "../engine.ts";

/**
 * The first ledger. Rules that hold for every table (docs/ledger.md, "Keys"):
 * the first column of the primary key is what the table would be distributed by; foreign keys stay within that key;
 * nothing is unique without it. SQLite gets a rowid of its own where full-text search points at rows, since an
 * implicit one may change when the file is vacuumed.
 */
export const firstLedger = (kind: Engine["kind"]): Migration => ({
  up: async (db: Kysely<never>) => {
    for (const statement of [...tables(kind), ...indexes(kind), ...search(kind)]) await statement.execute(db);
  },
});

const run = (text: string): RawBuilder<unknown> => sql.raw(text);

const tables = (kind: Engine["kind"]): readonly RawBuilder<unknown>[] => {
  // Text is compared byte by byte, so that both databases sort alike.
  const [text, number, bytes] =
    kind === "postgres" ? [`text collate "C"`, "double precision", "bytea"] : ["text", "real", "blob"];
  const must = `${text} not null`;
  const int = "integer not null";
  const searchedKey = kind === "postgres" ? "primary key" : "row integer primary key, unique";
  const create = (name: string, columns: string): RawBuilder<unknown> => run(`create table ${name} (${columns})`);

  return [
    create("reports", `id ${must} primary key, size ${int}, bytes ${bytes}`),
    create(
      "readings",
      `report ${must} references reports (id), name ${must}, hints ${must}, notices ${must}, received ${must},
       primary key (report, name)`,
    ),
    create("articles", `id ${must} primary key, redacted ${int}`),
    create(
      "versions",
      `article ${must} references articles (id), id ${must}, report ${must}, name ${must}, place ${int},
       label ${must}, outlet ${text}, url ${text}, title ${text}, byline ${text},
       published_day ${text}, published_basis ${text}, language ${must}, text ${must},
       headlines ${must}, furniture ${must}, updated ${int}, notices ${must},
       pass ${must}, engine ${must}, rules ${must}, knowledge ${must}, claim_count ${int},
       mark ${int}, standing ${int}, redacted ${int}, ${searchedKey} (article, id)`,
    ),
    create(
      "version_sources",
      `article ${must}, version ${must}, report ${must}, name ${must}, primary key (article, version, report, name),
       foreign key (article, version) references versions (article, id)`,
    ),
    create(
      "passes",
      `article ${must}, id ${must}, version ${must}, engine ${must}, rules ${must}, knowledge ${must},
       claim_count ${int}, label_count ${int}, primary key (article, id),
       foreign key (article, version) references versions (article, id)`,
    ),
    create(
      "claims",
      `article ${must}, id ${must}, version ${must}, place ${int}, span_start ${int}, span_end ${int},
       type ${must}, polarity ${must}, modality ${must}, quote ${must}, day_from ${text}, day_to ${text},
       said ${must}, resolved ${must}, ${searchedKey} (article, id),
       foreign key (article, version) references versions (article, id)`,
    ),
    create(
      "claim_names",
      `article ${must}, claim ${must}, role ${must}, place ${int}, folded ${must}, resolved ${text},
       primary key (article, claim, role, place),
       foreign key (article, claim) references claims (article, id) on delete cascade`,
    ),
    create(
      "claim_quantities",
      `article ${must}, claim ${must}, place ${int}, least ${number}, most ${number}, bound ${must}, counted ${must},
       status ${must}, span_start ${int}, span_end ${int}, part_start integer, part_end integer,
       primary key (article, claim, place),
       foreign key (article, claim) references claims (article, id) on delete cascade`,
    ),
    create(
      "labels",
      `article ${must}, version ${must}, place ${int}, span_start ${int}, span_end ${int}, label ${must},
       quote ${must}, said ${must}, primary key (article, version, place),
       foreign key (article, version) references versions (article, id)`,
    ),
    create(
      "events",
      `block ${must}, id ${must}, family ${must}, day_from ${text}, day_to ${text}, day_order ${must},
       independent ${int}, body ${must}, primary key (block, id)`,
    ),
    create(
      "event_accounts",
      `block ${must}, event ${must}, place ${int}, article ${must}, body ${must}, primary key (block, event, place),
       foreign key (block, event) references events (block, id) on delete cascade`,
    ),
    create(
      "event_facets",
      `block ${must}, event ${must}, kind ${must}, value ${must}, primary key (block, event, kind, value),
       foreign key (block, event) references events (block, id) on delete cascade`,
    ),
    create("event_claims", `article ${must}, claim ${must}, event ${must}, primary key (article, claim, event)`),
    create("event_redirects", `id ${must} primary key, to_event ${text}`),
    create("source_groups", `number integer primary key, body ${must}`),
    create("source_group_articles", `article ${must} primary key, group_number ${int}, place ${int}`),
    create(
      "judgements",
      `sequence integer primary key, id ${must} unique, version ${must}, other_version ${text},
       digest ${must}, hash ${must}, salt ${text}, body ${text}`,
    ),
    create("tombstones", `id ${must} primary key, kind ${must}, subject ${must}, who ${must}, at ${must}, why ${must}`),
    create("state", `key ${must} primary key, value ${must}`),
  ];
};

const indexes = (kind: Engine["kind"]): readonly RawBuilder<unknown>[] => {
  // Labels and outlets come from files and pages: on PostgreSQL a b-tree refuses values of 3 kB, a hash does not.
  const anyLength = kind === "postgres" ? "using hash" : "";
  return [
    run("create index versions_id on versions (id)"),
    run("create index versions_pass on versions (pass)"),
    run("create index versions_published on versions (published_day)"),
    run(`create index versions_label on versions ${anyLength} (label)`),
    run(`create index versions_outlet on versions ${anyLength} (outlet)`),
    run("create index version_sources_report on version_sources (report, name)"),
    run("create index claims_id on claims (id)"),
    run("create index claims_place on claims (article, version, place)"),
    run("create index claims_type on claims (type, day_from)"),
    run("create index claims_days on claims (day_from, day_to)"),
    run("create index claim_names_folded on claim_names (folded, role)"),
    run("create index claim_names_resolved on claim_names (resolved, role)"),
    run("create index events_id on events (id)"),
    run("create index events_order on events (day_order, id)"),
    run("create index event_accounts_article on event_accounts (article)"),
    run("create index event_facets_value on event_facets (value, kind)"),
    run("create index event_claims_event on event_claims (event)"),
    run("create index source_group_articles_number on source_group_articles (group_number, place)"),
    run("create index judgements_version on judgements (version)"),
    run("create index tombstones_subject on tombstones (subject)"),
  ];
};

/** Full-text search, the one part written twice: words without diacritics, no stemming (docs/ledger.md, "Search"). */
const search = (kind: Engine["kind"]): readonly RawBuilder<unknown>[] =>
  kind === "postgres"
    ? postgresSearch()
    : [...sqliteSearch("versions", ["title", "text"]), ...sqliteSearch("claims", ["quote"])];

const sqliteSearch = (table: string, columns: readonly string[]): readonly RawBuilder<unknown>[] => {
  const of = (row: string): string => columns.map((column) => `${row}.${column}`).join(", ");
  const list = columns.join(", ");
  const remove = `insert into ${table}_search (${table}_search, rowid, ${list}) values ('delete', old.row, ${of("old")});`;
  const insert = `insert into ${table}_search (rowid, ${list}) values (new.row, ${of("new")});`;
  return [
    run(`create virtual table ${table}_search using fts5 (${list}, content = '${table}', content_rowid = 'row',
         tokenize = 'unicode61 remove_diacritics 2')`),
    run(`create trigger ${table}_search_insert after insert on ${table} begin ${insert} end`),
    run(`create trigger ${table}_search_delete after delete on ${table} begin ${remove} end`),
    run(`create trigger ${table}_search_update after update of ${list} on ${table} begin ${remove} ${insert} end`),
  ];
};

/**
 * `search_words` folds as SQLite's tokenizer does: marks off, lower case, everything between words a space. A vector
 * holds 1 MB at most, so only the first 200,000 characters count. `fastupdate = off`: a pending list makes the planner
 * scan all rows after each load (measured, docs/decisions).
 */
const postgresSearch = (): readonly RawBuilder<unknown>[] => [
  run(String.raw`create function search_words(words text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('simple', regexp_replace(
      regexp_replace(lower(normalize(left(words, 200000), NFD)), '[\u0300-\u036f\u0610-\u061a\u064b-\u065f]', '', 'g'),
      '[\u0001-/:-@\[-${"`"}{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2000-\u206f\u20a0-\u20bf\u3000-\u303f]+', ' ', 'g'))
  $$`),
  run(`create index claims_search on claims using gin (search_words(quote)) with (fastupdate = off)`),
  run(`create index versions_search on versions using gin (search_words(coalesce(title, '') || ' ' || text))
       with (fastupdate = off)`),
];
