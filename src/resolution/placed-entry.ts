import type { ActorEntry } from "./actor-file.ts";

/** An actor's entry and where it stands. */
export interface PlacedEntry {
  readonly file: string;
  readonly index: number;
  readonly entry: ActorEntry;
}
