import {
  add,
  type Code,
  F32,
  type Func,
  get,
  I32,
  int,
  isBelow,
  load128,
  loop,
  magnitude,
  most,
  narrow,
  nearest,
  over,
  set,
  shiftLeft,
  shuffle,
  splat,
  store32,
  store128,
  tee,
  times,
  toInts,
  V128,
} from "./wasm.ts";

const [FROM, TO, STRIDE, COUNT, FULL, FLOOR, WORTH] = [0, 1, 2, 3, 4, 5, 6] as const;
const [AT, END, LARGEST, STEP] = [7, 8, 9, 10] as const;

/** Turns floats into 16-bit steps, eight at a time. See `Kernel.pack`. */
export function packFunction(name: string): Func {
  const value = (offset: number): Code => [...get(AT), ...load128(offset), ...get(FLOOR), ...splat, ...most];
  const steps = (offset: number): Code => [...value(offset), ...get(STEP), ...times, ...nearest, ...toInts];
  const rewind = [...get(FROM), ...set(AT)];
  const goOn = (bytes: number): Code => [...[...get(AT), ...int(bytes), ...add, ...tee(AT), ...get(END), ...isBelow]];
  return {
    name,
    parameters: [I32, I32, I32, I32, F32, F32, I32],
    locals: [I32, I32, V128, V128],
    body: [
      ...[...get(FROM), ...get(COUNT), ...int(2), ...shiftLeft, ...add, ...set(END)],
      ...rewind,
      ...loop([...value(0), ...magnitude, ...get(LARGEST), ...most, ...set(LARGEST), ...goOn(16)]),
      ...[...spread([8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7])],
      ...[...spread([4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11])],
      ...[...get(WORTH), ...get(LARGEST), ...get(FULL), ...splat, ...over, ...store32],
      // nothing but zeros makes this infinite, and infinity times zero becomes 0 in whole numbers
      ...[...get(FULL), ...splat, ...get(LARGEST), ...over, ...set(STEP)],
      ...rewind,
      ...loop([
        ...[...get(TO), ...steps(0), ...steps(16), ...narrow, ...store128],
        ...[...get(TO), ...get(STRIDE), ...add, ...set(TO)],
        ...goOn(32),
      ]),
    ],
  };
}

/** Takes the larger of each lane and another one. */
const spread = (bytes: readonly number[]): Code => [
  ...[...get(LARGEST), ...get(LARGEST), ...get(LARGEST), ...shuffle(bytes), ...most, ...set(LARGEST)],
];
