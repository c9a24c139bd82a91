import {
  add,
  type Code,
  type Func,
  floats,
  get,
  I32,
  int,
  least,
  load128,
  loop,
  most,
  narrow,
  nearest,
  over,
  plus,
  set,
  shiftLeft,
  store64,
  store128,
  subtract,
  tee,
  times,
  toInts,
  V128,
} from "./wasm.ts";

const [SUMS, CELL, OUT, HIDDEN] = [0, 1, 2, 3] as const;
const [X, SQUARE, TOP, NOW, INPUT, STRIDE] = [4, 5, 6, 7, 8, 9] as const;

// Rational approximation of tanh (as in Eigen), right to six digits between −7.9 and 7.9.
const ODD = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
];
const EVEN = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3];

/** The gates of an LSTM, four units at a time. See `Kernel.gate`. */
export function gateFunction(name: string): Func {
  // the sums of gate k lie k × hidden floats further on
  const sums = (k: number): Code => [
    ...get(SUMS),
    ...Array.from({ length: k }, () => [...get(STRIDE), ...add]).flat(),
    ...load128(),
  ];
  const fourUnits = [
    ...[...sums(0), ...logistic, ...set(INPUT)],
    ...[...sums(2), ...tanh, ...get(INPUT), ...times, ...set(INPUT)],
    ...[...sums(1), ...logistic, ...get(CELL), ...load128(), ...times, ...get(INPUT), ...plus, ...set(NOW)],
    ...[...get(CELL), ...get(NOW), ...store128],
    ...[...sums(3), ...logistic, ...set(INPUT)],
    ...get(OUT),
    ...[...get(NOW), ...tanh, ...get(INPUT), ...times, ...floats(32767), ...times, ...nearest, ...toInts, ...tee(NOW)],
    ...[...get(NOW), ...narrow, ...store64],
    ...[...get(SUMS), ...int(16), ...add, ...set(SUMS), ...get(CELL), ...int(16), ...add, ...set(CELL)],
    ...[...get(OUT), ...int(8), ...add, ...set(OUT)],
    ...[...get(HIDDEN), ...int(4), ...subtract, ...tee(HIDDEN)],
  ];
  return {
    name,
    parameters: [I32, I32, I32, I32],
    locals: [V128, V128, V128, V128, V128, I32],
    body: [...get(HIDDEN), ...int(2), ...shiftLeft, ...set(STRIDE), ...loop(fourUnits)],
  };
}

/** Replaces the vector on the stack by its tanh. */
const tanh: Code = [
  ...[...floats(7.9), ...least, ...floats(-7.9), ...most, ...tee(X), ...get(X), ...times, ...set(SQUARE)],
  ...horner(ODD),
  ...[...get(X), ...times, ...set(TOP), ...get(TOP)],
  ...horner(EVEN),
  ...over,
];

/** Replaces it by 1 / (1 + e⁻ˣ) = ½ tanh(x / 2) + ½. */
const logistic: Code = [...floats(0.5), ...times, ...tanh, ...floats(0.5), ...times, ...floats(0.5), ...plus];

/** The value of a polynomial of the square, its highest term first. */
function horner(terms: readonly number[]): Code {
  const [first, ...others] = terms;
  return [...floats(first!), ...others.flatMap((term) => [...get(SQUARE), ...times, ...floats(term), ...plus])];
}
