const NEVER = -1e9;

/**
 * The tree of one sentence from the scores of its arcs: each word's best head where these make a tree with one root,
 * else the best projective tree with one root (Eisner 1996). `scores[child × stride + head]` for n words; place 0 is the
 * root. Gives a head for each word, 0 for the root.
 */
export function decodeTree(scores: Float32Array, stride: number, n: number): Int32Array {
  const size = n + 1;
  const heads = new Int32Array(size);
  let roots = 0;
  for (let child = 1; child < size; child++) {
    let best = child === 1 ? (n === 1 ? 0 : 2) : 1;
    for (let head = 0; head < size; head++)
      if (head !== child && scores[child * stride + head]! > scores[child * stride + best]!) best = head;
    heads[child] = best;
    if (best === 0) roots++;
  }
  const words = roots === 1 && !hasCycle(heads) ? heads : projectiveTree(scores, stride, size);
  return words.subarray(1);
}

function hasCycle(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length);
  state[0] = 2;
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (state[at] === 0) {
      state[at] = 1;
      at = heads[at]!;
    }
    if (state[at] === 1) return true;
    for (let back = start; state[back] === 1; back = heads[back]!) state[back] = 2;
  }
  return false;
}

/** Spans from i to j: `left…` have their head at j, `right…` at i; closed ones take no more on the far side. */
function projectiveTree(scores: Float32Array, stride: number, size: number): Int32Array {
  const cells = size * size;
  const leftClosed = new Float64Array(cells).fill(NEVER);
  const rightClosed = new Float64Array(cells).fill(NEVER);
  const leftOpen = new Float64Array(cells).fill(NEVER);
  const rightOpen = new Float64Array(cells).fill(NEVER);
  const openSplit = new Int16Array(cells);
  const leftSplit = new Int16Array(cells);
  const rightSplit = new Int16Array(cells);
  for (let i = 0; i < size; i++) leftClosed[i * size + i] = rightClosed[i * size + i] = 0;
  for (let width = 1; width < size; width++) {
    for (let i = 0; i + width < size; i++) {
      const j = i + width;
      const cell = i * size + j;
      let best = Number.NEGATIVE_INFINITY;
      // the root (i = 0) takes one child only: its span holds nothing before
      for (let k = i; k < (i === 0 ? 1 : j); k++) {
        const value = rightClosed[i * size + k]! + leftClosed[(k + 1) * size + j]!;
        if (value > best) {
          best = value;
          openSplit[cell] = k;
        }
      }
      leftOpen[cell] = i === 0 ? NEVER : best + scores[i * stride + j]!;
      rightOpen[cell] = best + scores[j * stride + i]!;
      best = Number.NEGATIVE_INFINITY;
      for (let k = i; k < j; k++) {
        const value = leftClosed[i * size + k]! + leftOpen[k * size + j]!;
        if (value > best) {
          best = value;
          leftSplit[cell] = k;
        }
      }
      leftClosed[cell] = best;
      best = Number.NEGATIVE_INFINITY;
      for (let k = i + 1; k <= j; k++) {
        const value = rightOpen[i * size + k]! + rightClosed[k * size + j]!;
        if (value > best) {
          best = value;
          rightSplit[cell] = k;
        }
      }
      rightClosed[cell] = best;
    }
  }
  const heads = new Int32Array(size);
  // spans still to be undone: i, j, kind (0 left closed, 1 right closed, 2 left open, 3 right open)
  const work = [0, size - 1, 1];
  while (work.length > 0) {
    const kind = work.pop()!;
    const j = work.pop()!;
    const i = work.pop()!;
    if (i === j) continue;
    const cell = i * size + j;
    if (kind === 0) work.push(i, leftSplit[cell]!, 0, leftSplit[cell]!, j, 2);
    else if (kind === 1) work.push(i, rightSplit[cell]!, 3, rightSplit[cell]!, j, 1);
    else {
      if (kind === 2) heads[i] = j;
      else heads[j] = i;
      work.push(i, openSplit[cell]!, 1, openSplit[cell]! + 1, j, 0);
    }
  }
  return heads;
}
