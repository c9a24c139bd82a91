import { childrenBy, hasRelation, tagOf } from "../../language/view.ts";
import { familyOf } from "../../model/claim-types.ts";
import { bySentence } from "../by-sentence.ts";
import { clauseStretch } from "../clause-span.ts";
import type { Draft } from "../draft.ts";
import { findPlaces } from "../find-places.ts";
import type { Party } from "../parties.ts";
import { isCountry, type Spot } from "../places.ts";
import { inClass, lowerOf, type Scene } from "../scene.ts";
import { causeClause, unique } from "./fill-roles.ts";
import type { Refiner } from "./refiner.ts";

/** Gives each claim the most specific place names among its own words, else those of the clause around it. */
export const fillPlaces: Refiner = (drafts, findings, scene) => {
  const spotsIn = bySentence(scene.doc, findPlaces(scene), ({ token }) => token);
  const voicesIn = bySentence(scene.doc, findings.voices, ({ cue }) => cue);
  return drafts.map((draft) => {
    if (draft.places.length > 0) return draft;
    const sentence = scene.doc.sentenceOf[draft.anchor]!;
    const used = new Set([...draft.actors, ...draft.targets].map(({ head }) => head));
    const speaking = (token: number): boolean =>
      (voicesIn.get(sentence) ?? []).some(
        ({ voice }) => voice.span.start <= scene.doc.starts[token]! && scene.doc.ends[token]! <= voice.span.end,
      );
    const spots = (spotsIn.get(sentence) ?? []).filter(({ token }) => !speaking(token));
    const inside = spots.filter(
      ({ first, last, token }) => draft.first <= first && last <= draft.last && !used.has(token),
    );
    if (inside.length > 0) return { ...draft, places: specific(scene, inside) };
    const clause = familyOf(draft.type) === "harm" ? causeClause(scene, draft.anchor) : -1;
    const caused = clause < 0 ? null : clauseStretch(scene, clause);
    const there =
      caused === null ? [] : spots.filter(({ first, last }) => caused.first <= first && last <= caused.last);
    const around = there.length > 0 ? specific(scene, there) : placesAround(scene, draft, spots, used);
    return { ...draft, places: around.length > 0 ? around : openingPlaces(scene, draft, spots) };
  });
};

const NOT_PLACES = /^(?:of|by|with|than|as|about)$/;

function specific(scene: Scene, spots: readonly Spot[]): readonly Party[] {
  const small = spots.filter(({ holder }) => !holder);
  const left = small.length > 0 ? small : spots;
  // a country beside a town only says where the town is
  const towns = left.filter(({ first, last }) => !isCountry(scene, first, last));
  // "in the city of Idlib near Aleppo": what it lies near only says where it is
  const local = towns.filter(
    ({ token }, at) => at === 0 || !/^(?:near|outside|from)$/.test(prepositionBefore(scene, token)),
  );
  return unique((local.length > 0 ? local : left).map(({ party }) => party));
}

/** "In the city of Donetsk, two people were …": what opens a sentence with "in" places all that follows. */
function openingPlaces(scene: Scene, draft: Draft, spots: readonly Spot[]): readonly Party[] {
  const { doc } = scene;
  const { first } = doc.sentences[doc.sentenceOf[draft.anchor]!]!;
  if (
    !/^(?:in|at|near|around|outside|inside|across)$/.test(lowerOf(scene, first)) ||
    familyOf(draft.type) === "knowledge"
  )
    return [];
  const opening = spots.filter(({ token }) => token < draft.first && token - first <= LONGEST_OPENING);
  for (let at = first; at < (opening[0]?.token ?? first); at++)
    if (tagOf(doc, at) === "VERB" && !hasRelation(doc, at, "amod", "acl")) return [];
  return specific(scene, opening);
}

/** Words from the start of a sentence to the place that opens it. */
const LONGEST_OPENING = 8;

/** Places of the clause that a claim is the verb of ("In Aleppo the rebels …"), or that one belongs to. */
function placesAround(scene: Scene, draft: Draft, spots: readonly Spot[], used: ReadonlySet<number>): readonly Party[] {
  const { doc } = scene;
  const family = familyOf(draft.type);
  const steps = family === "knowledge" || family === "politics" ? 0 : 6;
  let at = draft.carrier;
  for (let step = 0; step <= steps && at >= 0; step++) {
    const near = spots.filter(
      ({ token }) =>
        !used.has(token) &&
        attachesTo(scene, token, at) &&
        (inPlace(scene, token) || !NOT_PLACES.test(prepositionBefore(scene, token))),
    );
    if (near.length > 0) return specific(scene, near);
    if (hasRelation(doc, at, "ccomp", "parataxis")) return [];
    at = doc.heads[at]!;
  }
  return [];
}

function attachesTo(scene: Scene, token: number, head: number): boolean {
  const { doc } = scene;
  let at = token;
  for (let steps = 0; steps < 4; steps++) {
    if (doc.heads[at] === head) return hasRelation(doc, at, "obl", "nmod", "obj", "obl:unmarked");
    if (doc.heads[at]! < 0 || !hasRelation(doc, at, "nmod", "compound", "appos", "conj", "nmod:poss")) return false;
    at = doc.heads[at]!;
  }
  return false;
}

/** "the western province of Hodeida": the name of the place that the noun speaks of. */
const inPlace = (scene: Scene, token: number): boolean =>
  prepositionBefore(scene, token) === "of" &&
  scene.doc.heads[token]! >= 0 &&
  inClass(scene, scene.doc.heads[token]!, "places", "parts") &&
  !inClass(scene, scene.doc.heads[token]!, "forces");

function prepositionBefore(scene: Scene, token: number): string {
  const mark = childrenBy(scene.doc, token, "case")[0];
  return mark === undefined ? "" : lowerOf(scene, mark);
}
