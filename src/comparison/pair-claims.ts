import type { Claim } from "../model/claim.ts";
import { cut } from "../model/span.ts";

interface Told {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Share of words that two tellings of one thing have in common at least. */
const ALIKE = 0.5;

/**
 * Claims of two versions of an article that tell the same thing: of one type, with half of their words in common. The
 * most alike are paired first; of equals those that stand first. A claim is in one pair at most.
 */
export const pairClaims = (before: Told, after: Told): readonly { readonly before: Claim; readonly after: Claim }[] => {
  const words = (told: Told): readonly ReadonlySet<string>[] =>
    told.claims.map(
      ({ said }) =>
        new Set(
          cut(told.text, said.span)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [],
        ),
    );
  const [left, right] = [words(before), words(after)];
  const pairs = before.claims.flatMap((claim, i) =>
    after.claims.flatMap((other, j) => {
      if (other.said.type !== claim.said.type) return [];
      const alike = shareOf(left[i] ?? new Set(), right[j] ?? new Set());
      return alike >= ALIKE ? [{ i, j, alike }] : [];
    }),
  );
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const taken = pairs
    .sort((a, b) => b.alike - a.alike || a.i - b.i || a.j - b.j)
    .filter(({ i, j }) => {
      if (usedLeft.has(i) || usedRight.has(j)) return false;
      usedLeft.add(i);
      usedRight.add(j);
      return true;
    });
  return taken
    .sort((a, b) => a.j - b.j)
    .flatMap(({ i, j }) => {
      const [one, other] = [before.claims[i], after.claims[j]];
      return one && other ? [{ before: one, after: other }] : [];
    });
};

/** Words in common over all words of the shorter telling: one that grew by a clause is still the same. */
const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
};
