import type { Day } from "../../../model/day.ts";

/** Share of all claims that may be left out at each end, so that one anniversary does not squeeze a war into a corner. */
const RIM = 0.01;

/** Bins that hold nearly everything, and how much lies before and after them. */
export interface Trimmed<Bin> {
  readonly kept: readonly Bin[];
  readonly before: number;
  readonly after: number;
}

/** The bins without the sparse ones at the rims. Few bins are left as they are: there is nothing to squeeze. */
export const trimSparse = <Bin extends { readonly day: Day; readonly claims: number }>(
  bins: readonly Bin[],
  least = 30,
): Trimmed<Bin> => {
  const all = bins.reduce((sum, { claims }) => sum + claims, 0);
  if (bins.length < least) return { kept: bins, before: 0, after: 0 };
  const rim = (from: readonly Bin[]): { readonly bins: number; readonly claims: number } => {
    let claims = 0;
    let count = 0;
    for (const bin of from) {
      if (claims + bin.claims > all * RIM) break;
      claims += bin.claims;
      count += 1;
    }
    return { bins: count, claims };
  };
  const [first, last] = [rim(bins), rim(bins.toReversed())];
  return {
    kept: bins.slice(first.bins, bins.length - last.bins),
    before: first.claims,
    after: last.claims,
  };
};
