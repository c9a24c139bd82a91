import { childrenBy, childrenOf, hasRelation, tagOf } from "../language/view.ts";
import { type Mark, mark } from "./mark.ts";
import { inClass, isCue, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** Cues among the dependents of a word: auxiliaries, adverbs, negations, "if", "to". */
export function ownMarks(scene: Scene, token: number, noun: boolean): readonly Mark[] {
  const { doc } = scene;
  const marks: Mark[] = [];
  if (isCue(scene, lowerOf(scene, token), "deniedPredicates"))
    marks.push(mark(token, null, "denied", "modality/untrue"));
  for (const child of childrenOf(doc, token)) {
    const word = lowerOf(scene, child);
    if (
      hasRelation(doc, child, "aux", "advmod", "mark", "det", "amod", "case", "cc:preconj") &&
      isCue(scene, word, "denied")
    )
      marks.push(mark(child, null, "denied", "modality/negation"));
    else if (hasRelation(doc, child, "det") && isCue(scene, word, "determiners"))
      marks.push(mark(child, null, "denied", "modality/no"));
    else if (word === "longer" && childrenBy(doc, child, "advmod", "det").some((no) => lowerOf(scene, no) === "no"))
      marks.push(mark(child, null, "denied", "modality/no longer"));
    else if (word === "no" && hasRelation(doc, child, "advmod", "det", "discourse"))
      marks.push(mark(child, null, "denied", "modality/no"));
    if (hasRelation(doc, child, "aux") && !noun) marks.push(...auxiliary(scene, child, token));
    if (isCue(scene, word, "hedged") && hasRelation(doc, child, "advmod", "amod"))
      marks.push(mark(child, "hedged", null, "modality/adverb"));
    if (isCue(scene, word, "forecast") && hasRelation(doc, child, "advmod", "amod") && (word !== "soon" || !noun))
      marks.push(...(word === "soon" ? [] : [mark(child, "forecast", null, "modality/adverb")]));
    if (hasRelation(doc, child, "mark") && word === "so" && lowerOf(scene, child + 1) === "that")
      marks.push(mark(child, "demanded", null, "modality/so that"));
    if (hasRelation(doc, child, "mark") && isCue(scene, word, "hypotheticalMarks") && !asksWhether(scene, token))
      marks.push(mark(child, "hypothetical", null, "modality/if"));
    const no = hasRelation(doc, child, "obj") ? negationBefore(scene, token, child) : -1;
    if (no >= 0) marks.push(mark(no, null, "denied", "modality/no"));
    else if (
      hasRelation(doc, child, "nsubj", "obj") &&
      childrenBy(doc, child, "det").some((det) => isCue(scene, lowerOf(scene, det), "determiners"))
    )
      marks.push(mark(child, null, "denied", "modality/no"));
    if (hasRelation(doc, child, "nsubj") && /^(?:neither|none|nobody|nothing)$/.test(word))
      marks.push(mark(child, null, "denied", "modality/none"));
  }
  if (!noun) marks.push(...intended(scene, token));
  return marks;
}

/** "it is unclear if …", "asked if …": a question supposes nothing. */
const asksWhether = (scene: Scene, clause: number): boolean =>
  hasRelation(scene.doc, clause, "ccomp") ||
  (scene.doc.heads[clause]! >= 0 && inClass(scene, scene.doc.heads[clause]!, "certainties"));

/** "launched an operation to capture …", "was to leave by Friday", "has yet to leave": what an infinitive's "to" says. */
function intended(scene: Scene, verb: number): readonly Mark[] {
  const { doc } = scene;
  const to = childrenBy(doc, verb, "mark").find((each) => lowerOf(scene, each) === "to");
  if (to === undefined || /ing$/.test(lowerOf(scene, verb))) return [];
  if (to > 0 && lowerOf(scene, to - 1) === "yet") return [mark(to - 1, null, "denied", "modality/yet to")];
  const was = childrenBy(doc, verb, "cop").find((each) => each < to);
  if (was !== undefined) return [mark(was, "demanded", null, "modality/was to")];
  // "is said to have left"
  if (childrenBy(doc, verb, "aux").some((aux) => lemmaOf(scene, aux) === "have")) return [];
  const head = doc.heads[verb]!;
  const purpose =
    hasRelation(doc, verb, "advcl", "xcomp") ||
    (hasRelation(doc, verb, "acl") &&
      !hasRelation(doc, verb, "acl:relcl") &&
      // "the first group to enter the town" has entered it
      ![head, ...childrenBy(doc, head, "amod", "nummod", "advmod")].some((each) => inClass(scene, each, "ordinals")));
  return purpose ? [mark(to, "demanded", null, PURPOSE)] : [];
}

/** The rule of an infinitive that tells what for. */
export const PURPOSE = "modality/purpose";

/** "sustained almost no territorial losses": "no" between verb and object, wherever the tree hangs it. */
function negationBefore(scene: Scene, verb: number, object: number): number {
  for (let at = verb + 1; at < object && at - verb <= LONGEST_NEGATION; at++)
    if (lowerOf(scene, at) === "no" && lowerOf(scene, at + 1) !== "longer") return at;
  return -1;
}

/** Words between a verb and its object's noun. */
const LONGEST_NEGATION = 8;

/** What an auxiliary does to its verb. */
function auxiliary(scene: Scene, aux: number, verb: number): readonly Mark[] {
  const { doc } = scene;
  const word = lowerOf(scene, aux);
  const perfect = childrenBy(doc, verb, "aux").some((other) => other > aux && lemmaOf(scene, other) === "have");
  if (isCue(scene, word, "demandedAux")) return [mark(aux, "demanded", null, "modality/auxiliary")];
  if (word === "may" || word === "might") {
    const state =
      childrenBy(doc, verb, "cop").length > 0 &&
      tagOf(doc, verb) !== "VERB" &&
      !/short|brief|temporary/.test(lemmaOf(scene, verb));
    return [mark(aux, perfect || state ? "hedged" : "forecast", null, "modality/may")];
  }
  if (/^(?:will|would|'ll|’ll)$/.test(word)) {
    const conditional =
      (perfect && word === "would") || childrenBy(doc, verb, "advcl").some((clause) => isCondition(scene, clause));
    return [mark(aux, conditional ? "hypothetical" : "forecast", null, `modality/${word}`)];
  }
  if (word === "could" && perfect) return [mark(aux, "hedged", null, "modality/could have")];
  if (word === "could" && childrenBy(doc, verb, "advmod").some((each) => isCue(scene, lowerOf(scene, each), "denied")))
    return [];
  if (isCue(scene, word, "forecastAux")) return [mark(aux, "forecast", null, "modality/auxiliary")];
  return [];
}

/** "if …", "unless …", "as long as …". */
const isCondition = (scene: Scene, clause: number): boolean =>
  childrenBy(scene.doc, clause, "mark").some((each) => isCue(scene, lowerOf(scene, each), "hypotheticalMarks")) ||
  childrenBy(scene.doc, clause, "advmod").some((each) => /^(?:long|provided|providing)$/.test(lowerOf(scene, each)));

/** Auxiliaries of the first of coordinated verbs, shared by those without their own. */
export function sharedMarks(scene: Scene, head: number, conjunct: number): readonly Mark[] {
  const own = childrenBy(scene.doc, conjunct, "aux");
  if (own.length > 0) return [];
  const contrast = childrenBy(scene.doc, conjunct, "cc").some((cc) => lowerOf(scene, cc) === "but");
  return ownMarks(scene, head, false).filter(
    ({ polarity, rule }) => !(contrast && polarity === "denied") && rule !== PURPOSE && polarity !== "denied",
  );
}
