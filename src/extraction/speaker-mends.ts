import type { Document } from "../language/document.ts";
import { childrenBy, childrenOf, hasRelation, tagOf } from "../language/view.ts";
import { givenBack, isUnder, rootOf, withSpeaker } from "./hang-speaker.ts";
import { inClass, isVerb, lowerOf } from "./scene.ts";
import { isSpeakerWord, speakerEndingAt, type Words } from "./speaker-phrase.ts";
import type { Edit } from "./tree-edit.ts";

/** Puts the speaker of a verb of speech and what it tells in their places; empty where all is well. */
export function speakerMends(words: Words, verb: number): readonly Edit[] {
  for (const mend of [reducedRelative, invertedSpeaker, speakerBefore, brokenOff]) {
    const edits = mend(words, verb);
    if (edits.length > 0) return [...edits, ...whatIsTold(words, verb)];
  }
  return whatIsTold(words, verb);
}

const hasSubject = ({ doc }: Words, verb: number): boolean => childrenBy(doc, verb, "nsubj", "csubj").length > 0;

/**
 * "Residents reached by phone said …", "An official, quoted by the daily, said …": the participle belongs to the
 * speaker, who is the subject of "said".
 */
function reducedRelative(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  const speaker = childrenBy(doc, verb, "nsubj").find((child) => child < verb);
  if (speaker !== undefined) {
    const aside = childrenBy(doc, verb, "ccomp", "advcl").find(
      (child) =>
        speaker < child &&
        child < verb &&
        lowerOf(words, child - 1) === "," &&
        doc.features(child).verbForm === "Part" &&
        childrenBy(doc, child, "nsubj", "aux", "mark", "obj").length === 0,
    );
    return aside === undefined ? [] : [{ token: aside, head: speaker, relation: "acl" }];
  }
  for (const clause of childrenBy(doc, verb, "ccomp", "advcl", "dep")) {
    if (clause > verb || tagOf(doc, clause) !== "VERB" || childrenBy(doc, clause, "aux", "mark").length > 0) continue;
    const subject = childrenBy(doc, clause, "nsubj").find((child) => doc.relations[child] === "nsubj:pass");
    if (subject === undefined || clause - subject > 2 || !isSpeakerWord(words, subject)) continue;
    return [
      { token: subject, head: verb, relation: "nsubj" },
      { token: clause, head: subject, relation: "acl" },
    ];
  }
  return [];
}

/** "… were killed said the mayor": who follows the verb is who speaks. */
function invertedSpeaker(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  if (!inClass(words, verb, "sayers") || verb === doc.sentences[doc.sentenceOf[verb]!]!.first) return [];
  const before = lowerOf(words, verb - 1);
  const subjects = childrenBy(doc, verb, "nsubj");
  if (subjects.includes(verb - 1) || hasRelation(doc, verb, "acl:relcl", "xcomp")) return [];
  const after = childrenOf(doc, verb).filter((child) => child > verb && hasRelation(doc, child, "obj", "iobj"));
  const speaker = after[0];
  if (speaker === undefined || !isSpeakerWord(words, speaker) || before === "and") return [];
  if (doc.sentences[doc.sentenceOf[verb]!]!.first === verb - 1 && tagOf(doc, verb - 1) === "PRON") return [];
  for (let at = verb + 1; at < speaker; at++)
    if (/^(?:VERB|AUX|CCONJ|SCONJ|PUNCT)$/.test(tagOf(doc, at)) && lowerOf(words, at) !== "-") return [];
  const clause = childrenBy(doc, verb, "ccomp").find((child) => child < verb);
  return [
    ...tornConjunct(doc, verb, speaker),
    { token: speaker, head: verb, relation: "nsubj" },
    ...after.slice(1).map((token): Edit => ({ token, head: speaker, relation: "appos" })),
    // what looked like the subject belongs to what is said
    ...(clause === undefined
      ? []
      : subjects
          .filter((each) => each < verb)
          .map(
            (token): Edit => ({
              token,
              head: clause,
              relation: token < clause && !hasSubject(words, clause) ? "nsubj" : "dep",
            }),
          )),
  ];
}

