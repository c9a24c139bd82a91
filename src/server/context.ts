import type { Engine } from "../operations/engine.ts";
import type { Knowledge } from "../operations/known-names.ts";
import type { Ledger } from "../storage/ledger.ts";
import type { ReadingDesk } from "./reading-desk.ts";
import type { Surveys } from "./surveys.ts";

/** What every answer is made from. */
export interface ServerContext {
  readonly ledger: Ledger;
  readonly knowledge: Knowledge;
  readonly surveys: Surveys;
  /** The language engine, loaded when it is first needed: reading and explaining need it, looking does not. */
  readonly engine: () => Promise<Engine>;
  readonly desk: ReadingDesk;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly version: string;
  /** Whether people need accounts: where others than this machine reach the server. */
  readonly accounts: boolean;
  /** Without accounts: names under which a browser may ask, without port. */
  readonly hosts: readonly string[];
  /** Folder of the built page. */
  readonly page: string;
  /** Takes errors that no client is told of. */
  readonly report: (error: unknown) => void;
}
