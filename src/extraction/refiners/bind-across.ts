import type { Quantity } from "../../model/quantity.ts";
import type { Draft } from "../draft.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "../scene.ts";
import { OF_PEOPLE } from "./name-victims.ts";
import type { Refiner } from "./refiner.ts";

/** A toll is spoken of as "the dead" at most so many sentences after it was told. */
const LONGEST_BACK = 2;

/**
 * Binds a number to the toll told before it, where its sentence speaks of that toll as a whole: "At least 60 people
 * died. Most of the dead were soldiers, but 12 civilians also died."
 */
export const bindAcross: Refiner = (drafts, _, scene) =>
  drafts.map((draft) => {
    if (!OF_PEOPLE.has(draft.type) || draft.quantities.length === 0) return draft;
    if (!speaksOfToll(scene, draft)) return draft;
    const total = tollBefore(scene, draft, drafts);
    return total === null ? draft : { ...draft, quantities: draft.quantities.map((each) => partOf(each, total)) };
  });

const partOf = (quantity: Quantity, total: Quantity): Quantity =>
  quantity.partOf === null && isLess(quantity, total) ? { ...quantity, partOf: total.span } : quantity;

/** A part has a number of its own, and it is below its total. */
function isLess(part: Quantity, total: Quantity): boolean {
  const own = part.min ?? part.max;
  const whole = total.min ?? total.max;
  return own !== null && whole !== null && own < whole;
}

/** "among the dead", "most of the casualties", "the victims include": the toll as a whole, in a claim's sentence. */
function speaksOfToll(scene: Scene, { anchor, quantities }: Draft): boolean {
  const { doc } = scene;
  const { first, last } = doc.sentences[doc.sentenceOf[anchor]!]!;
  for (let token = first + 1; token <= last; token++) {
    if (doc.starts[token]! >= quantities[0]!.span.start) return false;
    if (!inClass(scene, token, "tolls") && lemmaOf(scene, token) !== "victim") continue;
    const article = /^(?:the|those)$/.test(lowerOf(scene, token - 1));
    const before = token - (article ? 2 : 1);
    if (article && token < last && lemmaOf(scene, token + 1) === "include") return true;
    if (before < first) continue;
    if (lowerOf(scene, before) === "among") return true;
    if (lowerOf(scene, before) === "of" && before > first && inClass(scene, before - 1, "parts")) return true;
  }
  return false;
}

/** The total of the nearest claim of the same kind in the sentences before. */
function tollBefore(scene: Scene, draft: Draft, drafts: readonly Draft[]): Quantity | null {
  const { sentenceOf } = scene.doc;
  const totals = drafts
    .filter(
      (other) =>
        other.type === draft.type &&
        sentenceOf[other.anchor]! < sentenceOf[draft.anchor]! &&
        sentenceOf[draft.anchor]! - sentenceOf[other.anchor]! <= LONGEST_BACK,
    )
    .sort((a, b) => b.anchor - a.anchor)
    .flatMap(({ quantities }) => quantities.filter((quantity) => quantity.partOf === null));
  return totals[0] ?? null;
}
