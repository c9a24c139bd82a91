import type { Document } from "../language/document.ts";

/** Things of an article by the sentence that holds one of their tokens, so that no step looks through all of them. */
export function bySentence<Thing>(
  doc: Document,
  things: readonly Thing[],
  tokenOf: (thing: Thing) => number,
): ReadonlyMap<number, readonly Thing[]> {
  const found = new Map<number, Thing[]>();
  for (const thing of things) {
    const sentence = doc.sentenceOf[tokenOf(thing)]!;
    const list = found.get(sentence);
    if (list === undefined) found.set(sentence, [thing]);
    else list.push(thing);
  }
  return found;
}
