import type { Claim } from "./claim.ts";
import type { VersionId } from "./ids.ts";

export const CHANGED_FIELDS = [
  "polarity",
  "modality",
  "voice",
  "actor",
  "target",
  "place",
  "time",
  "number",
  "bound",
] as const;
/** A field of a claim that two versions of an article tell in two ways. */
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/** One field of a claim as it was and as it is, in the words of the versions; empty where nothing stood or stands. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly before: string;
  readonly after: string;
}

/** A run of words that both versions have, that only the later has, or that only the earlier had. */
export interface WordRun {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
}

/** What became of an article between two of its versions. */
export interface VersionChange {
  readonly from: VersionId;
  readonly to: VersionId;
  /** `null` where the title stayed. */
  readonly title: { readonly before: string | null; readonly after: string | null } | null;
  readonly words: readonly WordRun[];
  readonly added: readonly Claim[];
  readonly dropped: readonly Claim[];
  readonly changed: readonly {
    readonly before: Claim;
    readonly after: Claim;
    readonly fields: readonly FieldChange[];
  }[];
}
