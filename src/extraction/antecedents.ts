import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import type { NamedThing } from "./name-index.ts";
import { inClass, lowerOf, type Scene } from "./scene.ts";

/** How many sentences back "the group" may point. */
const REACH = 3;

/** The last group named before "the group", "this organisation"; null where none is near. */
export function lastGroupBefore(scene: Scene, token: number): NamedThing | null {
  const { doc } = scene;
  const floor = doc.sentences[Math.max(0, doc.sentenceOf[token]! - REACH)]!.first;
  for (let at = token - 1; at >= floor; at--) {
    const name = scene.names.at(at);
    if (name === null) continue;
    if (name.kind === "armed-group" || (name.kind === "organisation" && !inClass(scene, name.last, "media")))
      return name;
    at = name.first;
  }
  return null;
}

/** The nearest fitting noun before a pronoun: a subject of this sentence or of the one before. */
export function guessAntecedent(scene: Scene, pronoun: number): number {
  const { doc } = scene;
  const word = lowerOf(scene, pronoun);
  const plural = /^the(?:y|m|ir|mselves)$/.test(word);
  const person = /^(?:he|him|his|himself|she|her|herself)$/.test(word);
  const sentence = doc.sentenceOf[pronoun]!;
  const floor = doc.sentences[Math.max(0, sentence - 2)]!.first;
  let best = -1;
  let bestScore = 0;
  for (let at = pronoun - 1; at >= floor; at--) {
    const tag = tagOf(doc, at);
    if (tag !== "NOUN" && tag !== "PROPN") continue;
    if (hasRelation(doc, at, "compound", "flat", "amod", "nmod:poss", "nmod:desc", "obl:unmarked")) continue;
    const name = scene.names.at(at);
    const isPerson = name?.kind === "person" || (name === null && inClass(scene, at, "heads"));
    if (person !== isPerson && (person || name?.kind === "person")) continue;
    const isPlural =
      doc.features(at).number === "Plur" ||
      childrenBy(doc, at, "conj").length > 0 ||
      inClass(scene, at, "forces", "groups");
    if (plural && !isPlural && name?.kind !== "armed-group") continue;
    if (!plural && !person && doc.features(at).number === "Plur" && name === null) continue;
    if (inClass(scene, at, "units", "months", "eventNouns")) continue;
    const subject = hasRelation(doc, at, "nsubj") ? 3 : 0;
    const party = inClass(scene, at, "forces", "fighters", "groups", "heads", "people") || name !== null ? 2 : 0;
    if (!person && party === 0) continue;
    const near = doc.sentenceOf[at] === sentence ? 1.5 : doc.sentenceOf[at] === sentence - 1 ? 1 : 0;
    const score = subject + party + near - (pronoun - at) / 200;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}
