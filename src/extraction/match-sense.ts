import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import { type Arguments, argumentsOf, conjunctsOf, firstConjunct, prepositionOf } from "./clause.ts";
import type { Sense } from "./lexicon.ts";
import { isParty } from "./parties.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** The arguments of a word by the names that the word files use for them. */
export type NamedArguments = ReadonlyMap<string, readonly number[]>;

/** Arguments of a verb (or of an adjective in its predicate). */
export function verbArguments(scene: Scene, verb: number): NamedArguments {
  const { doc } = scene;
  const args: Arguments = argumentsOf(scene, verb);
  const named = new Map<string, number[]>();
  const add = (name: string, heads: readonly number[]): void => {
    if (heads.length > 0) named.set(name, [...(named.get(name) ?? []), ...heads]);
  };
  const subjects = args.subject.length > 0 || args.passive ? args.subject : missingSubject(scene, verb);
  // "government warplanes", torn into two subjects, is one
  add(
    "subject",
    subjects.filter((head) => !subjects.includes(head + 1)),
  );
  // a name that the tree has torn apart is no object of its own last word
  const subjectNames = new Set(
    (named.get("subject") ?? []).map((head) => scene.names.at(head)).filter((name) => name !== null),
  );
  add(
    "object",
    args.object.filter((head) => !subjectNames.has(scene.names.at(head)!)),
  );
  if (args.passive && args.object.length === 0) add("object", missingSubject(scene, verb));
  add("iobj", args.indirect);
  if (args.passive) add("agent", args.subject);
  add("particle", childrenBy(doc, verb, "compound:prt"));
  add("complement", childrenBy(doc, verb, "xcomp", "ccomp"));
  add("manner", childrenBy(doc, verb, "advmod"));
  for (const { preposition, head } of args.obliques) add(preposition, [head]);
  for (const object of args.object)
    for (const child of childrenBy(doc, object, "nmod"))
      add(prepositionOf(doc, child) || "unmarked", conjunctsOf(doc, child));
  for (const particle of childrenBy(doc, verb, "compound:prt", "advmod")) {
    const word = lowerOf(scene, particle);
    if (["out", "off", "back", "away", "down", "over", "up", "in", "into"].includes(word)) {
      add("particle", [particle]);
      add(word, [particle]);
    }
  }
  return named;
}

/** A verb that must have a subject: it has a tense, or an auxiliary that has. */
const hasTense = (scene: Scene, verb: number): boolean =>
  (scene.doc.features(verb).verbForm === "Fin" || childrenBy(scene.doc, verb, "aux").length > 0) &&
  !childrenBy(scene.doc, verb, "mark").some((mark) => lowerOf(scene, mark) === "to") &&
  !hasRelation(scene.doc, verb, "xcomp");

/** The subject of a finite verb that the tree left without one; a coordinated verb shares that of the first. */
function missingSubject(scene: Scene, verb: number): readonly number[] {
  if (!hasTense(scene, verb)) return [];
  const before = nounBefore(scene, verb);
  if (before.length > 0) return before;
  const first = firstConjunct(scene.doc, verb);
  return first === verb ? [] : nounBefore(scene, first);
}

const isInPhrase = (scene: Scene, token: number): boolean =>
  scene.names.at(token) !== null ||
  /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(tagOf(scene.doc, token)) ||
  /^(?:-|’s|'s|’|')$/.test(lowerOf(scene, token));

/** Words between two commas that may part a subject from its verb. */
const LONGEST_ASIDE = 14;

/** The noun phrase before a verb that the tree left without a subject: the nearest one that hangs on no preposition. */
export function nounBefore(scene: Scene, verb: number): readonly number[] {
  const { doc } = scene;
  const first = doc.sentences[doc.sentenceOf[verb]!]!.first;
  let at = verb - 1;
  while (at >= first && /^(?:AUX|ADV|PART)$/.test(tagOf(doc, at))) at--;
  // past what stands between commas: "civilians, including five children, were"
  if (at > first && lowerOf(scene, at) === ",") {
    const floor = Math.max(first, at - LONGEST_ASIDE);
    let open = at - 1;
    while (open > floor && lowerOf(scene, open) !== ",") open--;
    if (lowerOf(scene, open) !== ",") return [];
    at = open - 1;
  }
  for (let steps = 0; at >= first && steps < 40; steps++) {
    const nominal = scene.names.at(at) !== null || /^(?:NOUN|PROPN|PRON|NUM)$/.test(tagOf(doc, at));
    if (!nominal) return [];
    const head = at;
    // back to the determiner, which begins the phrase ("… in Damascus the monitor said" has two)
    for (let begun = false; at >= first && !begun && isInPhrase(scene, at); at--) {
      // "In late June army troops launched …": the phrase begins behind the month
      if (at < head && inClass(scene, at, "months", "weekdays")) return [head];
      begun = tagOf(doc, at) === "DET";
    }
    if (at < first || tagOf(doc, at) !== "ADP") return [head];
    at--;
  }
  return [];
}

