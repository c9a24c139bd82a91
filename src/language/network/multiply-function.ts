import {
  add,
  addInts,
  type Code,
  dotPairs,
  type Func,
  get,
  I32,
  int,
  isBelow,
  load128,
  loadSplat,
  loop,
  plus,
  set,
  shiftLeft,
  shuffle,
  store128,
  subtract,
  tee,
  times,
  toFloats,
  V128,
  zero,
} from "./wasm.ts";

const [MATRIX, ROWS, COLUMNS, SCALES, BIAS] = [0, 1, 2, 3, 4] as const;
const [VECTORS, STRIDE, WORTHS, WORTH_STRIDE, COUNT, OUT, OUT_STRIDE] = [5, 6, 7, 8, 9, 10, 11] as const;
const [AT, END, PLACE, VECTOR, WORTH, TO, LEFT] = [12, 13, 14, 15, 16, 17, 18] as const;
const sum = (i: number): number => 19 + i;
const PIECE = 23;
const FOUR = [0, 1, 2, 3];

/**
 * Matrix times vectors. Four rows at a time go through all vectors, so that they stay near; the entries stand in
 * blocks (see `blockPlace`), so that they are read in one go. See `Kernel.multiply`.
 */
export function multiplyFunction(name: string): Func {
  // 16 columns a round: two blocks, with the places in them as fixed offsets
  const block = (k: number): Code => [
    ...[...get(AT), ...load128(16 * k), ...set(PIECE)],
    ...FOUR.flatMap((i) => [
      ...[...get(sum(i)), ...get(PLACE), ...load128(64 * k + 16 * i)],
      ...[...get(PIECE), ...dotPairs, ...addInts, ...set(sum(i))],
    ]),
  ];
  const step = [
    ...[...block(0), ...block(1)],
    ...[...goOn(PLACE, int(128)), ...goOn(AT, int(32)), ...get(AT), ...get(END), ...isBelow],
  ];
  const oneVector = [
    ...[...get(MATRIX), ...set(PLACE), ...get(VECTOR), ...set(AT)],
    ...[...get(VECTOR), ...get(COLUMNS), ...int(1), ...shiftLeft, ...add, ...set(END)],
    ...FOUR.flatMap((i) => [...zero, ...set(sum(i))]),
    ...loop(step),
    ...[...pairSums(0, 1), ...set(sum(0)), ...pairSums(2, 3), ...set(sum(1))],
    ...get(TO),
    ...[...get(sum(0)), ...get(sum(1)), ...shuffle(words(0, 2, 4, 6))],
    ...[...get(sum(0)), ...get(sum(1)), ...shuffle(words(1, 3, 5, 7)), ...addInts],
    ...[...toFloats, ...get(SCALES), ...load128(), ...times, ...get(WORTH), ...loadSplat, ...times],
    ...[...get(BIAS), ...load128(), ...plus, ...store128],
    ...[...goOn(VECTOR, get(STRIDE)), ...goOn(WORTH, get(WORTH_STRIDE)), ...goOn(TO, get(OUT_STRIDE))],
    ...[...get(LEFT), ...int(1), ...subtract, ...tee(LEFT)],
  ];
  const fourRows = [
    ...[...get(VECTORS), ...set(VECTOR), ...get(WORTHS), ...set(WORTH), ...get(OUT), ...set(TO)],
    ...[...get(COUNT), ...set(LEFT), ...loop(oneVector)],
    ...[...get(PLACE), ...set(MATRIX)],
    ...[...goOn(OUT, int(16)), ...goOn(SCALES, int(16)), ...goOn(BIAS, int(16))],
    ...[...get(ROWS), ...int(4), ...subtract, ...tee(ROWS)],
  ];
  return {
    name,
    parameters: new Array<number>(12).fill(I32),
    locals: [...new Array<number>(7).fill(I32), ...new Array<number>(5).fill(V128)],
    body: loop(fourRows),
  };
}

const goOn = (local: number, by: Code): Code => [...get(local), ...by, ...add, ...set(local)];

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
