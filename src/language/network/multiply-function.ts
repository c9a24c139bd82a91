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
  loadBytes,
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
const row = (i: number): number => 10 + i;
const sum = (i: number): number => 14 + i;
const PIECE = 18;
const FOUR = [0, 1, 2, 3];

/** Matrix times vector, four rows at a time; an entry of the matrix has `size` bytes. See `Kernel.multiply`. */
export function multiplyFunction(name: string, size: 1 | 2): Func {
  const step = [
    ...[...get(AT), ...load128(), ...set(PIECE)],
    ...FOUR.flatMap((i) => [
      ...[...get(sum(i)), ...get(row(i)), ...(size === 1 ? loadBytes : load128())],
      ...[...get(PIECE), ...dotPairs, ...addInts, ...set(sum(i))],
      ...[...get(row(i)), ...int(8 * size), ...add, ...set(row(i))],
    ]),
    ...[...get(AT), ...int(16), ...add, ...tee(AT), ...get(END), ...isBelow],
  ];
  const fourRows = [
    ...[...get(VECTOR), ...set(AT), ...get(MATRIX), ...set(row(0))],
    ...[1, 2, 3].flatMap((i) => [
      ...[...get(row(i - 1)), ...get(COLUMNS), ...int(size - 1), ...shiftLeft, ...add, ...set(row(i))],
    ]),
    ...FOUR.flatMap((i) => [...zero, ...set(sum(i))]),
    ...loop(step),
    ...[...get(row(3)), ...set(MATRIX)],
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
    locals: [I32, I32, I32, I32, I32, I32, V128, V128, V128, V128, V128],
    body: [...get(VECTOR), ...get(COLUMNS), ...int(1), ...shiftLeft, ...add, ...set(END), ...loop(fourRows)],
  };
}

/** From two vectors of four sums: (a0 + a2, a1 + a3, b0 + b2, b1 + b3). */
const pairSums = (a: number, b: number): Code => [
  ...[...get(sum(a)), ...get(sum(b)), ...shuffle(words(0, 1, 4, 5))],
  ...[...get(sum(a)), ...get(sum(b)), ...shuffle(words(2, 3, 6, 7)), ...addInts],
];

/** Bytes of these 32-bit lanes of two vectors. */
function words(...lanes: readonly number[]): number[] {
  return lanes.flatMap((lane) => FOUR.map((byte) => lane * 4 + byte));
}
