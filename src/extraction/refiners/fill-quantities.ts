import { spanOf, subtreeEdges } from "../../language/view.ts";
import type { ClaimType } from "../../model/claim-types.ts";
import type { NumberRange, Quantity, VictimStatus } from "../../model/quantity.ts";
import { bySentence } from "../by-sentence.ts";
import type { Draft } from "../draft.ts";
import { countedWords, type NumberPhrase, rangeOf } from "../numbers.ts";
import { inClass, lowerOf, type Scene, verbLemma } from "../scene.ts";
import { OF_PEOPLE } from "./name-victims.ts";
import type { Refiner } from "./refiner.ts";

/** Gives each claim the numbers among its words that count what it is about, and binds parts to their total. */
export const fillQuantities: Refiner = (drafts, { numbers: all, times }, scene) => {
  const when = new Set(
    times.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  const numbers = all.filter(({ first, last }) => !when.has(first) && !when.has(last));
  const anchors = new Set(drafts.map((draft) => draft.anchor));
  const numbersIn = bySentence(scene.doc, numbers, ({ first }) => first);
  const draftsIn = bySentence(scene.doc, drafts, ({ anchor }) => anchor);
  return drafts.map((draft) => {
    if (draft.kind === "modifier") return draft;
    const sentence = scene.doc.sentenceOf[draft.anchor]!;
    const near = numbersIn.get(sentence) ?? [];
    const own = near.filter((number) => belongs(scene, draft, number, draftsIn.get(sentence)!, anchors));
    if (own.length === 0) return draft;
    // "As many as 33 targets were hit": the bound belongs to the words
    return { ...draft, first: Math.min(draft.first, own[0]!.first), quantities: bindParts(scene, own) };
  });
};

/** Whether a number in a claim's words counts what the claim tells, and no smaller claim inside has it. */
function belongs(
  scene: Scene,
  draft: Draft,
  number: NumberPhrase,
  drafts: readonly Draft[],
  anchors: ReadonlySet<number>,
): boolean {
  if (number.last < draft.first || number.first < draft.first - LONGEST_BOUND || number.last > draft.last) return false;
  if (ownedByNext(scene, number, draft.type)) return false;
  const counted = number.counted;
  if (counted >= 0 && counted !== draft.anchor && anchors.has(counted)) return false;
  if (draft.type !== "strength" && isKnownSet(scene, number)) return false;
  if (OF_PEOPLE.has(draft.type)) {
    const person = counted < 0 || inClass(scene, counted, "people", "fighters", "forces");
    const persons =
      person ||
      !inClass(
        scene,
        counted,
        "places",
        "buildings",
        "weapons",
        "goods",
        "eventNouns",
        "assaults",
        "deals",
        "parts",
        "politics",
      );
    if (!persons) return false;
  } else if (counted < 0) return false;
  else if (
    !OF_PEOPLE.has(draft.type) &&
    inClass(scene, counted, "people") &&
    ["airstrike", "shelling", "bombing", "offensive", "clash", "damage", "chemical"].includes(draft.type)
  )
    return false;
  return !drafts.some(
    (other) =>
      other !== draft &&
      other.kind !== "modifier" &&
      other.type !== draft.type &&
      other.first <= number.first &&
      number.last <= other.last &&
      other.last - other.first < draft.last - draft.first &&
      (OF_PEOPLE.has(other.type) || !OF_PEOPLE.has(draft.type)),
  );
}

/** "the two groups", "both organisations": a number that only repeats which ones are meant. */
const isKnownSet = (scene: Scene, { first, min, max }: NumberPhrase): boolean =>
  lowerOf(scene, first) === "both" ||
  (min !== null &&
    min === max &&
    min <= 3 &&
    first > 0 &&
    /^(?:the|these|those|both)$/.test(lowerOf(scene, first - 1)));

/** Words of a bound that the tree may hang outside the clause. */
const LONGEST_BOUND = 4;

/** "22 injured", "five dead" in a row of counts: the word behind the number says what it counts. */
function ownedByNext(scene: Scene, number: NumberPhrase, type: ClaimType): boolean {
  const next = number.last + 1;
  if (next >= scene.doc.length || scene.doc.sentenceOf[next] !== scene.doc.sentenceOf[number.last]) return false;
  const { adjectives, verbs } = scene.lexicon;
  const senses = adjectives.get(lowerOf(scene, next)) ?? verbs.get(verbLemma(scene, next)) ?? [];
  const named = senses.find(({ if: condition }) => condition === undefined)?.type;
  const passive = /(?:ed|dead|hurt)$/.test(lowerOf(scene, next));
  return (
    passive && named !== undefined && named !== "none" && OF_PEOPLE.has(named) && OF_PEOPLE.has(type) && named !== type
  );
}

const PART_CUES = /\b(?:including|among|of (?:whom|them|which)|most|half)\b/i;

/** Quantities in the order of the text; a number after "including", "among them", "of whom" is part of the one before. */
function bindParts(scene: Scene, numbers: readonly NumberPhrase[]): readonly Quantity[] {
  const { doc } = scene;
  const made: Quantity[] = [];
  let total: { readonly quantity: Quantity; readonly last: number } | null = null;
  for (const number of numbers) {
    const span = spanOf(doc, number.first, edgeOf(scene, number));
    const between: string = total === null ? "" : doc.text.slice(total.quantity.span.end, span.start);
    const after = doc.text.slice(span.end, span.end + 12);
    const part: boolean =
      total !== null && (PART_CUES.test(between) || /^\s+of (?:whom|them)\b/.test(after) || number.share !== null);
    const whole = total?.quantity ?? null;
    const share =
      number.share !== null && whole !== null ? shareOf(number, whole) : { min: number.min, max: number.max };
    const quantity: Quantity = {
      of: countedWords(scene, number),
      ...share,
      bound: number.bound,
      span,
      status: statusOf(scene, number),
      partOf: part ? whole!.span : null,
    };
    made.push(quantity);
    if (!part) total = { quantity, last: number.last };
  }
  return made;
}

/** A share of the number that its total was said with: "almost half" of "over 14,000" is at most 7,000. */
function shareOf({ share, bound }: NumberPhrase, whole: Quantity): NumberRange {
  const base = whole.bound === "more-than" && whole.min !== null ? whole.min - 1 : (whole.min ?? whole.max ?? 0);
  const part = Math.round(share! * base);
  return rangeOf({ min: part, max: part, vague: false }, bound);
}

/** The words of a quantity: "at least 255 people", "19 of its civilian inhabitants". */
function edgeOf(scene: Scene, number: NumberPhrase): number {
  if (number.counted < 0 || number.counted <= number.last) return number.last;
  return Math.min(subtreeEdges(scene.doc, number.counted).last, number.counted);
}

function statusOf(scene: Scene, { counted }: NumberPhrase): VictimStatus {
  if (counted < 0) return "unknown";
  if (inClass(scene, counted, "civilians") || /^civilian/.test(lowerOf(scene, counted))) return "civilian";
  return inClass(scene, counted, "fighters") ? "combatant" : "unknown";
}
