import type { ActorEntry } from "./actor-file.ts";

/** A name and, where another file added it, that file. */
export type PlacedName = ActorEntry["names"][number] & { readonly addedIn?: string };

/** An actor's entry and where it stands. */
export interface PlacedEntry {
  readonly file: string;
  readonly index: number;
  readonly entry: Omit<ActorEntry, "names"> & { readonly names: readonly PlacedName[] };
}
