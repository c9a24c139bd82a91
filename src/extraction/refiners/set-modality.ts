import { childrenBy, childrenOf, hasRelation, spanOf, tagOf } from "../../language/view.ts";
import type { Cue } from "../../model/claim.ts";
import type { Modality, Polarity } from "../../model/claim-types.ts";
import { OBJECT_CONTROL } from "../clause.ts";
import type { Draft } from "../draft.ts";
import { inClass, isCue, isVerb, lemmaOf, lowerOf, type Scene } from "../scene.ts";
import type { Refiner } from "./refiner.ts";

/** Sets polarity and modality by the cues over each claim: its own words first, then what governs them (rule 10). */
export const setModality: Refiner = (drafts, _, scene) =>
  drafts.map((draft) => {
    if (draft.kind === "modifier") return draft;
    const marks = onceEach(marksOver(scene, draft));
    const modality =
      draft.modality === "asserted"
        ? (marks.find((mark) => mark.modality !== null)?.modality ?? "asserted")
        : draft.modality;
    const flips = marks.filter(({ polarity }) => polarity === "denied").length;
    const { negated } = draft.sense ?? {};
    if (negated !== undefined && flips % 2 === 1)
      return {
        ...draft,
        type: negated,
        modality,
        cues: [...draft.cues, ...marks.flatMap((mark) => cuesOf(scene, mark))],
      };
    const polarity: Polarity = (flips % 2 === 1) !== (draft.polarity === "denied") ? "denied" : "affirmed";
    return { ...draft, modality, polarity, cues: [...draft.cues, ...marks.flatMap((mark) => cuesOf(scene, mark))] };
  });

interface Mark {
  readonly token: number;
  readonly modality: Modality | null;
  readonly polarity: Polarity | null;
  readonly rule: string;
}

/** A word works once, however many ways lead to it. */
const onceEach = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((each, place) => marks.findIndex(({ token }) => token === each.token) === place);

const cuesOf = (scene: Scene, { token, modality, polarity, rule }: Mark): readonly Cue[] => [
  ...(modality === null ? [] : [{ field: "modality" as const, span: spanOf(scene.doc, token, token), rule }]),
  ...(polarity === null ? [] : [{ field: "polarity" as const, span: spanOf(scene.doc, token, token), rule }]),
];

/** The cues over a claim, nearest first. */
function marksOver(scene: Scene, draft: Draft): readonly Mark[] {
  const { doc } = scene;
  if (draft.kind === "noun" && draft.carrier === draft.anchor && isPresupposed(scene, draft.anchor))
    return ownMarks(scene, draft.anchor, true);
  const marks: Mark[] = [...ownMarks(scene, draft.anchor, draft.kind === "noun")];
  let at = draft.anchor;
  let inCarrier = true;
  for (let steps = 0; steps < 12; steps++) {
    const head = doc.heads[at]!;
    if (head < 0) break;
    const relation = doc.relations[at]!;
    if (inCarrier && at === draft.carrier) inCarrier = false;
    const speech = hasRelation(doc, at, "parataxis", "acl:relcl") || (relation === "conj" && hasSubject(scene, at));
    if (speech && !(relation === "parataxis")) break;
    if (relation === "parataxis") break;
    if (relation !== "conj") {
      const governed = governorMarks(scene, head, at);
      // "is about to resume", "allowed them to enter": no purpose, whatever the tree calls it
      const noPurpose =
        governed.some(({ modality }) => modality !== null) ||
        OBJECT_CONTROL.has(lemmaOf(scene, head)) ||
        inClass(scene, head, "aspect");
      if (noPurpose && marks.at(-1)?.rule === "modality/purpose") marks.pop();
      marks.push(...governed);
    }
    if (relation === "conj" && isVerb(scene, head)) marks.push(...sharedMarks(scene, head, at));
    const carried = draft.carrier !== draft.anchor && isBetween(doc.heads, draft.anchor, head, draft.carrier);
    if (carried || hasRelation(doc, at, "xcomp")) marks.push(...ownMarks(scene, head, false));
    else if (draft.kind === "noun" && hasRelation(doc, at, "obj", "nsubj", "obl", "nmod") && isVerb(scene, head)) {
      // the clause around an event's noun only lends its mood, and only to an object
      if (hasRelation(doc, at, "obj", "nsubj:pass"))
        marks.push(
          ...ownMarks(scene, head, false).filter(({ modality, polarity }) => modality !== null || polarity !== null),
        );
      if (!hasRelation(doc, at, "obj", "nsubj:pass", "nsubj")) break;
    }
    if (draft.kind === "noun" && isVerb(scene, head) && !carried && hasRelation(doc, head, "ccomp", "advcl")) break;
    at = head;
  }
  return marks;
}

