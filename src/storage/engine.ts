import type { Expression, Kysely, SqlBool, Transaction } from "kysely";
import type { SearchTerm } from "./search-terms.ts";
import type { Tables } from "./tables.ts";

/** Tables with full-text search, by the alias that queries give them. */
export type Searched = "versions" | "claims";

/** Everything in which SQLite and PostgreSQL differ, beside the column types of the migrations. */
export interface Engine {
  readonly kind: "sqlite" | "postgres";
  readonly db: Kysely<Tables>;
  /** For people; holds no password. */
  readonly address: string;
  /** Runs one transaction that no other writer of the same rows can come between; retries where the database asks to. */
  write<T>(run: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Holds all other writers of the chain of judgements off until the transaction ends. */
  lockChain(trx: Transaction<Tables>): Promise<void>;
  /** Condition on a row of `table` (under the alias `alias`) that its words hold all terms. */
  matches(table: Searched, alias: string, terms: readonly SearchTerm[]): Expression<SqlBool>;
  /** Overwrites what deleted rows left behind, as far as the database can be told to. */
  scrub(): Promise<void>;
  /** A `LedgerError` for trouble with the database; any other error as it is: a bug. */
  explain(error: unknown): unknown;
}
