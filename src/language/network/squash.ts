/** Tables of the logistic function and of tanh, so that every machine squashes alike. */
export const SQUASH_STEPS = 512;
const HALF = 8 * SQUASH_STEPS;
const LAST = 2 * HALF - 1;

/** eˣ by halving and its series: only sums and products, which are the same everywhere. */
function power(x: number): number {
  const small = x / 1024;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 10; k++) {
    term = (term * small) / k;
    sum += term;
  }
  for (let k = 0; k < 10; k++) sum *= sum;
  return sum;
}

const LOGISTIC = Float32Array.from({ length: LAST + 1 }, (_, i) => 1 / (1 + power(-(i + 0.5 - HALF) / SQUASH_STEPS)));

/** 1 / (1 + e⁻ˣ), within 0.0003. */
export function logistic(x: number): number {
  const at = Math.floor(x * SQUASH_STEPS) + HALF;
  return LOGISTIC[at < 0 ? 0 : at > LAST ? LAST : at]!;
}

/** tanh x, within 0.002. */
export const tanh = (x: number): number => 2 * logistic(2 * x) - 1;
