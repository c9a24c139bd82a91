import type { Event } from "../model/event.ts";
import { collect } from "../operations/collect.ts";
import { compareLedger } from "../operations/compare-ledger.ts";
import { findReports } from "../operations/find-reports.ts";
import { parseClaimQuery, parseEventQuery } from "../operations/parse-query.ts";
import { type ReportOutcome, readReports } from "../operations/read-reports.ts";
import type { LedgerArticle, LedgerClaim } from "../storage/ledger.ts";
import { openLedger as openStorage } from "../storage/open-ledger.ts";
import { engineWith } from "./engine-with.ts";

/** What is known about all files that are read, where neither they nor a table beside them say more. */
export interface AboutFiles {
  readonly outlet?: string;
  /** `YYYY-MM-DD` */
  readonly published?: string;
  /** For tables: field (`text`, `title`, `outlet`, `published`, `url`, `id` …) → column. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** How many threads read; one without it. */
  readonly threads?: number;
}

/** Which part of a list: at most `limit`, behind the claim whose `cursor` is `after`. */
export interface ListPart {
  readonly limit?: number;
  readonly after?: string;
}

/** A ledger for programs: what is read into it is kept, and compared with what was there. */
export interface Ledger {
  /** The file, or the server without its password. */
  readonly address: string;
  /** Reads files and folders, each report in one transaction, and lays what is new side by side. */
  read(paths: string | readonly string[], about?: AboutFiles): Promise<readonly ReportOutcome[]>;
  /** Claims that fit a text query (`type:killed place:Aleppo from:2016-08`), all without one, in the order of the articles. */
  claims(where?: string, part?: ListPart): AsyncIterable<LedgerClaim>;
  claim(id: string): Promise<LedgerClaim | null>;
  /** Events that fit a text query, with their accounts and differences, in the order of time. */
  events(where?: string): AsyncIterable<Event>;
  /** Ids that an earlier comparison gave still find their event. */
  event(id: string): Promise<Event | null>;
  /** Articles with their texts, in the order of their ids; some by id. */
  articles(ids?: readonly string[]): AsyncIterable<LedgerArticle>;
  close(): Promise<void>;
}

/**
 * Opens a ledger, and makes it where there is none.
 *
 * @param address a folder, or `postgres://user:password@host/database`
 * @param knowledge folders of names and words beside the package's own, for reading
 * @throws LedgerError, whose message says what to do; methods throw it too, and UsageError for bad queries and paths
 */
export async function openLedger(
  address: string,
  { knowledge = [] }: { readonly knowledge?: readonly string[] } = {},
): Promise<Ledger> {
  const ledger = await openStorage(address);
  return {
    address: ledger.address,
    async read(paths, { threads, ...hints } = {}) {
      const found = await findReports(typeof paths === "string" ? [paths] : paths);
      const engine = await engineWith(knowledge);
      const now = (): string => new Date().toISOString();
      const options = { hints, now, ...(threads === undefined ? {} : { threads }) };
      const outcomes = await collect(readReports(ledger, engine, found, options));
      await compareLedger(ledger, engine.knowledge.gazetteer);
      return outcomes;
    },
    claims: (where = "", part = {}) => ledger.claims({ ...parseClaimQuery(where), ...part }),
    claim: (id) => ledger.claim(id),
    events: (where = "") => ledger.events(parseEventQuery(where)),
    event: (id) => ledger.event(id),
    articles: (ids) => ledger.articles(ids === undefined ? {} : { ids }),
    close: () => ledger.close(),
  };
}
