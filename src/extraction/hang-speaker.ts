import type { Document } from "../language/document.ts";
import { childrenBy, childrenOf } from "../language/view.ts";
import type { SpeakerPhrase, Words } from "./speaker-phrase.ts";
import type { Edit } from "./tree-edit.ts";

/** The tree with a phrase as the subject of a verb, and what hung on the phrase from before it put in its place. */
export function withSpeaker({ doc }: Words, verb: number, phrase: SpeakerPhrase): readonly Edit[] {
  const { head } = phrase;
  const inside = (token: number): boolean => phrase.first <= token && token <= phrase.last;
  const above = outermostHead(doc, head, inside);
  const edits: Edit[] = [{ token: head, head: verb, relation: "nsubj" }];
  const strays: number[] = [];
  for (let token = phrase.first; token <= phrase.last; token++) {
    if (token !== head && !inside(doc.heads[token]!)) edits.push({ token, head, relation: relationInside(doc, token) });
    for (const child of childrenOf(doc, token)) {
      if (inside(child) || child === verb) continue;
      if (child < phrase.first) strays.push(child);
      else edits.push({ token: child, head: verb, relation: child < verb ? "advmod" : "dep" });
    }
  }
  // a conjunct of the phrase that led inwards to its new head
  for (let at = doc.heads[head]!; at >= 0 && inside(at); at = doc.heads[at]!)
    edits.push({ token: at, head, relation: "conj" });
  const root = rootOf(doc, verb);
  const hangs = isUnder(doc, verb, inside);
  const top = hangs && (inside(root) || root === verb) ? -1 : root;
  if (hangs) edits.push({ token: verb, head: top, relation: top < 0 ? "root" : "parataxis" });
  const heir = strays.includes(phrase.first - 1) ? phrase.first - 1 : strays.at(-1);
  for (const stray of strays)
    if (stray === heir)
      edits.push(
        above.head < 0 || above.head === verb
          ? { token: stray, head: verb, relation: "ccomp" }
          : { token: stray, head: above.head, relation: above.relation },
      );
    else edits.push({ token: stray, head: heir!, relation: doc.relations[stray]! });
  return edits;
}

/** How a word hangs on the head of its phrase, when it hung elsewhere before. */
const relationInside = (doc: Document, token: number): string =>
  NOMINAL.test(doc.relations[token]!)
    ? doc.relations[token]!
    : childrenBy(doc, token, "cc").length > 0
      ? "conj"
      : "dep";

const NOMINAL = /^(?:det|amod|compound|flat|conj|cc|appos|punct|case|nmod|nummod)/;

/** What the topmost word of a phrase hangs on, outside it. */
function outermostHead(doc: Document, from: number, inside: (token: number) => boolean) {
  let at = from;
  for (let steps = 0; steps < doc.length && inside(doc.heads[at]!); steps++) at = doc.heads[at]!;
  return { head: doc.heads[at]!, relation: doc.relations[at]! };
}

export function rootOf(doc: Document, token: number): number {
  let at = token;
  for (let steps = 0; steps < doc.length && doc.heads[at]! >= 0; steps++) at = doc.heads[at]!;
  return at;
}

export function isUnder(doc: Document, token: number, inside: (token: number) => boolean): boolean {
  for (let at = doc.heads[token]!, steps = 0; at >= 0 && steps < doc.length; at = doc.heads[at]!, steps++)
    if (inside(at)) return true;
  return false;
}

/** A noun that is no subject after all: "bombed a school and a house in the town rebels said". */
export function givenBack({ doc }: Words, verb: number, noun: number): readonly Edit[] {
  const governor = doc.heads[verb]!;
  const clause = childrenBy(doc, verb, "ccomp").find((child) => child < verb);
  if (clause !== undefined) {
    const subject = noun < clause && childrenBy(doc, clause, "nsubj").length === 0;
    return [{ token: noun, head: clause, relation: subject ? "nsubj" : "dep" }];
  }
  if (governor < 0 || governor > noun) return [{ token: noun, head: verb, relation: "ccomp" }];
  const object = childrenBy(doc, governor, "obj").find((child) => child < noun);
  const joint = childrenBy(doc, verb, "cc").filter((child) => child < noun);
  return [
    { token: noun, head: object ?? governor, relation: object === undefined ? "dep" : "conj" },
    ...joint.map((token): Edit => ({ token, head: noun, relation: "cc" })),
    { token: verb, head: governor, relation: "parataxis" },
  ];
}
