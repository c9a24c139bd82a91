import type { Claim } from "../model/claim.ts";
import type { Anchor } from "../model/judgement.ts";
import { sharedLength } from "../model/span.ts";

/**
 * The claim that a judgement hangs on after a rebuild: one of the same version and type that holds half of the judged
 * words or more (docs/ledger.md, "Judgements"). Of several the one that shares most, then the one that adds least, then
 * the first by id. `null` where there is none: the judgement is orphaned.
 *
 * @param claims candidates, in any order; of other versions too
 */
export const reattach = (anchor: Anchor, claims: readonly Claim[]): Claim | null => {
  const judged = anchor.span.end - anchor.span.start;
  const shared = ({ said }: Claim): number => sharedLength(anchor.span, said.span);
  const length = ({ said }: Claim): number => said.span.end - said.span.start;
  const candidates = claims.filter(
    (claim) =>
      claim.version === anchor.version &&
      claim.said.type === anchor.type &&
      shared(claim) > 0 &&
      2 * shared(claim) >= judged,
  );
  const [best] = candidates.sort(
    (a, b) => shared(b) - shared(a) || length(a) - length(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return best ?? null;
};
