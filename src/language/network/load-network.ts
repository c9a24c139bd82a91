import type { Archive } from "../archive.ts";
import { type Block, floatsAt, planMemory, shortsAt } from "./arena.ts";
import type { Kernel } from "./kernel.ts";
import type { Matrix } from "./matrix.ts";
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
  /** What goes into the gates of a layer: 4 × hidden floats a word, for each direction. */
  readonly gates: readonly [Block, Block];
  readonly sums: Block;
  readonly cell: Block;
  readonly cellValues: Float32Array;
  /** Int16 zeros: the state before the first word. */
  readonly nothing: Block;
  /** States of two layers, 2 × hidden Int16 a word. */
  readonly states: readonly [Block, Block];
  readonly vector: Block;
  /** The worth of one step of `vector`. */
  readonly worth: Block;
  readonly worthValue: Float32Array;
  readonly result: Block;
  readonly resultValues: Float32Array;
  /** What heads offer to the arcs, in 16 bits, and the worth of a step of each. */
  readonly offers: Block;
  readonly worths: Block;
  readonly zeros: Block;
  /** What heads give to the relation of an arc. */
  readonly lent: Block;
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
  const widest = Math.max(inputs, 4 * hidden, words, ...HEADS.map((name) => heads[name].rows));
  const blocks = {
    slots: plan.reserve(KEPT_FORMS * 8 * hidden * 4),
    gates: [plan.reserve(words * 4 * hidden * 4), plan.reserve(words * 4 * hidden * 4)],
    sums: plan.reserve(4 * hidden * 4),
    cell: plan.reserve(hidden * 4),
    nothing: plan.reserve(hidden * 2),
    states: [plan.reserve(words * 2 * hidden * 2), plan.reserve(words * 2 * hidden * 2)],
    vector: plan.reserve(widest * 2),
    worth: plan.reserve(4),
    result: plan.reserve(widest * 4),
    offers: plan.reserve(words * heads.arcHead.rows * 2),
    worths: plan.reserve(words * 4),
    zeros: plan.reserve(words * 4),
    lent: plan.reserve(words * heads.relationHead.rows * 4),
  } as const;
  const kernel = plan.make();
  for (const fill of fills) fill(kernel);
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
      worthValue: floatsAt(kernel, blocks.worth),
      resultValues: floatsAt(kernel, blocks.result),
    },
  };
}