/** "the siege", "their offensive": a definite event is taken for granted, whatever is wished or denied of it. */
const isPresupposed = (scene: Scene, noun: number): boolean =>
  childrenBy(scene.doc, noun, "det", "nmod:poss").some(
    (child) => !/^(?:a|an|any|no|some|every|each)$/.test(lowerOf(scene, child)),
  );

function isBetween(heads: Int32Array, from: number, token: number, top: number): boolean {
  let at = from;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (at === token) return true;
    if (at === top) return false;
    at = heads[at]!;
  }
  return false;
}

const hasSubject = (scene: Scene, verb: number): boolean => childrenBy(scene.doc, verb, "nsubj").length > 0;

const mark = (token: number, modality: Modality | null, polarity: Polarity | null, rule: string): Mark => ({
  token,
  modality,
  polarity,
  rule,
});

/** Cues among the dependents of a word: auxiliaries, adverbs, negations, "if", "to". */
function ownMarks(scene: Scene, token: number, noun: boolean): readonly Mark[] {
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
    if (hasRelation(doc, child, "mark") && isCue(scene, word, "hypotheticalMarks"))
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
  const purpose =
    hasRelation(doc, token, "advcl") && childrenBy(doc, token, "mark").find((each) => lowerOf(scene, each) === "to");
  if (purpose !== false && purpose !== undefined && !noun && !/ing$/.test(lowerOf(scene, token)))
    marks.push(mark(purpose, "demanded", null, "modality/purpose"));
  return marks;
}

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
  if (word === "would") {
    const conditional =
      perfect ||
      childrenBy(doc, verb, "advcl").some((clause) =>
        childrenBy(doc, clause, "mark").some((each) => isCue(scene, lowerOf(scene, each), "hypotheticalMarks")),
      );
    return [mark(aux, conditional ? "hypothetical" : "forecast", null, "modality/would")];
  }
  if (word === "could" && perfect) return [mark(aux, "hedged", null, "modality/could have")];
  if (word === "could" && childrenBy(doc, verb, "advmod").some((each) => isCue(scene, lowerOf(scene, each), "denied")))
    return [];
  if (isCue(scene, word, "forecastAux")) return [mark(aux, "forecast", null, "modality/auxiliary")];
  return [];
}

/** Auxiliaries of the first of coordinated verbs, shared by those without their own. */
function sharedMarks(scene: Scene, head: number, conjunct: number): readonly Mark[] {
  const own = childrenBy(scene.doc, conjunct, "aux");
  if (own.length > 0) return [];
  const contrast = childrenBy(scene.doc, conjunct, "cc").some((cc) => lowerOf(scene, cc) === "but");
  return ownMarks(scene, head, false).filter(
    ({ polarity, rule }) =>
      !(contrast && polarity === "denied") && rule !== "modality/purpose" && polarity !== "denied",
  );
}

/** What a governor does to the clause or noun that hangs on it by this dependent. */
function governorMarks(scene: Scene, head: number, dependent: number): readonly Mark[] {
  const { doc, lexicon } = scene;
  const lemma = lemmaOf(scene, head);
  const clausal = hasRelation(doc, dependent, "xcomp", "ccomp", "acl", "advcl");
  if (isVerb(scene, head) || tagOf(doc, head) === "ADJ") {
    const operator = lexicon.operatorVerbs.get(lemma);
    const outgoing: Mark[] = [];
    if (operator !== undefined) {
      // "dissuaded them from bombing", "kept them from entering"
      const from =
        operator.polarity === "denied" &&
        childrenBy(doc, dependent, "mark", "case").some((each) => lowerOf(scene, each) === "from");
      const clause =
        from ||
        hasRelation(doc, dependent, "xcomp", "ccomp") ||
        (hasRelation(doc, dependent, "advcl", "obl") && operator.scope === "any" && operator.modality !== "forecast");
      const object = operator.scope === "any" && hasRelation(doc, dependent, "obj", "nsubj:pass", "obl");
      const asks =
        operator.modality === "demanded" &&
        hasRelation(doc, dependent, "obj", "nsubj:pass") &&
        inClass(scene, head, "light");
      if ((clause || object) && !asks)
        outgoing.push(mark(head, operator.modality ?? null, operator.polarity ?? null, `modality/${lemma}`));
    }
    if (lemma === "crank" || lemma === "gear") outgoing.push(mark(head, "forecast", null, "modality/prepare"));
    if (/^(?:about|set|likely|due|poised|ready|expected|bound)$/.test(lemma) && clausal)
      outgoing.push(mark(head, "forecast", null, "modality/about to"));
    return outgoing;
  }
  const operator = lexicon.operatorNouns.get(lemma);
  if (
    operator !== undefined &&
    hasRelation(doc, dependent, "acl", "nmod", "xcomp", "ccomp") &&
    !/^(?:including|with)$/.test(lowerOf(scene, Math.max(0, dependent - 1)))
  )
    return [mark(head, operator.modality ?? null, operator.polarity ?? null, `modality/${lemma}`)];
  return [];
}
