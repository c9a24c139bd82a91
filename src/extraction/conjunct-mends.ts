import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import { inClass, isVerb, lowerOf, verbLemma } from "./scene.ts";
import { isSpeakerWord, type Words } from "./speaker-phrase.ts";
import type { Edit } from "./tree-edit.ts";

/** What is coordinated with the wrong verb, or hung on the wrong word of a charge; empty where all is well. */
export function conjunctMends(words: Words, verb: number): readonly Edit[] {
  for (const mend of [tensedConjunct, gerundConjunct, sharedSpeaker, chargeOf]) {
    const edits = mend(words, verb);
    if (edits.length > 0) return edits;
  }
  return [];
}

/** "urged them to leave and shelled the town": a past tense is not coordinated with an infinitive, but with its governor. */
function tensedConjunct(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  const { verbForm, tense } = doc.features(verb);
  if (doc.relations[verb] !== "conj" || verbForm !== "Fin" || tense !== "Past" || hasSubject(words, verb)) return [];
  let first = verb;
  for (let steps = 0; steps < 8 && hasRelation(doc, first, "conj") && doc.heads[first]! >= 0; steps++)
    first = doc.heads[first]!;
  const isInfinitive = childrenBy(doc, first, "mark").some((mark) => lowerOf(words, mark) === "to");
  if (!isInfinitive || !hasRelation(doc, first, "xcomp", "advcl", "acl") || doc.features(first).verbForm !== "Inf")
    return [];
  let governor = doc.heads[first]!;
  for (let steps = 0; steps < 4 && governor >= 0 && !isVerb(words, governor); steps++) governor = doc.heads[governor]!;
  return governor < 0 || governor > verb ? [] : [{ token: verb, head: governor, relation: "conj" }];
}

/** "accused them of shelling a town and killing ten": a gerund is not coordinated with a finite verb, but with a gerund. */
function gerundConjunct(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  const finite = doc.heads[verb]!;
  if (doc.relations[verb] !== "conj" || !isGerund(words, verb) || !isVerb(words, finite) || isGerund(words, finite))
    return [];
  if (childrenBy(doc, verb, "aux", "nsubj").length > 0) return [];
  const partner = childrenBy(doc, finite, "advcl", "xcomp")
    .filter((child) => child > finite && child < verb && isGerund(words, child))
    .at(-1);
  return partner === undefined ? [] : [{ token: verb, head: partner, relation: "conj" }];
}

const isGerund = (words: Words, token: number): boolean => isVerb(words, token) && /ing$/.test(lowerOf(words, token));

/**
 * "said the army had left and denied that …": a verb of speech without a subject, coordinated with what somebody said,
 * goes on with the speaker where what is said stands back in time or cannot speak itself.
 */
function sharedSpeaker(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  if (doc.relations[verb] !== "conj" || hasSubject(words, verb) || childrenBy(doc, verb, "aux", "mark").length > 0)
    return [];
  if (doc.features(verb).verbForm !== "Fin" || !speaks(words, verb)) return [];
  let first = verb;
  for (let steps = 0; steps < 8 && hasRelation(doc, first, "conj") && doc.heads[first]! >= 0; steps++)
    first = doc.heads[first]!;
  const speech = doc.heads[first]!;
  if (speech < 0 || speech > first || !hasRelation(doc, first, "ccomp", "xcomp") || !speaks(words, speech)) return [];
  // "denied blocking aid and said …"
  const hasTense = doc.features(first).verbForm === "Fin" || childrenBy(doc, first, "aux", "cop").length > 0;
  if (hasRelation(doc, first, "xcomp") && hasTense) return [];
  const subject = childrenBy(doc, first, "nsubj")[0];
  const apart =
    childrenBy(doc, first, "aux").length > 0 ||
    subject === undefined ||
    tagOf(doc, subject) === "PRON" ||
    !isSpeakerWord(words, subject);
  return apart ? [{ token: verb, head: speech, relation: "conj" }] : [];
}

const SPEECH_ACTS: ReadonlySet<string> = new Set(["request", "accusation", "threat", "denial"]);

const speaks = (words: Words, verb: number): boolean => {
  const lemma = verbLemma(words, verb);
  return (
    words.lexicon.reportingVerbs.has(lemma) ||
    (words.lexicon.verbs.get(lemma) ?? []).some(({ type }) => SPEECH_ACTS.has(type))
  );
};

/** "accused the army of shelling": the gerund hung on the accused is what they are accused of. */
function chargeOf(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  if (!inClass(words, verb, "chargers")) return [];
  return childrenBy(doc, verb, "obj").flatMap((accused) =>
    childrenBy(doc, accused, "acl")
      .filter((clause) =>
        childrenBy(doc, clause, "mark").some((mark) => /^(?:of|for|from)$/.test(lowerOf(words, mark))),
      )
      .map((clause): Edit => ({ token: clause, head: verb, relation: "advcl" })),
  );
}

const hasSubject = ({ doc }: Words, verb: number): boolean => childrenBy(doc, verb, "nsubj", "csubj").length > 0;
