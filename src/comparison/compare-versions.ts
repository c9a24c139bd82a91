import type { Claim } from "../model/claim.ts";
import type { VersionId } from "../model/ids.ts";
import type { VersionChange } from "../model/version-change.ts";
import { changedFields } from "./changed-fields.ts";
import { diffTexts } from "./diff-texts.ts";
import { pairClaims } from "./pair-claims.ts";

/** A version of an article with its claims. */
export interface VersionTold {
  readonly version: VersionId;
  readonly title: string | null;
  readonly text: string;
  readonly claims: readonly Claim[];
}

/**
 * What a later version of an article adds, drops and tells in another way. It says what differs between two texts that
 * were seen, not who changed them, when, or why.
 */
export const compareVersions = (before: VersionTold, after: VersionTold): VersionChange => {
  const pairs = pairClaims(before, after);
  const [left, right] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
  return {
    from: before.version,
    to: after.version,
    title: before.title === after.title ? null : { before: before.title, after: after.title },
    words: diffTexts(before.text, after.text),
    added: after.claims.filter((claim) => !right.has(claim)),
    dropped: before.claims.filter((claim) => !left.has(claim)),
    changed: pairs.flatMap((pair) => {
      const fields = changedFields({ claim: pair.before, text: before.text }, { claim: pair.after, text: after.text });
      return fields.length === 0 ? [] : [{ ...pair, fields }];
    }),
  };
};
