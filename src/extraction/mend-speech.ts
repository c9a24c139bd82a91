import type { Document } from "../language/document.ts";
import { childrenBy, childrenOf, hasRelation, tagOf } from "../language/view.ts";
import { inClass, isVerb, lowerOf, verbLemma } from "./scene.ts";
import { isSpeakerWord, type SpeakerPhrase, speakerEndingAt, type Words } from "./speaker-phrase.ts";

/** A token's new place in the tree. */
interface Edit {
  readonly token: number;
  readonly head: number;
  readonly relation: string;
}

/**
 * Puts speakers and what they say in their places where the tree, which leans on commas that news often lacks, has torn
 * them apart: "… a house in the town rebels said", "… were killed said the mayor", "told the agency that …", "said the
 * army had left and denied that …". Everything else stays as it was; a sentence that would get a circle is left alone.
 */
export function mendSpeech(words: Words): Document {
  const { doc } = words;
  const edits: Edit[] = [];
  for (let token = 0; token < doc.length; token++)
    if (isVerb(words, token) && !hasRelation(doc, token, "aux", "cop", "amod", "compound", "case"))
      edits.push(...mendsAt(words, token));
  return edits.length === 0 ? doc : applied(doc, edits);
}

function mendsAt(words: Words, verb: number): readonly Edit[] {
  const torn = [...tensedConjunct(words, verb), ...gerundConjunct(words, verb)];
  if (torn.length > 0) return torn;
  const shared = sharedSpeaker(words, verb);
  if (shared.length > 0) return shared;
  const charge = chargeOf(words, verb);
  if (charge.length > 0) return charge;
  if (!inClass(words, verb, "inquits") && !inClass(words, verb, "tellers")) return [];
  if (/ing$/.test(lowerOf(words, verb))) return [];
  for (const mend of [reducedRelative, invertedSpeaker, speakerBefore, brokenOff]) {
    const edits = mend(words, verb);
    if (edits.length > 0) return [...edits, ...whatIsTold(words, verb)];
  }
  return whatIsTold(words, verb);
}

const hasSubject = ({ doc }: Words, verb: number): boolean => childrenBy(doc, verb, "nsubj", "csubj").length > 0;

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

/** A noun that is no subject after all: "bombed a school and a house in the town rebels said". */
function givenBack({ doc }: Words, verb: number, noun: number): readonly Edit[] {
  const governor = doc.heads[verb]!;
  const clause = childrenBy(doc, verb, "ccomp").find((child) => child < verb);
  if (clause !== undefined) {
    const subject = noun < clause && childrenBy(doc, clause, "nsubj").length === 0;
    return [{ token: noun, head: clause, relation: subject ? "nsubj" : "dep" }];
  }
  if (governor < 0 || governor > noun) return [{ token: noun, head: verb, relation: "ccomp" }];
  const object = childrenBy(doc, governor, "obj").find((child) => child < noun);
  const joint = childrenBy(doc, verb, "cc").filter((child) => child < noun);
  return [
    { token: noun, head: object ?? governor, relation: object === undefined ? "dep" : "conj" },
    ...joint.map((token): Edit => ({ token, head: noun, relation: "cc" })),
    { token: verb, head: governor, relation: "parataxis" },
  ];
}

/** The tree with a phrase as the subject of a verb, and what hung on the phrase from before it put in its place. */
function withSpeaker({ doc }: Words, verb: number, phrase: SpeakerPhrase): readonly Edit[] {
  const { head } = phrase;
  const inside = (token: number): boolean => phrase.first <= token && token <= phrase.last;
  const above = outermostHead(doc, head, inside);
  const edits: Edit[] = [{ token: head, head: verb, relation: "nsubj" }];
  const strays: number[] = [];
  for (let token = phrase.first; token <= phrase.last; token++) {
    if (token !== head && !inside(doc.heads[token]!)) edits.push({ token, head, relation: relationInside(doc, token) });
    for (const child of childrenOf(doc, token)) {
      if (inside(child) || child === verb) continue;
      if (child < phrase.first) strays.push(child);
      else edits.push({ token: child, head: verb, relation: child < verb ? "advmod" : "dep" });
    }
  }
  // a conjunct of the phrase that led inwards to its new head
  for (let at = doc.heads[head]!; at >= 0 && inside(at); at = doc.heads[at]!)
    edits.push({ token: at, head, relation: "conj" });
  const root = rootOf(doc, verb);
  const hangs = isUnder(doc, verb, inside);
  const top = hangs && (inside(root) || root === verb) ? -1 : root;
  if (hangs) edits.push({ token: verb, head: top, relation: top < 0 ? "root" : "parataxis" });
  const heir = strays.includes(phrase.first - 1) ? phrase.first - 1 : strays.at(-1);
  for (const stray of strays)
    if (stray === heir)
      edits.push(
        above.head < 0 || above.head === verb
          ? { token: stray, head: verb, relation: "ccomp" }
          : { token: stray, head: above.head, relation: above.relation },
      );
    else edits.push({ token: stray, head: heir!, relation: doc.relations[stray]! });
  return edits;
}

