import { childrenBy, hasRelation } from "../../language/view.ts";
import { trim } from "../clause-span.ts";
import type { Draft } from "../draft.ts";
import { lowerOf, type Scene } from "../scene.ts";
import { type Refiner, withinSentences } from "./refiner.ts";

/** Cuts off a clause what tells another claim at its end: "were killed in a raid on the camp", the raid apart. */
export const cutTails: Refiner = withinSentences((drafts, _, scene) =>
  drafts.map((draft) => {
    if (draft.kind !== "verb") return draft;
    const tails = drafts
      .filter((other) => other !== draft && other.anchor > draft.anchor && other.last >= draft.last)
      .map((other) => tailOf(scene, draft, other))
      .filter((first) => first > draft.anchor && first <= draft.last);
    if (tails.length === 0) return draft;
    return { ...draft, last: trim(scene, draft.first, Math.min(...tails) - 1).last };
  }),
);

/** Behind what the cause or the occasion of a thing stands. */
const OCCASIONS = /^(?:in|by|during|after|from|when|amid|following)$/;

/** The first token of the phrase of another claim that hangs on a claim's verb; −1 where none does. */
function tailOf(scene: Scene, draft: Draft, { kind, anchor, carrier }: Draft): number {
  const { doc } = scene;
  if (kind !== "noun" || carrier !== anchor || doc.heads[anchor] !== draft.anchor) return -1;
  if (!hasRelation(doc, anchor, "obl")) return -1;
  const preposition = childrenBy(doc, anchor, "case").find((each) => each < anchor);
  return preposition !== undefined && OCCASIONS.test(lowerOf(scene, preposition)) ? preposition : -1;
}
