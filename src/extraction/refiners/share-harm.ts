import { hasRelation } from "../../language/view.ts";
import { familyOf } from "../../model/claim-types.ts";
import { bySentence } from "../by-sentence.ts";
import type { Draft } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { OF_PEOPLE } from "./name-victims.ts";
import type { Refiner } from "./refiner.ts";

/**
 * What did harm was aimed at those whom it harmed: "air strikes killed nine farmers" has the farmers as the target of
 * the strikes too, where the words name no other. And harm told in one breath has one doer: "nine killed and two
 * injured in Russian raids".
 */
export const shareHarm: Refiner = (drafts, _, scene) => {
  const harmIn = bySentence(
    scene.doc,
    drafts.filter(({ type, kind }) => familyOf(type) === "harm" && kind !== "modifier"),
    ({ anchor }) => anchor,
  );
  return drafts.map((draft) => {
    const near = harmIn.get(scene.doc.sentenceOf[draft.anchor]!) ?? [];
    if (OF_PEOPLE.has(draft.type) && draft.actors.length === 0) {
      const other = near.find((each) => each !== draft && each.actors.length > 0 && areOneBreath(scene, draft, each));
      return other === undefined ? draft : { ...draft, actors: other.actors };
    }
    if (draft.kind !== "noun" || familyOf(draft.type) !== "fighting" || draft.targets.length > 0) return draft;
    const harm = near.find(
      (each) => OF_PEOPLE.has(each.type) && each.targets.length > 0 && isCause(scene, draft, each),
    );
    return harm === undefined ? draft : { ...draft, targets: harm.targets };
  });
};

/** Whether two words of harm stand side by side: "killed and wounded", "nine killed, two injured". */
const areOneBreath = (scene: Scene, a: Draft, b: Draft): boolean =>
  [
    [a, b],
    [b, a],
  ].some(
    ([inner, outer]) =>
      scene.doc.heads[inner!.anchor] === outer!.anchor &&
      hasRelation(scene.doc, inner!.anchor, "conj", "parataxis", "appos", "list", "dep"),
  );

/** Words from an event's noun up to the verb that tells what it did. */
const LONGEST_WAY = 3;

/** Whether an event's noun is what a word of harm names as its cause: its subject, or behind "in" or "by". */
function isCause(scene: Scene, event: Draft, harm: Draft): boolean {
  const { doc } = scene;
  let at = event.carrier;
  for (let steps = 0; steps < LONGEST_WAY; steps++) {
    const head = doc.heads[at]!;
    if (head < 0) return false;
    if (head === harm.anchor) return hasRelation(doc, at, "nsubj", "obl", "nmod");
    if (!hasRelation(doc, at, "conj", "nmod", "compound", "obl")) return false;
    at = head;
  }
  return false;
}