/** How a word hangs on the head of its phrase, when it hung elsewhere before. */
const relationInside = (doc: Document, token: number): string =>
  NOMINAL.test(doc.relations[token]!)
    ? doc.relations[token]!
    : childrenBy(doc, token, "cc").length > 0
      ? "conj"
      : "dep";

const NOMINAL = /^(?:det|amod|compound|flat|conj|cc|appos|punct|case|nmod|nummod)/;

/** What the topmost word of a phrase hangs on, outside it. */
function outermostHead(doc: Document, from: number, inside: (token: number) => boolean) {
  let at = from;
  for (let steps = 0; steps < doc.length && inside(doc.heads[at]!); steps++) at = doc.heads[at]!;
  return { head: doc.heads[at]!, relation: doc.relations[at]! };
}

function rootOf(doc: Document, token: number): number {
  let at = token;
  for (let steps = 0; steps < doc.length && doc.heads[at]! >= 0; steps++) at = doc.heads[at]!;
  return at;
}

function isUnder(doc: Document, token: number, inside: (token: number) => boolean): boolean {
  for (let at = doc.heads[token]!, steps = 0; at >= 0 && steps < doc.length; at = doc.heads[at]!, steps++)
    if (inside(at)) return true;
  return false;
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
  if (speech < 0 || speech > first || !hasRelation(doc, first, "ccomp") || !speaks(words, speech)) return [];
  const subject = childrenBy(doc, first, "nsubj")[0];
  const apart =
    childrenBy(doc, first, "aux").length > 0 ||
    subject === undefined ||
    tagOf(doc, subject) === "PRON" ||
    !isSpeakerWord(words, subject);
  return apart ? [{ token: verb, head: speech, relation: "conj" }] : [];
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

const SPEECH_ACTS: ReadonlySet<string> = new Set(["request", "accusation", "threat", "denial"]);

const speaks = (words: Words, verb: number): boolean => {
  const lemma = verbLemma(words, verb);
  return (
    words.lexicon.reportingVerbs.has(lemma) ||
    (words.lexicon.verbs.get(lemma) ?? []).some(({ type }) => SPEECH_ACTS.has(type))
  );
};

/** The document with the edits made; sentences that the edits would tie into a circle keep their own tree. */
function applied(doc: Document, edits: readonly Edit[]): Document {
  const heads = doc.heads.slice();
  const relations = [...doc.relations];
  const sentences = new Set<number>();
  for (const { token, head, relation } of edits) {
    heads[token] = head;
    relations[token] = relation;
    sentences.add(doc.sentenceOf[token]!);
  }
  for (const place of sentences) {
    const { first, last } = doc.sentences[place]!;
    if (isTree(heads, first, last)) continue;
    for (let token = first; token <= last; token++) {
      heads[token] = doc.heads[token]!;
      relations[token] = doc.relations[token]!;
    }
  }
  return { ...doc, heads, relations };
}

/** Whether each token of a sentence leads up to its one root. */
function isTree(heads: Int32Array, first: number, last: number): boolean {
  const state = new Uint8Array(last - first + 1);
  let roots = 0;
  for (let token = first; token <= last; token++) {
    if (heads[token]! < 0) roots++;
    let at = token;
    while (at >= 0 && state[at - first] === 0) {
      state[at - first] = 1;
      at = heads[at]!;
    }
    if (at >= 0 && state[at - first] === 1) return false;
    for (let done = token; done >= 0 && state[done - first] === 1; done = heads[done]!) state[done - first] = 2;
  }
  return roots === 1;
}