/** Arguments of a noun: possessives and adjectives as `modifier`, phrases by preposition. */
export function nounArguments(scene: Scene, noun: number): NamedArguments {
  const { doc } = scene;
  const named = new Map<string, number[]>();
  const add = (name: string, heads: readonly number[]): void => {
    if (heads.length > 0) named.set(name, [...(named.get(name) ?? []), ...heads]);
  };
  const modifiers = childrenBy(doc, noun, "amod", "compound", "nmod:poss", "nmod:desc", "nmod:unmarked").filter(
    (child) => child < noun,
  );
  add(
    "modifier",
    modifiers.flatMap((child) => conjunctsOf(doc, child).filter((each) => each < noun)),
  );
  add("poss", childrenBy(doc, noun, "nmod:poss"));
  for (const child of childrenBy(doc, noun, "nmod")) {
    if (doc.relations[child] === "nmod:poss" || child < noun) continue;
    const preposition = prepositionOf(doc, child);
    for (const each of conjunctsOf(doc, child))
      add((each === child ? "" : prepositionOf(doc, each)) || preposition || "unmarked", [each]);
  }
  return named;
}

/** Names of conditions that are no words ("took place" holds no place). */
const SPECIAL = new Set(["place", "party", "label", "unknown"]);

/** Whether an argument is of a class: a class of words, `any`, `place`, `party`, `label`, `unknown` (a name without a kind), or the very word. */
export function isOf(scene: Scene, given: number, wanted: string): boolean {
  if (wanted === "any") return true;
  if (!SPECIAL.has(wanted) && lowerOf(scene, given) === wanted) return true;
  const token = meantBy(scene, given);
  if (wanted === "party") return isParty(scene, token);
  if (wanted === "place") return isPlaceLike(scene, token);
  if (wanted === "label") return isLabel(scene, token);
  if (wanted === "unknown") return isUnknownName(scene, token);
  const word = lowerOf(scene, token);
  const forms = [lemmaOf(scene, token), word, word.replace(/s$/, "")];
  if (forms.includes(wanted) || inClass(scene, token, wanted)) return true;
  return childrenBy(scene.doc, token, "compound", "amod", "nmod:desc").some(
    (child) => child < token && (inClass(scene, child, wanted) || lemmaOf(scene, child) === wanted),
  );
}

/** What a pronoun stands for; every other token is itself. */
function meantBy(scene: Scene, token: number): number {
  const antecedent = scene.doc.antecedents[token] ?? -1;
  return tagOf(scene.doc, token) === "PRON" && antecedent >= 0 ? antecedent : token;
}

/** A name that no list knows: after "captured" or "held" it is a place. */
const isUnknownName = (scene: Scene, token: number): boolean => scene.names.at(token)?.kind === null;

/** A word that judges a party, or a noun with one: "terrorists", "a terrorist group". */
function isLabel(scene: Scene, token: number): boolean {
  const { labelNouns, labelAdjectives } = scene.lexicon;
  const judges = (each: number): boolean =>
    labelNouns.has(lemmaOf(scene, each)) || labelAdjectives.has(lowerOf(scene, each));
  return judges(token) || childrenBy(scene.doc, token, "amod", "compound").some(judges);
}

/** A place name, or a noun for places. */
export function isPlaceLike(scene: Scene, token: number): boolean {
  const name = scene.names.at(token);
  if (name !== null) return name.kind === "place";
  return (
    inClass(scene, token, "places") ||
    (inClass(scene, token, "parts") && childrenBy(scene.doc, token, "nmod").some((child) => isPlaceLike(scene, child)))
  );
}

/** Whether a sense's conditions hold; an argument in the list of `if` must have one of the classes. */
export function senseHolds(scene: Scene, sense: Sense, args: NamedArguments): boolean {
  const has = (argument: string, classes: readonly string[]): boolean => {
    const heads = argument === "any" ? [...args.values()].flat() : (args.get(argument) ?? []);
    return heads.some(
      (head) => tagOf(scene.doc, head) !== "PUNCT" && classes.some((wanted) => isOf(scene, head, wanted)),
    );
  };
  return (
    Object.entries(sense.if ?? {}).every(([argument, classes]) => has(argument, classes)) &&
    !Object.entries(sense.unless ?? {}).some(([argument, classes]) => has(argument, classes))
  );
}
