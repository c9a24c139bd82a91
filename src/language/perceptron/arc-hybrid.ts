import { ARC_TEMPLATES, arcFeatures, LABEL_TEMPLATES, labelFeatures, type State } from "./arc-features.ts";
import { best, type Linear, scoreAll } from "./scores.ts";
import type { Shapes } from "./shapes.ts";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

export function startState(n: number): State {
  return {
    n,
    stack: new Int32Array(n + 1),
    size: 0,
    next: 0,
    heads: new Int32Array(n).fill(-1),
    left: new Int32Array(n).fill(-1),
    left2: new Int32Array(n).fill(-1),
    right: new Int32Array(n).fill(-1),
    right2: new Int32Array(n).fill(-1),
    lefts: new Uint8Array(n),
    rights: new Uint8Array(n),
  };
}

export const allowed = (state: State, move: number): boolean =>
  move === SHIFT ? state.next < state.n : move === LEFT ? state.size > 0 && state.next < state.n : state.size > 1;

/** Makes one move; the state is the parser's own scratch space. */
export function apply(state: State, move: number): void {
  if (move === SHIFT) {
    state.stack[state.size++] = state.next++;
    return;
  }
  const child = state.stack[--state.size]!;
  const head = move === LEFT ? state.next : state.stack[state.size - 1]!;
  state.heads[child] = head;
  if (child < head) {
    state.left2[head] = state.left[head]!;
    state.left[head] = child;
    state.lefts[head] = Math.min(15, state.lefts[head]! + 1);
  } else {
    state.right2[head] = state.right[head]!;
    state.right[head] = child;
    state.rights[head] = Math.min(15, state.rights[head]! + 1);
  }
}

export const isDone = (state: State): boolean => state.next >= state.n && state.size <= 1;

/** Heads of one sentence; exactly one is −1. */
export function parseArcs(model: Linear, shapes: Shapes, tags: Int32Array, n: number): Int32Array {
  const state = startState(n);
  const features = new Uint32Array(ARC_TEMPLATES);
  const scores = new Float64Array(model.classes);
  while (!isDone(state)) {
    arcFeatures(shapes, tags, state, features);
    scoreAll(model, features, ARC_TEMPLATES, scores);
    for (let move = 0; move < 3; move++) if (!allowed(state, move)) scores[move] = -Infinity;
    apply(state, best(scores, 3));
  }
  return state.heads;
}

export function labelArcs(model: Linear, shapes: Shapes, tags: Int32Array, heads: Int32Array): Int32Array {
  const features = new Uint32Array(LABEL_TEMPLATES);
  const scores = new Float64Array(model.classes);
  return heads.map((_, i) => {
    labelFeatures(shapes, tags, heads, i, features);
    scoreAll(model, features, LABEL_TEMPLATES, scores);
    return best(scores, model.classes);
  });
}
