/** A scale from numbers to percent of the width. */
export interface NumberScale {
  readonly kind: "linear" | "logarithmic";
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** Left and right margin in percent, for marks and arrows at the ends. */
const MARGIN = 3;

/** From this ratio of the largest to the smallest number a linear scale would hide the small ones. */
const LOG_RATIO = 40;

/** A round step (1, 2 or 5 times a power of ten) that cuts `most` into at most `count` parts; at least 1. */
const niceStep = (most: number, count: number): number => {
  const raw = Math.max(1, most / count);
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= raw)!;
};

/** Ticks from 0 to at least `most`, about `count` of them. */
export const niceTicks = (most: number, count = 5): readonly number[] => {
  const step = niceStep(most, count);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
};

const spread = (share: number): number => MARGIN + share * (100 - 2 * MARGIN);

/**
 * A scale for counts: it begins at 0, and is logarithmic (of n + 1, so that 0 has a place) where the numbers lie too far
 * apart.
 */
export const numberScale = (numbers: readonly number[]): NumberScale => {
  const most = Math.max(1, ...numbers);
  const least = Math.min(...numbers.filter((n) => n > 0), most);
  if (most / least < LOG_RATIO) {
    const ticks = niceTicks(most);
    const last = ticks.at(-1)!;
    return { kind: "linear", ticks, at: (value) => spread(Math.min(value, last) / last) };
  }
  const powers = Math.ceil(Math.log10(most));
  const top = Math.log10(10 ** powers + 1);
  const ticks = [0, ...Array.from({ length: powers + 1 }, (_, i) => 10 ** i)];
  return { kind: "logarithmic", ticks, at: (value) => spread(Math.min(1, Math.log10(value + 1) / top)) };
};
