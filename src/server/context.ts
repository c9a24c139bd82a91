import type { Engine } from "../operations/engine.ts";
import type { Knowledge } from "../operations/known-names.ts";
import type { Ledger } from "../storage/ledger.ts";

/** What every answer is made from. */
export interface ServerContext {
  readonly ledger: Ledger;
  readonly knowledge: Knowledge;
  /** The language engine, loaded when it is first needed: reading and explaining need it, looking does not. */
  readonly engine: () => Promise<Engine>;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly version: string;
  /** Folder of the built page. */
  readonly page: string;
  /** Takes errors that no client is told of. */
  readonly report: (error: unknown) => void;
}
