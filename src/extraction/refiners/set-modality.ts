import { childrenBy, hasRelation, spanOf } from "../../language/view.ts";
import type { Cue } from "../../model/claim.ts";
import type { Polarity } from "../../model/claim-types.ts";
import { prepositionOf } from "../clause.ts";
import type { Draft } from "../draft.ts";
import { governorMarks } from "../governor-marks.ts";
import { type Mark, mark, onceEach } from "../mark.ts";
import { ownMarks, PURPOSE, sharedMarks } from "../own-marks.ts";
import { inClass, isVerb, lemmaOf, lowerOf, type Scene, verbLemma } from "../scene.ts";
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
  if (draft.kind === "noun") marks.push(...endBefore(scene, draft.anchor));
  let at = draft.anchor;
  let inCarrier = draft.carrier !== draft.anchor;
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
        governed.some(({ modality, polarity }) => modality !== null || polarity !== null) ||
        (inClass(scene, head, "objectControl") && childrenBy(doc, head, "obj", "iobj", "nsubj:pass").length > 0) ||
        inClass(scene, head, "aspect", "implicatives");
      if (noPurpose && marks.at(-1)?.rule === PURPOSE) marks.pop();
      marks.push(...governed);
      if (standsAlone(scene, at)) break;
      // "an investigation into the strikes": the strikes are not what is wanted
      const apart = draft.kind === "noun" && !inCarrier && hasRelation(doc, at, "nmod") && governed.length === 0;
      if (apart && !isVerb(scene, head) && !inClass(scene, head, "collectives", "parts", "eventNouns", "lightNouns"))
        break;
      if (describes(scene, at)) break;
    }
    if (relation === "conj" && isVerb(scene, head)) marks.push(...sharedMarks(scene, head, at));
    const carried = draft.carrier !== draft.anchor && isBetween(doc.heads, draft.anchor, head, draft.carrier);
    if (carried || hasRelation(doc, at, "xcomp")) marks.push(...ownMarks(scene, head, false));
    else if (draft.kind === "noun" && hasRelation(doc, at, "obj", "nsubj", "obl", "nmod") && isVerb(scene, head)) {
      // the clause around an event's noun only lends its mood, and only to an object
      if (hasRelation(doc, at, "obj", "nsubj:pass") && lendsMood(scene, head, draft))
        marks.push(...ownMarks(scene, head, false));
      // "were reportedly killed by air strikes"
      else marks.push(...ownMarks(scene, head, false).filter(({ modality }) => modality === "hedged"));
      if (!hasRelation(doc, at, "obj", "nsubj:pass", "nsubj")) break;
    }
    if (draft.kind === "noun" && isVerb(scene, head) && !carried && hasRelation(doc, head, "ccomp", "advcl")) break;
    at = head;
  }
  return marks;
}

/** Verbs that do or want the event that is their object; of others ("escaped the fighting") it is told as it is. */
const lendsMood = (scene: Scene, verb: number, { type }: Draft): boolean =>
  !((type === "siege" || type === "control") && inClass(scene, verb, "breakers")) &&
  (inClass(scene, verb, "light", "happen", "aspect") || scene.lexicon.operatorVerbs.has(verbLemma(scene, verb)));

/** "a helicopter belonging to the regime": a participle that describes its noun, without a preposition. */
const describes = (scene: Scene, verb: number): boolean =>
  hasRelation(scene.doc, verb, "acl") && childrenBy(scene.doc, verb, "mark").length === 0;

/** A clause with its own subject and tense ("because the army left") has its own mood, too. */
const standsAlone = (scene: Scene, verb: number): boolean =>
  hasRelation(scene.doc, verb, "advcl") &&
  hasSubject(scene, verb) &&
  !childrenBy(scene.doc, verb, "mark").some((each) => lowerOf(scene, each) === "to");

/** "an end to attacks on hospitals": the noun that ends them, also where the tree hangs them elsewhere. */
function endBefore(scene: Scene, noun: number): readonly Mark[] {
  const { doc, lexicon } = scene;
  const preposition = childrenBy(doc, noun, "case").find((each) => each < noun);
  if (preposition === undefined || preposition === 0 || lowerOf(scene, preposition) !== "to") return [];
  const before = preposition - 1;
  const operator = lexicon.operatorNouns.get(lemmaOf(scene, before));
  const governed = doc.heads[noun] === before || operator?.polarity !== "denied";
  return governed ? [] : [mark(before, null, "denied", `modality/${lemmaOf(scene, before)}`)];
}

/** "the siege", "their offensive": a definite event is taken for granted, whatever is wished or denied of it. */
const isPresupposed = (scene: Scene, noun: number): boolean =>
  !isAskedFor(scene, noun) &&
  childrenBy(scene.doc, noun, "det", "nmod:poss").some(
    (child) => !/^(?:a|an|any|no|some|every|each)$/.test(lowerOf(scene, child)),
  );

/** "called for the release of all prisoners": an event that its own phrase tells, asked for or foretold. */
const isAskedFor = (scene: Scene, noun: number): boolean =>
  childrenBy(scene.doc, noun, "nmod").some((child) => prepositionOf(scene.doc, child) === "of") &&
  scene.doc.heads[noun]! >= 0 &&
  governorMarks(scene, scene.doc.heads[noun]!, noun).some(({ modality }) => modality !== null);

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