/** "battles raged in Sifat and Rafat said the monitor": what looks like a second clause is a second place. */
function tornConjunct(doc: Document, verb: number, speaker: number): readonly Edit[] {
  const joint = childrenBy(doc, verb, "cc").find((cc) => cc < verb - 1);
  const governor = doc.heads[verb]!;
  if (joint === undefined || governor < 0 || doc.relations[verb] !== "conj") return [];
  const torn = childrenOf(doc, speaker).filter((child) => child > joint && child < verb);
  if (torn.length === 0) return [];
  return [
    ...torn.map((token): Edit => ({ token, head: joint - 1, relation: "conj" })),
    { token: joint, head: torn[0]!, relation: "cc" },
    { token: verb, head: rootOf(doc, governor), relation: "parataxis" },
  ];
}

/** "… a house in the town rebels said": the last noun phrase before the verb speaks, wherever the tree has hung it. */
function speakerBefore(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  if (doc.features(verb).verbForm === "Inf" || childrenBy(doc, verb, "mark", "aux:pass").length > 0) return [];
  const floor = doc.sentences[doc.sentenceOf[verb]!]!.first;
  let end = verb - 1;
  while (end > floor && /^(?:AUX|ADV|PART)$/.test(tagOf(doc, end))) end--;
  const phrase = speakerEndingAt(words, end, floor);
  if (phrase === null) return [];
  const subjects = childrenBy(doc, verb, "nsubj", "csubj");
  const outside = subjects.filter((each) => each < phrase.first);
  const own = subjects.filter((each) => each >= phrase.first && each < verb);
  const right = subjects.length === 1 && own.length === 1 && own[0] === phrase.head;
  // a subject that can speak stays, unless another stands right before the verb
  if (right || (own.length === 0 && outside.some((each) => isSpeakerWord(words, each)))) return [];
  return [...withSpeaker(words, verb, phrase), ...outside.flatMap((each) => givenBack(words, verb, each))];
}

/** "The brigade announced on Monday that …", read as a noun with a participle: a that-clause makes it a sentence. */
function brokenOff(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  const noun = doc.heads[verb]!;
  if (doc.relations[verb] !== "acl" || noun < 0 || noun > verb || !isSpeakerWord(words, noun)) return [];
  const clause = childrenBy(doc, verb, "ccomp").find((child) => child > verb);
  if (clause === undefined || !childrenBy(doc, clause, "mark").some((mark) => lowerOf(words, mark) === "that"))
    return [];
  return [
    { token: verb, head: doc.heads[noun]!, relation: doc.relations[noun]! },
    { token: noun, head: verb, relation: "nsubj" },
  ];
}

/** Words that a hearer, a day and "in a statement" may take up between a verb of speech and its "that". */
const LONGEST_AFTERTHOUGHT = 14;

/** "told the agency that …": a that-clause hung on the hearer is what the verb tells. */
function whatIsTold(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  if (childrenBy(doc, verb, "ccomp").some((child) => child > verb)) return [];
  const { last } = doc.sentences[doc.sentenceOf[verb]!]!;
  for (let at = verb + 1; at < last && at - verb <= LONGEST_AFTERTHOUGHT; at++) {
    if (isVerb(words, at)) return [];
    if (lowerOf(words, at) !== "that") continue;
    const clause = doc.heads[at]!;
    if (clause <= at || !isClause(words, clause) || (at > verb + 1 && inClass(words, at - 1, "hearsay", "reports")))
      return [];
    // a relative clause is about the noun before it
    const relative = hasRelation(doc, at, "nsubj") && hasRelation(doc, clause, "acl:relcl");
    return relative || !isUnder(doc, clause, (token) => token === verb)
      ? []
      : [{ token: clause, head: verb, relation: "ccomp" }];
  }
  return [];
}

const isClause = (words: Words, token: number): boolean =>
  isVerb(words, token) || childrenBy(words.doc, token, "cop").length > 0;
