import { childrenBy } from "../language/view.ts";
import { prepositionOf } from "./clause.ts";
import { inClass, type Scene } from "./scene.ts";

/** What a verb that gives a number counts, and the noun for its size: "the *number* of *fighters* varies between …". */
export interface SizeTold {
  readonly size: number;
  readonly counted: number;
}

/** Finds what a verb for giving numbers ("vary", "range", "estimate") counts, where its sentence has said so before it. `verb` may be -1. */
export function sizeTold(scene: Scene, verb: number): SizeTold | null {
  // The head of a sentence's root is no word.
  if (verb < 0 || !inClass(scene, verb, "counting")) return null;
  const { doc } = scene;
  const { first } = doc.sentences[doc.sentenceOf[verb]!]!;
  for (let size = verb - 1; size >= first; size--) {
    if (!inClass(scene, size, "sizes")) continue;
    const counted = childrenBy(doc, size, "nmod").find(
      (child) => child > size && child < verb && prepositionOf(doc, child) === "of",
    );
    if (counted !== undefined) return { size, counted };
  }
  return null;
}
