import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import type { Article } from "../../../model/article.ts";
import type { Event } from "../../../model/event.ts";
import { contestedFields } from "../../../model/field-outcome.ts";
import { gradeWords } from "../../../model/judgement.ts";
import { CLAIM_COLUMNS, CLAIM_TABLE_LOSSES } from "../claim-table.ts";
import { tollOf } from "../event-facts.ts";
import type { EventRow, ExportFormat, ExportSource, Lookup, Loss } from "../export-format.ts";
import { SQLITE_INDEXES, SQLITE_TABLES } from "./sqlite-tables.ts";

const LOSSES: readonly Loss[] = [
  ...CLAIM_TABLE_LOSSES,
  { what: "texts of articles: they belong to their outlets", kept: "the ledger's articles and reports" },
  {
    what: "deaths_low is the lowest current total; it is null and deaths_known 0 where nobody gives one",
    kept: "accounts of the event",
  },
  {
    what: "loaded words, judgements other than grades of events, source groups and links between events",
    kept: "the ledger",
  },
  { what: "lists are JSON text", kept: "the claim, the event" },
];

/** Claims, articles, events and their accounts as an SQLite file that Datasette and others open. */
export const ledgerSqlite: ExportFormat = {
  name: "sqlite",
  about: "claims, events and accounts as tables, SQLite for Datasette",
  ending: "db",
  mediaType: "application/vnd.sqlite3",
  of: "claims and events",
  losses: LOSSES,
  lossesStand: "inside",
  write: fileInPieces,
};

/** A database is written here and there in its file, so it is finished beside and then given away in pieces. */
async function* fileInPieces(source: ExportSource): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "variorum-export-"));
  try {
    const path = join(folder, "export.db");
    await fill(path, source);
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(path: string, source: ExportSource): Promise<void> {
  const database = new Database(path);
  try {
    // Nobody else sees the file before it is finished; after trouble it is thrown away.
    for (const pragma of ["journal_mode = off", "synchronous = off", "cache_size = -65536"]) database.pragma(pragma);
    database.exec("begin");
    for (const table of SQLITE_TABLES) database.exec(table);
    const insert = inserter(database);
    for (const { what, kept } of LOSSES) insert("losses", [what, kept]);
    for await (const row of source.events()) insertEvent(insert, row, source.lookup);
    await insertClaims(insert, source);
    for (const index of SQLITE_INDEXES) database.exec(index);
    database.exec("commit");
  } finally {
    database.close();
  }
}

type Value = string | number | null;
type Insert = (table: string, values: readonly Value[], others?: string) => void;

/** Puts rows into tables, each statement prepared once. A row that is there already stays as it is. */
function inserter(database: Database.Database): Insert {
  const statements = new Map<string, Database.Statement>();
  return (table, values, others = "") => {
    const key = `${table} ${others}`;
    const places = others || values.map(() => "?").join(", ");
    const statement = statements.get(key) ?? database.prepare(`insert or ignore into ${table} values (${places})`);
    statements.set(key, statement);
    statement.run([...values]);
  };
}

function insertArticle(insert: Insert, article: Article): void {
  const { version, id, label, outlet, title, url, byline, published, language, report } = article;
  insert("articles", [version, id, label, outlet, title, url, byline, published?.day ?? null, language, report]);
}

function insertEvent(insert: Insert, row: EventRow, lookup: Lookup): void {
  const { event } = row;
  for (const article of row.articles.values()) insertArticle(insert, article);
  const [killed, injured] = [tollOf(row, "killed"), tollOf(row, "injured")];
  const place = event.places.flatMap((id) => lookup.place(id) ?? [])[0];
  insert("events", [
    ...[event.id, event.title, event.family, JSON.stringify(event.types)],
    ...[event.days?.from ?? null, event.days?.to ?? null, event.accounts.length, event.independent],
    ...[JSON.stringify(contestedFields(event)), event.credibility.grade],
    ...[killed.low, killed.high, killed.low === null ? 0 : 1, injured.low, injured.high],
    ...[place?.lat ?? null, place?.lon ?? null, place?.radius ?? null],
  ]);
  for (const { grade, who, when, why } of row.grades) insert("grades", [event.id, gradeWords(grade), who, when, why]);
  insertAccounts(insert, event);
  for (const { field, left, right, outcome, reason } of event.differences) {
    insert("differences", [event.id, field, left, right, outcome, reason]);
  }
}

function insertAccounts(insert: Insert, event: Event): void {
  event.accounts.forEach(({ version, outlet, published, chain, group, fields }, i) => {
    insert("accounts", [event.id, i, version, outlet, published, JSON.stringify(chain), group]);
    for (const [field, values] of Object.entries(fields)) {
      for (const { words, key, range, polarity, modality, claim } of values) {
        const ends = [range?.min ?? null, range?.max ?? null];
        insert("account_values", [event.id, i, field, words, key, ...ends, polarity, modality, claim]);
      }
    }
  });
}

/** A claim names its event only where that is in the file too: a query may leave it out. */
const CLAIM_PLACES = CLAIM_COLUMNS.map(({ name }) =>
  name === "event_id" ? "(select event_id from events where event_id = ?)" : "?",
).join(", ");

async function insertClaims(insert: Insert, { claims, lookup }: ExportSource): Promise<void> {
  let version = "";
  for await (const row of claims()) {
    if (row.article.version !== version) insertArticle(insert, row.article);
    version = row.article.version;
    insert(
      "claims",
      CLAIM_COLUMNS.map((column) => column.value(row, lookup)),
      CLAIM_PLACES,
    );
  }
}
