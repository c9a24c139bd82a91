import type { Archive } from "../archive.ts";
import { type Kernel, makeKernel } from "./kernel.ts";
import type { Direction } from "./lstm.ts";
import type { Matrix } from "./matrix.ts";

/** Rows of 8-bit vectors, each with the worth of one step. */
export interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** The trained network, laid out for inference, with the working memory of one sentence. */
export interface Network {
  readonly kernel: Kernel;
  readonly inputs: number;
  readonly hidden: number;
  readonly words: Table;
  readonly affixes: Table;
  readonly shapes: Float32Array;
  readonly layers: readonly (readonly [Direction, Direction])[];
  readonly tag: Matrix;
  readonly arcChild: Matrix;
  readonly arcHead: Matrix;
  readonly arc: Matrix;
  readonly relationChild: Matrix;
  readonly relationHead: Matrix;
  readonly relation: Matrix;
  /** Working memory: vectors and products in the kernel's memory. */
  readonly vector: Int16Array;
  readonly product: Int32Array;
  /** States of all words of a sentence, two layers' worth, 2 × hidden a word. */
  readonly states: readonly [Int16Array, Int16Array];
  /** What heads offer, in 16 bits, for the products of all arcs. */
  readonly offers: Int16Array;
  /** What the first layer takes from a word, by its form; see `wordGates`. */
  readonly known: Map<string, Float32Array>;
}

const MATRICES = ["tag", "arcChild", "arcHead", "arc", "relationChild", "relationHead", "relation"] as const;
const align = (place: number): number => Math.ceil(place / 16) * 16;

/** Lays the network out for sentences of up to `longest` words. */
export function loadNetwork(archive: Archive, longest: number): Network {
  const sizes = archive.json["network"] as { inputs: number; hidden: number; layers: number };
  const names: string[] = [...MATRICES];
  for (let layer = 0; layer < sizes.layers; layer++)
    for (const side of ["forward", "backward"])
      for (const part of ["input", "state"]) names.push(`${side}${layer}.${part}`);
  const words = longest + 1;
  const widest = Math.max(2 * sizes.hidden, sizes.inputs, 512);
  let end = 0;
  const places = new Map<string, number>();
  const reserve = (name: string, bytes: number): void => {
    places.set(name, end);
    end = align(end + bytes);
  };
  for (const name of names) reserve(name, archive.arrays[`${name}.weights`]!.length);
  reserve("vector", widest * 2);
  reserve("product", Math.max(4 * sizes.hidden, words + 4, 512) * 4);
  for (const name of ["states0", "states1"]) reserve(name, words * 2 * sizes.hidden * 2);
  reserve("offers", (words + 4) * 512 * 2);
  const kernel = makeKernel(end);
  const { buffer } = kernel.memory;
  const matrix = (name: string): Matrix => {
    const weights = archive.arrays[`${name}.weights`] as Int8Array;
    const scales = archive.arrays[`${name}.scales`] as Float32Array;
    const place = places.get(name)!;
    new Int8Array(buffer, place, weights.length).set(weights);
    return {
      place,
      rows: scales.length,
      columns: weights.length / scales.length,
      scales,
      bias: archive.arrays[`${name}.bias`] as Float32Array,
    };
  };
  const table = (name: string): Table => ({
    rows: new Map((archive.json[name] as string[]).map((key, row) => [key, row])),
    values: archive.arrays[`${name}.values`] as Int8Array,
    scales: archive.arrays[`${name}.scales`] as Float32Array,
  });
  const heads = Object.fromEntries(MATRICES.map((name) => [name, matrix(name)])) as Record<
    (typeof MATRICES)[number],
    Matrix
  >;
  const direction = (name: string): Direction => ({ input: matrix(`${name}.input`), state: matrix(`${name}.state`) });
  return {
    kernel,
    inputs: sizes.inputs,
    hidden: sizes.hidden,
    words: table("words"),
    affixes: table("affixes"),
    shapes: archive.arrays["shapes"] as Float32Array,
    layers: Array.from({ length: sizes.layers }, (_, k) => [direction(`forward${k}`), direction(`backward${k}`)]),
    ...heads,
    vector: new Int16Array(buffer, places.get("vector")!, widest),
    product: new Int32Array(buffer, places.get("product")!, Math.max(4 * sizes.hidden, words + 4, 512)),
    states: [
      new Int16Array(buffer, places.get("states0")!, words * 2 * sizes.hidden),
      new Int16Array(buffer, places.get("states1")!, words * 2 * sizes.hidden),
    ],
    offers: new Int16Array(buffer, places.get("offers")!, (words + 4) * heads.arcHead.rows),
    known: new Map(),
  };
}
