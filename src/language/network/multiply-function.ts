import {
  add,
  addInts,
  type Code,
  dotPairs,
  F32,
  type Func,
  get,
  I32,
  int,
  isBelow,
  load128,
  loop,
  plus,
  set,
  shiftLeft,
  shuffle,
  splat,
  store128,
  subtract,
  tee,
  times,
  toFloats,
  V128,
  zero,
} from "./wasm.ts";

const [MATRIX, VECTOR, SCALES, BIAS, OUT, ROWS, COLUMNS, WORTH] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [AT, END] = [8, 9] as const;
const sum = (i: number): number => 10 + i;
const PIECE = 14;
const FOUR = [0, 1, 2, 3];

/**
 * Matrix times vector, four rows at a time; the entries stand in blocks (see `blockPlace`), so that they are read in
 * one go. See `Kernel.multiply`.
 */
export function multiplyFunction(name: string): Func {
  // 16 columns a round: two blocks, with the places in them as fixed offsets
  const block = (k: number): Code => [
    ...[...get(AT), ...load128(16 * k), ...set(PIECE)],
    ...FOUR.flatMap((i) => [
      ...[...get(sum(i)), ...get(MATRIX), ...load128(64 * k + 16 * i)],
      ...[...get(PIECE), ...dotPairs, ...addInts, ...set(sum(i))],
    ]),
  ];
  const step = [
    ...[...block(0), ...block(1)],
    ...[...get(MATRIX), ...int(128), ...add, ...set(MATRIX)],
    ...[...get(AT), ...int(32), ...add, ...tee(AT), ...get(END), ...isBelow],
  ];
  const fourRows = [
    ...[...get(VECTOR), ...set(AT)],
    ...FOUR.flatMap((i) => [...zero, ...set(sum(i))]),
    ...loop(step),
    ...[...pairSums(0, 1), ...set(sum(0)), ...pairSums(2, 3), ...set(sum(1))],
    ...get(OUT),
    ...[...get(sum(0)), ...get(sum(1)), ...shuffle(words(0, 2, 4, 6))],
    ...[...get(sum(0)), ...get(sum(1)), ...shuffle(words(1, 3, 5, 7)), ...addInts],
    ...[...toFloats, ...get(SCALES), ...load128(), ...times, ...get(WORTH), ...splat, ...times],
    ...[...get(BIAS), ...load128(), ...plus, ...store128],
    ...[OUT, SCALES, BIAS].flatMap((place) => [...get(place), ...int(16), ...add, ...set(place)]),
    ...[...get(ROWS), ...int(4), ...subtract, ...tee(ROWS)],
  ];
  return {
    name,
    parameters: [I32, I32, I32, I32, I32, I32, I32, F32],
    locals: [I32, I32, V128, V128, V128, V128, V128],
    body: [...get(VECTOR), ...get(COLUMNS), ...int(1), ...shiftLeft, ...add, ...set(END), ...loop(fourRows)],
  };
}

/** Where an entry stands: blocks of 4 rows × 8 columns, the blocks of four rows one after another. */
export const blockPlace = (row: number, column: number, columns: number): number =>
  (row >> 2) * 4 * columns + (column >> 3) * 32 + (row & 3) * 8 + (column & 7);

/** From two vectors of four sums: (a0 + a2, a1 + a3, b0 + b2, b1 + b3). */
const pairSums = (a: number, b: number): Code => [
  ...[...get(sum(a)), ...get(sum(b)), ...shuffle(words(0, 1, 4, 5))],
  ...[...get(sum(a)), ...get(sum(b)), ...shuffle(words(2, 3, 6, 7)), ...addInts],
];

/** Bytes of these 32-bit lanes of two vectors. */
function words(...lanes: readonly number[]): number[] {
  return lanes.flatMap((lane) => FOUR.map((byte) => lane * 4 + byte));
}
