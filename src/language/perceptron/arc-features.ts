import { mix } from "./hash.ts";
import type { Shapes } from "./shapes.ts";

/** The state of an arc-hybrid parser over one sentence; the root stands for −1 and comes last. */
export interface State {
  readonly n: number;
  readonly stack: Int32Array;
  size: number;
  next: number;
  readonly heads: Int32Array;
  /** For each word: outermost and last but one left and right dependents, −1 where there is none, and their counts. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
}

export const ARC_TEMPLATES = 48;

/** Writes the hashed features of a parser state (after Zhang and Nivre 2011, without labels). */
export function arcFeatures(shapes: Shapes, tags: Int32Array, state: State, out: Uint32Array): void {
  const { n, stack, size, next } = state;
  const s0 = size > 0 ? stack[size - 1]! : -1;
  const s1 = size > 1 ? stack[size - 2]! : -1;
  const s2 = size > 2 ? stack[size - 3]! : -1;
  const b0 = next < n ? next : -1;
  const b1 = next + 1 < n ? next + 1 : -1;
  const b2 = next + 2 < n ? next + 2 : -1;
  const w = (at: number): number => (at < 0 ? 7 : shapes.word[at]!);
  const t = (at: number): number => (at < 0 ? 90 : tags[at]!);
  const of = (list: Int32Array, at: number): number => (at < 0 ? -1 : list[at]!);
  const s0l = of(state.left, s0);
  const s0r = of(state.right, s0);
  const s1l = of(state.left, s1);
  const s1r = of(state.right, s1);
  const b0l = of(state.left, b0);
  const s0l2 = of(state.left2, s0);
  const s0r2 = of(state.right2, s0);
  const b0l2 = of(state.left2, b0);
  const distance = s0 < 0 || b0 < 0 ? 0 : Math.min(b0 - s0, 10);
  let k = 0;
  const add = (a: number, b: number): void => {
    out[k] = mix(mix(k + 101, a), b);
    k++;
  };
  add(w(s0), t(s0));
  add(w(s0), 0);
  add(t(s0), 0);
  add(w(s1), t(s1));
  add(w(s1), 0);
  add(t(s1), 0);
  add(w(b0), t(b0));
  add(w(b0), 0);
  add(t(b0), 0);
  add(w(b1), t(b1));
  add(t(b1), 0);
  add(w(b2), t(b2));
  add(w(s0), w(b0));
  add(mix(w(s0), t(s0)), mix(w(b0), t(b0)));
  add(mix(w(s0), t(s0)), t(b0));
  add(t(s0), mix(w(b0), t(b0)));
  add(t(s0), t(b0));
  add(w(s0), w(s1));
  add(mix(w(s0), t(s0)), t(s1));
  add(t(s0), mix(w(s1), t(s1)));
  add(t(s0), t(s1));
  add(mix(t(b0), t(b1)), t(s0));
  add(mix(t(b0), t(b1)), t(b2));
  add(mix(t(s0), t(s1)), t(b0));
  add(mix(t(s0), t(s1)), mix(t(b0), t(b1)));
  add(mix(t(s0), t(s1)), t(s2));
  add(w(s1), mix(t(s0), t(b0)));
  add(w(b0), mix(t(s0), t(s1)));
  add(w(s0), distance);
  add(t(s0), distance);
  add(mix(t(s0), t(b0)), distance);
  add(w(b0), distance);
  add(mix(w(s0), w(b0)), distance);
  add(w(s0), s0 < 0 ? 0 : state.lefts[s0]! * 16 + state.rights[s0]!);
  add(t(s0), s0 < 0 ? 0 : state.lefts[s0]! * 16 + state.rights[s0]!);
  add(t(b0), b0 < 0 ? 0 : state.lefts[b0]!);
  add(w(b0), b0 < 0 ? 0 : state.lefts[b0]!);
  add(mix(t(s0), t(s0l)), mix(t(b0), 1));
  add(mix(t(s0), t(s0r)), mix(t(b0), 2));
  add(mix(t(s0), t(b0l)), mix(t(b0), 3));
  add(mix(t(s0), t(s1l)), mix(t(s1), 4));
  add(mix(t(s0), t(s1r)), mix(t(s1), 5));
  add(mix(t(s0), t(s0l)), t(s0l2));
  add(mix(t(s0), t(s0r)), t(s0r2));
  add(mix(t(b0), t(b0l)), t(b0l2));
  add(w(s0r), t(s0));
  add(w(b0l), t(b0));
  add(w(s0l), mix(t(s0), t(s1)));
}

export const LABEL_TEMPLATES = 18;

/** Writes the hashed features of one arc for its relation. */
export function labelFeatures(shapes: Shapes, tags: Int32Array, heads: Int32Array, i: number, out: Uint32Array): void {
  const head = heads[i]!;
  const n = heads.length;
  const w = (at: number): number => (at < 0 || at >= n ? 7 : shapes.word[at]!);
  const t = (at: number): number => (at < 0 || at >= n ? 90 : tags[at]!);
  const side = head < 0 ? 0 : head < i ? 1 : 2;
  const far = Math.min(Math.abs(head - i), 8) * 4 + side;
  let left = i;
  while (left > 0 && heads[left - 1] === i) left--;
  const first = heads.indexOf(i);
  let k = 0;
  const add = (a: number, b: number): void => {
    out[k] = mix(mix(k + 301, a), mix(b, side));
    k++;
  };
  add(w(i), t(i));
  add(t(i), t(head));
  add(w(i), w(head));
  add(w(i), t(head));
  add(t(i), w(head));
  add(w(head), t(head));
  add(mix(t(i), t(head)), far);
  add(mix(w(i), t(head)), far);
  add(mix(t(i), t(head)), mix(t(i - 1), t(i + 1)));
  add(mix(t(i), t(head)), w(i - 1));
  add(mix(t(i), t(head)), w(i + 1));
  add(mix(t(i), t(head)), mix(t(head - 1), t(head + 1)));
  add(mix(t(i), t(head)), first < 0 ? 1 : mix(w(first), 2));
  add(mix(t(i), w(head)), first < 0 ? 1 : mix(w(first), 2));
  add(mix(t(i), t(head)), head < 0 ? 3 : t(heads[head]!));
  add(shapes.suffix[i]!, t(head));
  add(mix(t(i), w(head)), far);
  add(mix(w(i), w(head)), first < 0 ? 1 : t(first));
}
