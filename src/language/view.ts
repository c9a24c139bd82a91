import type { Span } from "../model/span.ts";
import { type Name, type Tree, UPOS, type Upos } from "./document.ts";

/** The token as written. */
export const wordOf = (doc: Tree, token: number): string => doc.text.slice(doc.starts[token]!, doc.ends[token]!);

export const tagOf = (doc: Tree, token: number): Upos => UPOS[doc.tags[token]!]!;

/** The span from the first to the last token, both included. */
export const spanOf = (doc: Tree, first: number, last: number): Span => ({
  start: doc.starts[first]!,
  end: doc.ends[last]!,
});

export const nameSpan = (doc: Tree, name: Name): Span => spanOf(doc, name.first, name.last);

/** Direct dependents of a token, in the order of the text. */
export function childrenOf(doc: Tree, token: number): readonly number[] {
  return childLists(doc)[token]!;
}

/** Direct dependents by relation; a bare relation also finds its subtypes ("nsubj" finds "nsubj:pass"). */
export function childrenBy(doc: Tree, token: number, ...relations: readonly string[]): readonly number[] {
  const children = childrenOf(doc, token);
  if (children.length === 0) return NO_TOKENS;
  let found: number[] | null = null;
  for (const child of children)
    if (isAnyRelation(doc.relations[child]!, relations)) {
      if (found === null) found = [child];
      else found.push(child);
    }
  return found ?? NO_TOKENS;
}

const NO_TOKENS: readonly number[] = [];

/** Whether a token's relation to its head is one of these or a subtype of one. */
export const hasRelation = (doc: Tree, token: number, ...relations: readonly string[]): boolean =>
  isAnyRelation(doc.relations[token]!, relations);

const COLON = 58;

function isAnyRelation(own: string, relations: readonly string[]): boolean {
  for (const relation of relations)
    if (own === relation || (own.charCodeAt(relation.length) === COLON && own.startsWith(relation))) return true;
  return false;
}

/** First and last token of the subtree under a token (in a projective tree, all that lies between). */
export function subtreeEdges(doc: Tree, token: number): { readonly first: number; readonly last: number } {
  let first = token;
  let last = token;
  const stack = [token];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    first = Math.min(first, next);
    last = Math.max(last, next);
    stack.push(...childrenOf(doc, next));
  }
  return { first, last };
}

const lists = new WeakMap<Int32Array, readonly (readonly number[])[]>();

function childLists(doc: Tree): readonly (readonly number[])[] {
  const known = lists.get(doc.heads);
  if (known) return known;
  // most words have no dependents: they share one empty list
  const made: (readonly number[])[] = new Array(doc.length).fill(NO_TOKENS);
  for (let token = 0; token < doc.length; token++) {
    const head = doc.heads[token]!;
    if (head < 0) continue;
    if (made[head] === NO_TOKENS) made[head] = [token];
    else (made[head] as number[]).push(token);
  }
  lists.set(doc.heads, made);
  return made;
}
