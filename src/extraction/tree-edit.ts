import type { Document } from "../language/document.ts";

/** A token's new place in the tree. */
export interface Edit {
  readonly token: number;
  readonly head: number;
  readonly relation: string;
}

/** The document with the edits made; sentences that the edits would tie into a circle keep their own tree. */
export function applied(doc: Document, edits: readonly Edit[]): Document {
  const heads = doc.heads.slice();
  const relations = [...doc.relations];
  const sentences = new Set<number>();
  for (const { token, head, relation } of edits) {
    heads[token] = head;
    relations[token] = relation;
    sentences.add(doc.sentenceOf[token]!);
  }
  for (const place of sentences) {
    const { first, last } = doc.sentences[place]!;
    if (isTree(heads, first, last)) continue;
    for (let token = first; token <= last; token++) {
      heads[token] = doc.heads[token]!;
      relations[token] = doc.relations[token]!;
    }
  }
  return { ...doc, heads, relations };
}

/** Whether each token of a sentence leads up to its one root. */
function isTree(heads: Int32Array, first: number, last: number): boolean {
  const state = new Uint8Array(last - first + 1);
  let roots = 0;
  for (let token = first; token <= last; token++) {
    if (heads[token]! < 0) roots++;
    let at = token;
    while (at >= 0 && state[at - first] === 0) {
      state[at - first] = 1;
      at = heads[at]!;
    }
    if (at >= 0 && state[at - first] === 1) return false;
    for (let done = token; done >= 0 && state[done - first] === 1; done = heads[done]!) state[done - first] = 2;
  }
  return roots === 1;
}
