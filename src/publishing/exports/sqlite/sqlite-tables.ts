import { CLAIM_COLUMNS, type ColumnType } from "../claim-table.ts";

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "text",
  json: "text",
  day: "text",
  integer: "integer",
  real: "real",
};

const claimColumns = CLAIM_COLUMNS.map(({ name, type }) => `${name} ${SQL_TYPES[type]}`);

/** The tables of an export, each after those that it refers to. */
export const SQLITE_TABLES: readonly string[] = [
  `create table losses (what text not null, kept text not null)`,
  `create table articles (
     version_id text primary key, article_id text not null, label text not null, outlet text, title text, url text,
     byline text, published text, language text not null, report_sha256 text not null)`,
  `create table events (
     event_id text primary key, title text not null, family text not null, types text not null,
     first_day text, last_day text, accounts integer not null, independent integer not null,
     contested text not null, credibility text not null,
     deaths_low integer, deaths_high integer, deaths_known integer not null,
     injured_low integer, injured_high integer, latitude real, longitude real, place_radius_m integer)`,
  `create table grades (
     event_id text not null references events, grade text not null, who text not null, given text not null,
     why text not null)`,
  `create table accounts (
     event_id text not null references events, account integer not null,
     version_id text not null references articles, outlet text, published text,
     voices text not null, source_group integer not null, primary key (event_id, account)) without rowid`,
  `create table account_values (
     event_id text not null references events, account integer not null, field text not null, words text not null,
     means text not null, least integer, most integer, polarity text not null, modality text not null,
     claim_id text not null)`,
  `create table differences (
     event_id text not null references events, field text not null, left_account integer not null,
     right_account integer not null, outcome text not null, reason text not null)`,
  `create table claims (${claimColumns.join(", ")},
     primary key (claim_id), foreign key (event_id) references events, foreign key (version_id) references articles)`,
];

/** What a reader asks by; made after the rows, which is faster. */
export const SQLITE_INDEXES: readonly string[] = [
  "create index account_values_event on account_values (event_id, account)",
  "create index differences_event on differences (event_id, field)",
  "create index grades_event on grades (event_id)",
  "create index claims_event on claims (event_id)",
  "create index claims_version on claims (version_id)",
  "create index claims_type on claims (type, first_day)",
  "create index claims_outlet on claims (outlet)",
  "create index events_days on events (first_day)",
  // Datasette finds a table of this shape by itself and offers a search.
  "create virtual table claims_fts using fts5 (quote, content = 'claims', tokenize = 'unicode61 remove_diacritics 2')",
  "insert into claims_fts (claims_fts) values ('rebuild')",
];
