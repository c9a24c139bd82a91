import { childrenBy } from "../../language/view.ts";
import { familyOf } from "../../model/claim-types.ts";
import { prepositionOf } from "../clause.ts";
import type { Draft } from "../draft.ts";
import { lemmaOf, lowerOf, type Scene } from "../scene.ts";
import type { Refiner } from "./refiner.ts";

const GENERIC = new Set(["attack", "strike", "assault", "raid", "operation", "incident", "onslaught"]);
/** How many sentences back "the attack" may point. */
const REACH = 4;

/** "The attack", "the strikes" take the type of the fighting told just before, which says what kind it was. */
export const retypeBackward: Refiner = (drafts, _, scene) => {
  const ordered = [...drafts].sort((a, b) => a.anchor - b.anchor);
  const types = new Map<Draft, Draft["type"]>();
  let last: { readonly type: Draft["type"]; readonly sentence: number } | null = null;
  for (const draft of ordered) {
    const sentence = scene.doc.sentenceOf[draft.anchor]!;
    const noun = pointsBack(scene, draft);
    if (noun && last !== null && sentence - last.sentence <= REACH) types.set(draft, last.type);
    else if (
      familyOf(draft.type) === "fighting" &&
      draft.kind !== "modifier" &&
      !["clash", "repulse", "massacre"].includes(draft.type)
    )
      last = { type: draft.type, sentence };
  }
  return drafts.map((draft) => (types.has(draft) ? { ...draft, type: types.get(draft)! } : draft));
};

/** Whether a claim is told by a bare "the attack": as its word, or as the subject of "hit", "target", "strike". */
function pointsBack(scene: Scene, draft: Draft): boolean {
  // "claimed responsibility for the attack"
  if (draft.rule.startsWith("responsibility/")) return draft.type === "offensive";
  if (draft.type !== "offensive" && !(draft.type === "airstrike" && draft.kind === "noun")) return false;
  const noun = draft.kind === "noun" ? draft.anchor : childrenBy(scene.doc, draft.anchor, "nsubj")[0];
  if (noun === undefined || !GENERIC.has(lemmaOf(scene, noun))) return false;
  // a place or a day behind it only says which one is meant
  const modifiers = childrenBy(scene.doc, noun, "amod", "compound", "nmod").filter(
    (child) => child < noun || !/^(?:in|near|on|at|of)$/.test(prepositionOf(scene.doc, child)),
  );
  return (
    modifiers.length === 0 &&
    childrenBy(scene.doc, noun, "det").some((det) => /^(?:the|this|these|that|those)$/.test(lowerOf(scene, det)))
  );
}
