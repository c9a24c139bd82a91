import type { ClaimId } from "../model/ids.ts";
import type { FiledTelling } from "./filed-telling.ts";
import type { Edge } from "./join-edges.ts";

/** Tellings before and after a place in the order of a block, the nearest first. */
export interface Beside {
  readonly before: readonly FiledTelling[];
  readonly after: readonly FiledTelling[];
}

/**
 * Where the tellings of a ledger are found. Of tellings that repeat each other word for word (twins) only the oldest
 * stands in the blocks and has edges. Nothing of it needs to be in memory but what is asked for.
 */
export interface TellingIndex {
  /** For each key up to `count` standing tellings on either side of where `filed` stands or would stand. */
  beside(filed: FiledTelling, count: number): Promise<ReadonlyMap<string, Beside>>;
  /** The oldest of the kept tellings with this twin; `null` where there is none. */
  eldest(twin: string): Promise<FiledTelling | null>;
  /** Standing tellings by id; those that are not kept are left out. */
  tellings(ids: readonly ClaimId[]): Promise<readonly FiledTelling[]>;
  /** All edges of some tellings. */
  edges(ids: readonly ClaimId[]): Promise<readonly Edge[]>;

  keep(filed: FiledTelling): Promise<void>;
  forget(filed: FiledTelling): Promise<void>;
  /** Puts a kept telling into its blocks. */
  stand(filed: FiledTelling): Promise<void>;
  /** Takes it out of them, with all its edges. */
  stepBack(filed: FiledTelling): Promise<void>;
  join(edges: readonly Edge[]): Promise<void>;
  part(edges: readonly Edge[]): Promise<void>;
}
