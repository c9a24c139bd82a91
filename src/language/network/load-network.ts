import type { Archive } from "../archive.ts";
import { type Block, floatsAt, planMemory, shortsAt } from "./arena.ts";
import type { Kernel } from "./kernel.ts";
import { FULL, type Matrix, type Vectors } from "./matrix.ts";
import { blockPlace } from "./multiply-function.ts";

/** Rows of 8-bit vectors, each with the worth of one step. */
export interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** One direction of one layer: what comes in, and what the state before gives; gates in the order i, f, g, o. */
export interface Direction {
  readonly input: Matrix;
  readonly state: Matrix;
}

const HEADS = ["tag", "arcChild", "arcHead", "arc", "relationChild", "relationHead", "relation"] as const;
export type Head = (typeof HEADS)[number];

/** The trained network, laid out for inference, with the working memory of one sentence. */
export interface Network {
  readonly kernel: Kernel;
  readonly inputs: number;
  readonly hidden: number;
  readonly words: Table;
  readonly affixes: Table;
  readonly shapes: Float32Array;
  readonly layers: readonly (readonly [Direction, Direction])[];
  readonly heads: Readonly<Record<Head, Matrix>>;
  readonly work: Work;
}

/** Working memory, overwritten by every sentence; all but `slots` is sized for the longest sentence. */
export interface Work {
  /** What the first layer takes from each form that was met: 8 × hidden floats a slot. */
  readonly slots: Block;
  readonly slotOf: Map<string, number>;
  readonly capacity: number;
  /** What goes into the gates of a layer, 4 × hidden floats a word. */
  readonly gates: Block;
  readonly sums: Block;
  readonly cell: Block;
  readonly cellValues: Float32Array;
  /** Int16 zeros: the state before the first word. */
  readonly nothing: Block;
  /** States of two layers, 2 × hidden Int16 a word. */
  readonly states: readonly [Block, Block];
  /** One vector a word, in floats and in 16 bits with the worth of a step. */
  readonly floats: Block;
  readonly floatValues: Float32Array;
  readonly shorts: Block;
  readonly worths: Block;
  /** What heads offer to the arcs, a matrix in blocks, and the worth of a step of each. */
  readonly offers: Block;
  readonly offerWorths: Block;
  /** What heads give to the relation of an arc. */
  readonly lent: Block;
  /** Float zeros, and the worth of a step of a state. */
  readonly zeros: Block;
  readonly stateWorth: Block;
}

/** Forms whose share of the first layer is kept. */
const KEPT_FORMS = 6000;

/** Lays the network out for sentences of up to `longest` words. */
export function loadNetwork(archive: Archive, longest: number): Network {
  const { inputs, hidden, layers } = archive.json["network"] as { inputs: number; hidden: number; layers: number };
  const plan = planMemory();
  const fills: ((kernel: Kernel) => void)[] = [];
  const floats = (name: string): Block => {
    const values = archive.arrays[name] as Float32Array;
    const block = plan.reserve(values.byteLength);
    fills.push((kernel) => floatsAt(kernel, block).set(values));
    return block;
  };
  const matrix = (name: string): Matrix => {
    const values = archive.arrays[`${name}.weights`] as Int8Array;
    const weights = plan.reserve(values.length * 2);
    fills.push((kernel) => {
      const to = shortsAt(kernel, weights);
      const columns = values.length / (scales.bytes / 4);
      for (let at = 0; at < values.length; at++)
        to[blockPlace(Math.floor(at / columns), at % columns, columns)] = values[at]!;
    });
    const scales = floats(`${name}.scales`);
    const rows = scales.bytes / 4;
    return {
      rows,
      columns: values.length / rows,
      weights: weights.place,
      scales: scales.place,
      bias: floats(`${name}.bias`).place,
    };
  };
  const table = (name: string): Table => ({
    rows: new Map((archive.json[name] as string[]).map((key, row) => [key, row])),
    values: archive.arrays[`${name}.values`] as Int8Array,
    scales: archive.arrays[`${name}.scales`] as Float32Array,
  });
  const direction = (name: string): Direction => ({ input: matrix(`${name}.input`), state: matrix(`${name}.state`) });
  const stack = Array.from(
    { length: layers },
    (_, k) => [direction(`forward${k}`), direction(`backward${k}`)] as const,
  );
  const heads = Object.fromEntries(HEADS.map((name) => [name, matrix(name)])) as Record<Head, Matrix>;
  const words = longest + 5; // the root, and up to a multiple of 4
  const widest = Math.max(inputs, words, ...HEADS.map((name) => heads[name].rows));
  const blocks = {
    slots: plan.reserve(KEPT_FORMS * 8 * hidden * 4),
    gates: plan.reserve(words * 4 * hidden * 4),
    sums: plan.reserve(4 * hidden * 4),
    cell: plan.reserve(hidden * 4),
    nothing: plan.reserve(hidden * 2),
    states: [plan.reserve(words * 2 * hidden * 2), plan.reserve(words * 2 * hidden * 2)],
    floats: plan.reserve(words * widest * 4),
    shorts: plan.reserve(words * widest * 2),
    worths: plan.reserve(words * 4),
    offers: plan.reserve(words * heads.arcHead.rows * 2),
    offerWorths: plan.reserve(words * 4),
    lent: plan.reserve(words * heads.relationHead.rows * 4),
    zeros: plan.reserve(words * 4),
    stateWorth: plan.reserve(4),
  } as const;
  const kernel = plan.make();
  for (const fill of fills) fill(kernel);
  floatsAt(kernel, blocks.stateWorth)[0] = 1 / FULL;
  return {
    kernel,
    inputs,
    hidden,
    words: table("words"),
    affixes: table("affixes"),
    shapes: archive.arrays["shapes"] as Float32Array,
    layers: stack,
    heads,
    work: {
      ...blocks,
      slotOf: new Map(),
      capacity: KEPT_FORMS,
      cellValues: floatsAt(kernel, blocks.cell),
      floatValues: floatsAt(kernel, blocks.floats),
    },
  };
}

/** The states of a layer as vectors, from a place on. */
export const stateVectors = ({ hidden, work }: Network, place: number): Vectors => ({
  place,
  stride: 4 * hidden,
  worths: work.stateWorth.place,
  worthStride: 0,
});

/** One vector a word, as they were packed. */
export const packedVectors = ({ work }: Network, width: number): Vectors => ({
  place: work.shorts.place,
  stride: width * 2,
  worths: work.worths.place,
  worthStride: 4,
});

/** Packs the float vectors of so many words, none of their values taken below `floor`. */
export function packAll(network: Network, width: number, count: number, full: number, floor: number): Vectors {
  const { kernel, work } = network;
  for (let word = 0; word < count; word++) {
    const from = work.floats.place + word * width * 4;
    const to = work.shorts.place + word * width * 2;
    kernel.pack(from, to, 16, width, full, floor, work.worths.place + word * 4);
  }
  return packedVectors(network, width);
}
