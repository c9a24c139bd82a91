import { mix } from "./hash.ts";
import type { Shapes } from "./shapes.ts";

export const TAG_TEMPLATES = 20;
const EDGE = 0x51ed270b;

/** Writes the hashed features of one word; `tags` holds the codes given so far to the words before it. */
export function tagFeatures(shapes: Shapes, n: number, i: number, tags: Int32Array, out: Uint32Array): void {
  const word = (at: number): number => (at >= 0 && at < n ? shapes.word[at]! : EDGE + at - i);
  const suffix = (at: number): number => (at >= 0 && at < n ? shapes.suffix[at]! : EDGE);
  const shape = (at: number): number => (at >= 0 && at < n ? shapes.shape[at]! : 99);
  const t1 = i > 0 ? tags[i - 1]! : 77;
  const t2 = i > 1 ? tags[i - 2]! : 77;
  let k = 0;
  const add = (a: number, b: number): void => {
    out[k] = mix(mix(k + 1, a), b);
    k++;
  };
  add(word(i), 0);
  add(shapes.suffix[i]!, 0);
  add(shapes.suffix2[i]!, shapes.shape[i]!);
  add(shapes.suffix1[i]!, shapes.shape[i]!);
  add(shapes.prefix[i]!, shapes.shape[i]!);
  add(shapes.shape[i]!, i === 0 ? 1 : 0);
  add(t1, 0);
  add(t1, t2);
  add(t1, word(i));
  add(word(i - 1), 0);
  add(word(i - 1), word(i));
  add(word(i + 1), 0);
  add(word(i), word(i + 1));
  add(word(i - 2), 0);
  add(word(i + 2), 0);
  add(suffix(i - 1), shapes.suffix[i]!);
  add(suffix(i + 1), t1);
  add(suffix(i + 1), shapes.suffix[i]!);
  add(shape(i + 1), mix(shapes.shape[i]!, shape(i - 1)));
  add(word(i + 1), t1);
}
