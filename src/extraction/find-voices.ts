import { childrenBy, childrenOf, hasRelation, spanOf, subtreeEdges, tagOf } from "../language/view.ts";
import type { Voice } from "../model/claim.ts";
import type { Modality, Polarity } from "../model/claim-types.ts";
import { bySentence } from "./by-sentence.ts";
import { conjunctsOf, prepositionOf } from "./clause.ts";
import { nounStretch, type Stretch } from "./clause-span.ts";
import { modifierParties } from "./event-parties.ts";
import { nounBefore, verbArguments } from "./match-sense.ts";
import { nameBehind, partiesOf, partyOf, phraseText } from "./parties.ts";
import { inClass, isVerb, lemmaOf, lowerOf, type Scene, verbLemma } from "./scene.ts";

/** A voice and the words it speaks. */
export interface VoiceScope {
  readonly voice: Voice;
  /** What the voice says, in runs of tokens. */
  readonly content: readonly Stretch[];
  /** The word that gives the voice: "said", "according". */
  readonly cue: number;
  readonly quoted: boolean;
  readonly modality: Modality;
  readonly polarity: Polarity;
}

/** Verbs whose object, too, is what the voice says ("reported a blast"). */
const WITH_OBJECT = new Set([
  "report",
  "announce",
  "confirm",
  "describe",
  "express",
  "voice",
  "recount",
  "claim",
  "acknowledge",
  "document",
  "record",
  "cite",
  "allege",
  "admit",
  "recall",
  "condemn",
  "predict",
  "expect",
  "fear",
  "note",
  "stress",
  "reveal",
  "declare",
  "denounce",
  "affirm",
  "show",
  "witness",
  "criticise",
  "criticize",
  "verify",
]);
const CITING = new Set(["cite", "quote"]);
/** Governors that are events of their own and still speak for what they govern. */
const SPEAKING = new Set(["request", "accusation", "threat", "denial"]);

/** Finds who speaks and what: indirect and direct speech, "according to", citations, quotations without a verb. */
export function findVoices(scene: Scene): readonly VoiceScope[] {
  const found: VoiceScope[] = [];
  const speakers: { readonly voice: Voice; readonly person: boolean; readonly token: number }[] = [];
  const { doc } = scene;
  for (let token = 0; token < doc.length; token++) {
    if (scene.inFurniture[token]) continue;
    const scopes =
      inClass(scene, token, "pleas") && tagOf(doc, token) === "NOUN"
        ? pleaOf(scene, token)
        : lowerOf(scene, token) === "according"
          ? accordingTo(scene, token)
          : isVerb(scene, token)
            ? spokenBy(scene, token, speakers)
            : [];
    for (const scope of scopes) {
      found.push(scope);
      speakers.push({ voice: scope.voice, person: isPersonVoice(scene, scope), token });
    }
  }
  return [...found, ...quotedWithoutVerb(scene, found)];
}

type Speakers = readonly { readonly voice: Voice; readonly person: boolean; readonly token: number }[];

/** "the military's request to bomb": what is asked has the asker's voice. */
function pleaOf(scene: Scene, noun: number): readonly VoiceScope[] {
  const content = childrenBy(scene.doc, noun, "acl").filter((child) => child > noun);
  const who = content.length === 0 ? undefined : modifierParties(scene, noun, "voice/plea")[0];
  if (who === undefined) return [];
  const voice = { ...plain(who), quoted: false };
  return [
    {
      voice,
      content: content.map((child) => subtreeEdges(scene.doc, child)),
      cue: noun,
      quoted: false,
      modality: "asserted",
      polarity: "affirmed",
    },
  ];
}

const isPersonVoice = (scene: Scene, { voice }: VoiceScope): boolean =>
  scene.names.persons.has(voice.name) ||
  /^[\p{Lu}][\p{L}’'-]+(?: (?:al-|bin |abu )?[\p{Lu}][\p{L}’'-]+){1,3}$/u.test(voice.name);

/** "… said" with what it governs; empty where the verb gives no voice here. */
function spokenBy(scene: Scene, verb: number, speakers: Speakers): readonly VoiceScope[] {
  const { doc, lexicon } = scene;
  const lemma = verbLemma(scene, verb);
  const reporting = lexicon.reportingVerbs.get(lemma);
  const operator = lexicon.operatorVerbs.get(lemma);
  const acts = (lexicon.verbs.get(lemma) ?? []).some((sense) => SPEAKING.has(sense.type));
  if (reporting === undefined && !operator?.voice && !acts) return [];
  if (hasRelation(doc, verb, "amod", "compound", "case", "aux")) return [];
  const beside = reporting === undefined ? -1 : speakerBeside(scene, verb);
  const subject = beside >= 0 ? [beside] : speakersOf(scene, verb, reporting !== undefined);
  const inquit = reporting !== undefined;
  const first = subject[0];
  if (first === undefined) return [];
  const content = contentOf(scene, verb, first, inquit && !acts, WITH_OBJECT.has(lemma));
  if (content.length === 0) return [];
  const quoted = content.some(({ first, last }) =>
    [first, first + 1, last, last - 1].some((token) => token >= first && token <= last && inQuotation(scene, token)),
  );
  const voice = voiceOf(scene, subject, speakers, `voice/${lemma}`, quoted);
  if (voice === null) return [];
  const scope: VoiceScope = {
    voice,
    content,
    cue: verb,
    quoted,
    modality: reporting?.modality ?? "asserted",
    polarity: reporting?.polarity ?? "affirmed",
  };
  return [scope, ...cited(scene, verb, scope)];
}

/**
 * Who speaks by the tree; where a noun that can speak stands right before the verb and outside that phrase, it is
 * taken instead ("… wounded, some of them badly, the monitor said").
 */
function speakersOf(scene: Scene, verb: number, reporting: boolean): readonly number[] {
  const subject = (verbArguments(scene, verb).get("subject") ?? []).filter((head) => head !== verb);
  // two subjects parted by a comma: the nearer one speaks
  const own = childrenBy(scene.doc, verb, "nsubj").filter((head) => head < verb);
  if (reporting && own.length > 1 && canSpeak(scene, own.at(-1)!)) {
    const start = nounStretch(scene, own.at(-1)!, true).first;
    if (start > 0 && lowerOf(scene, start - 1) === ",") return [own.at(-1)!];
  }
  const near = reporting ? nounBefore(scene, verb)[0] : undefined;
  const first = subject[0];
  if (near === undefined || first === undefined || near <= first || subject.includes(near)) return subject;
  const { last } = nounStretch(scene, first, true);
  return near > last && canSpeak(scene, near) ? [near] : subject;
}

/**
 * The speaker between a quotation and its speech verb ("…," the mayor told), or right behind the verb (…," said the
 * mayor); −1 where no quotation ends there. Read from the order of the words, which is steadier here than the tree.
 */
function speakerBeside(scene: Scene, verb: number): number {
  const { doc } = scene;
  const sentence = doc.sentenceOf[verb];
  let end = verb - 1;
  while (end >= 0 && doc.sentenceOf[end] === sentence && verb - end < 30 && !/^["”»]$/.test(lowerOf(scene, end))) {
    if (isVerb(scene, end) && !hasRelation(doc, end, "acl", "acl:relcl", "amod", "aux")) return -1;
    end--;
  }
  if (
    end < 1 ||
    verb - end >= 30 ||
    !/^["”»]$/.test(lowerOf(scene, end)) ||
    !inQuotation(scene, /^[,.!?]$/.test(lowerOf(scene, end - 1)) ? end - 2 : end - 1)
  )
    return -1;
  const [from, to] = end === verb - 1 ? [verb + 1, Math.min(verb + 14, doc.length - 1)] : [end + 1, verb - 1];
  for (let at = from; at <= to && doc.sentenceOf[at] === sentence; at++) {
    if (scene.names.at(at)?.kind === "person") return at;
    if (/^[,.]$/.test(lowerOf(scene, at)) && at > from) break;
  }
  for (let at = from; at <= to && doc.sentenceOf[at] === sentence; at++) {
    const nominal = /^(?:NOUN|PROPN|PRON)$/.test(tagOf(doc, at));
    if (nominal && !/^(?:NOUN|PROPN)$/.test(tagOf(doc, Math.min(at + 1, doc.length - 1)))) return at;
  }
  return -1;
}

const inQuotation = (scene: Scene, token: number): boolean => {
  if (token < 0) return false;
  const place = scene.quotationOf[token]!;
  return place >= 0 && !scene.quotations[place]!.scare;
};

/** "…, citing a source": the inner voice of a chain. */
function cited(scene: Scene, verb: number, outer: VoiceScope): readonly VoiceScope[] {
  const { doc } = scene;
  return childrenBy(doc, verb, "advcl", "xcomp", "conj", "dep")
    .filter((child) => CITING.has(lemmaOf(scene, child)))
    .flatMap((child) => {
      const object = childrenBy(doc, child, "obj")[0];
      const voice = object === undefined ? null : voiceOf(scene, conjunctsOf(doc, object), [], "voice/citing", false);
      return voice === null ? [] : [{ ...outer, voice, cue: child, modality: "asserted" as const }];
    });
}

/** The words that a speech verb governs: to its right, or before its subject where nothing follows. */
function contentOf(
  scene: Scene,
  verb: number,
  subject: number,
  inquit: boolean,
  withObject: boolean,
): readonly Stretch[] {
  const { doc } = scene;
  const sentence = doc.sentences[doc.sentenceOf[verb]!]!;
  const clauses = childrenBy(
    doc,
    verb,
    "ccomp",
    "xcomp",
    "parataxis",
    ...(inquit ? [] : ["advcl", "obl", "acl"]),
    ...(withObject ? ["obj"] : []),
  ).filter(
    (child) =>
      (inquit || child > verb) &&
      (isVerb(scene, child) || !hasRelation(doc, child, "parataxis") || child < verb || inQuotation(scene, child)),
  );
  const stretches: Stretch[] = [];
  for (const clause of clauses) {
    if (hasRelation(doc, clause, "xcomp") && inquit && !isVerb(scene, clause) && !withObject) continue;
    const edges = subtreeEdges(doc, clause);
    if (edges.first <= verb && verb <= edges.last) continue;
    stretches.push(edges);
  }
  if (stretches.length > 0)
    return mergeQuote(
      scene,
      stretches.map((stretch) => withMoreThat(scene, stretch, sentence.last)),
    );
  if (!inquit) return [];
  const as = childrenBy(doc, verb, "mark").some((mark) => lowerOf(scene, mark) === "as");
  const own = subtreeEdges(doc, verb);
  if (as && hasRelation(doc, verb, "advcl", "parataxis")) return around(sentence, own);
  if (hasRelation(doc, verb, "parataxis", "ccomp", "advcl", "conj", "acl:relcl", "dep") || doc.heads[verb]! < 0) {
    const start = Math.min(subjectEdge(scene, subject, verb), verb);
    if (hasRelation(doc, verb, "acl:relcl")) return [];
    const after = afterVerb(scene, verb, sentence.last);
    if (start > sentence.first + 1 && !after) return mergeQuote(scene, [{ first: sentence.first, last: start - 1 }]);
    if (start > sentence.first + 1 && hasRelation(doc, verb, "parataxis"))
      return around(sentence, { first: start, last: Math.max(verb, subjectEdgeRight(scene, subject)) });
    const quote = nextQuote(scene, verb);
    if (quote !== null) return [quote];
  }
  return [];
}

/** "… that the town fell and that the army left": both clauses are said. */
function withMoreThat(scene: Scene, { first, last }: Stretch, end: number): Stretch {
  for (let at = last + 1; at < end && at <= last + 3; at++)
    if (/^(?:and|but)$/.test(lowerOf(scene, at)) && lowerOf(scene, at + 1) === "that") return { first, last: end };
  return { first, last };
}

const subjectEdge = (scene: Scene, subject: number, verb: number): number =>
  subject > verb ? verb : nounStretch(scene, subject, true).first;
const subjectEdgeRight = (scene: Scene, subject: number): number => nounStretch(scene, subject, true).last;

/** Whether a finite verb follows in the sentence, so that the speech verb does not close it. */
function afterVerb(scene: Scene, verb: number, last: number): boolean {
  for (let at = verb + 1; at <= last; at++)
    if (
      tagOf(scene.doc, at) === "VERB" &&
      !hasRelation(scene.doc, at, "amod", "acl", "acl:relcl", "advcl") &&
      !inQuotation(scene, at)
    )
      return true;
  return false;
}

/** A quotation that begins right after a speech verb. */
function nextQuote(scene: Scene, verb: number): Stretch | null {
  for (let at = verb + 1; at < scene.doc.length && at - verb < 8; at++) {
    const place = scene.quotationOf[at]!;
    if (place >= 0 && !scene.quotations[place]!.scare) return scene.quotations[place]!;
  }
  return null;
}

const around = (sentence: Stretch, own: Stretch): readonly Stretch[] =>
  [
    { first: sentence.first, last: own.first - 1 },
    { first: own.last + 1, last: sentence.last },
  ].filter(({ first, last }) => first <= last);

/** A clause that reaches into a quotation takes in all of it. */
function mergeQuote(scene: Scene, stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map(({ first, last }) => {
    const [from, to] = [scene.quotationOf[first]!, scene.quotationOf[last]!];
    const open = from >= 0 && !scene.quotations[from]!.scare ? scene.quotations[from]!.first : first;
    const close = to >= 0 && !scene.quotations[to]!.scare ? scene.quotations[to]!.last : last;
    return { first: Math.min(first, open), last: Math.max(last, close) };
  });
}

/** "according to …" speaks for its whole sentence. */
function accordingTo(scene: Scene, token: number): readonly VoiceScope[] {
  const { doc } = scene;
  if (lowerOf(scene, token + 1 < doc.length ? token + 1 : token) !== "to") return [];
  const sentence = doc.sentences[doc.sentenceOf[token]!]!;
  let head = token + 2;
  const parent = doc.heads[token]!;
  if (parent > token + 1 && parent <= sentence.last) head = parent;
  else while (head <= sentence.last && !/^(?:NOUN|PROPN|PRON)$/.test(tagOf(doc, head))) head++;
  if (head > sentence.last) return [];
  const voice = voiceOf(scene, conjunctsOf(doc, head), [], "voice/according to", false);
  if (voice === null) return [];
  const own = { first: token, last: Math.max(nounStretch(scene, head, true).last, head) };
  return [
    { voice, content: around(sentence, own), cue: token, quoted: false, modality: "asserted", polarity: "affirmed" },
  ];
}

/** The voice of a subject: several speakers that speak together are one, as written (rule 8). */
function voiceOf(
  scene: Scene,
  heads: readonly number[],
  speakers: Speakers,
  rule: string,
  quoted: boolean,
): Voice | null {
  const { doc, names } = scene;
  const head = heads[0]!;
  // "Journalist Jane Doe", torn into two subjects by the tree, is one
  const behind = nameBehind(scene, head);
  const subject = heads.filter((each, place) => place === 0 || behind === null || names.at(each) !== behind);
  const again = saidAgain(scene, head, speakers);
  if (again !== null) return { ...again, span: spanOf(doc, head, head), rule, quoted };
  if (!canSpeak(scene, head)) return null;
  if (subject.length > 1 && !inClass(scene, head, "utterances")) {
    const edges = nounStretch(scene, head, true);
    const named = subject.map((each) => partyOf(scene, each, rule)).filter((parties) => parties.length > 0);
    if (named.length === 0) return null;
    return {
      name: phraseText(scene, skipDeterminers(scene, edges.first), edges.last),
      span: spanOf(doc, edges.first, edges.last),
      rule,
      quoted,
    };
  }
  if (inClass(scene, head, "reports") && tagOf(doc, head) === "NOUN") {
    const by =
      childrenBy(doc, head, "nmod").find((child) => ["by", "from"].includes(prepositionOf(doc, child))) ??
      childrenBy(doc, head, "nmod:poss")[0];
    if (by !== undefined && inClass(scene, head, "utterances")) {
      const party = partiesOf(scene, by, rule)[0];
      if (party !== undefined) return { ...plain(party), quoted };
    }
    const edges = nounStretch(scene, head, false);
    return {
      name: phraseText(scene, skipDeterminers(scene, edges.first), edges.last),
      span: spanOf(doc, edges.first, edges.last),
      rule,
      quoted,
    };
  }
  const party = partiesOf(scene, head, rule)[0];
  return party === undefined ? null : { ...plain(party), rule, quoted };
}

const plain = ({ name, span, rule }: Voice | { name: string; span: Voice["span"]; rule: string }) => ({
  name,
  span,
  rule,
});

/** People, parties, media, and what they publish can speak; victories, attacks and days cannot. */
function canSpeak(scene: Scene, head: number): boolean {
  if (scene.names.at(head) !== null) return true;
  if (inClass(scene, head, "units", "eventNouns", "months", "assaults", "deals")) return false;
  if (/^(?:PRON|PROPN)$/.test(tagOf(scene.doc, head))) return true;
  if (
    inClass(scene, head, "heads", "people", "forces", "fighters", "groups", "media", "monitors", "reports", "speakers")
  )
    return true;
  return inClass(scene, head, "parts") && childrenBy(scene.doc, head, "nmod").some((child) => canSpeak(scene, child));
}

/** The first token that names something: past "according to", "the", "his". */
function skipDeterminers(scene: Scene, first: number): number {
  let at = first;
  while (
    at + 1 < scene.doc.length &&
    /^(?:according|to|by|from|in|of|as|the|a|an|his|her|its|their|,)$/.test(lowerOf(scene, at))
  )
    at++;
  return at;
}

/** "he added", "the monitor said", "the diplomat noted": one who has spoken before. */
function saidAgain(scene: Scene, head: number, speakers: Speakers): Voice | null {
  const { doc } = scene;
  const word = lowerOf(scene, head);
  if (scene.names.at(head) !== null) return null;
  const last = (person: boolean): Voice | null =>
    [...speakers.slice(-6)].reverse().find((each) => each.person === person)?.voice ?? null;
  if (/^(?:he|she)$/.test(word)) {
    const meant = (doc.antecedents[head] ?? -1) >= 0 ? partyOf(scene, head, "voice/pronoun")[0] : undefined;
    return meant !== undefined && /^\p{Lu}/u.test(meant.name) ? null : last(true);
  }
  if (/^(?:it)$/.test(word)) return (doc.antecedents[head] ?? -1) >= 0 ? null : last(false);
  if (word === "they") return speakers.at(-1)?.voice ?? null;
  const definite = childrenBy(doc, head, "det").some((det) => lowerOf(scene, det) === "the");
  if (!definite || doc.features(head).number === "Plur") return null;
  if (
    childrenOf(doc, head).some(
      (child) => scene.names.at(child) !== null && hasRelation(doc, child, "appos", "flat", "compound"),
    )
  )
    return null;
  const lemma = lemmaOf(scene, head);
  const same = [...speakers.slice(-6)]
    .reverse()
    .find(({ voice }) => new RegExp(`\\b${escapeWord(lemma)}\\b`, "i").test(voice.name));
  if (same !== undefined) return same.voice;
  if (inClass(scene, head, "heads")) return last(true);
  if (inClass(scene, head, "monitors") || /^(?:group|agency|channel|centre|center)$/.test(lemma)) return last(false);
  return null;
}

const escapeWord = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, ".");

/** Quotations that no speech verb governs: the last speaker of this paragraph or the one before goes on. */
function quotedWithoutVerb(scene: Scene, scopes: readonly VoiceScope[]): readonly VoiceScope[] {
  const { doc } = scene;
  const over = indexVoices(scene, scopes);
  const cuesIn = bySentence(doc, scopes, ({ cue }) => cue);
  const sorted = [...scopes].sort((a, b) => a.cue - b.cue);
  const found: VoiceScope[] = [];
  let next = 0;
  for (const quotation of scene.quotations) {
    while (next < sorted.length && sorted[next]!.cue < quotation.first) next++;
    if (quotation.scare || scene.inFurniture[quotation.first]) continue;
    const [from, to] = [doc.sentenceOf[quotation.first]!, doc.sentenceOf[quotation.last]!];
    const covered = over(quotation.first).some(({ content }) =>
      content.some((stretch) => stretch.first <= quotation.first + 3 && quotation.last - 3 <= stretch.last),
    );
    if (covered) continue;
    const beside = [...(cuesIn.get(from) ?? []), ...(cuesIn.get(to) ?? [])].find(
      ({ cue }) => cue < quotation.first || cue > quotation.last,
    );
    const before = next > 0 ? sorted[next - 1] : undefined;
    const near = before !== undefined && from - doc.sentenceOf[before.cue]! <= 4 ? before : undefined;
    const scope = beside ?? near;
    if (scope === undefined) continue;
    found.push({
      ...scope,
      content: [quotation],
      quoted: true,
      modality: "asserted",
      polarity: "affirmed",
      voice: { ...scope.voice, quoted: true, rule: "voice/quotation goes on" },
    });
  }
  return found;
}

/** The scopes that reach into the sentence of a token. */
export function indexVoices(scene: Scene, scopes: readonly VoiceScope[]): (token: number) => readonly VoiceScope[] {
  const { sentenceOf } = scene.doc;
  const found = new Map<number, VoiceScope[]>();
  for (const scope of scopes) {
    const sentences = new Set<number>();
    for (const { first, last } of scope.content)
      for (let sentence = sentenceOf[first]!; sentence <= sentenceOf[last]!; sentence++) sentences.add(sentence);
    for (const sentence of sentences) found.set(sentence, [...(found.get(sentence) ?? []), scope]);
  }
  return (token) => found.get(sentenceOf[token]!) ?? [];
}

/** The chain of voices over a token, outermost first. */
export function voicesOver(scopes: readonly VoiceScope[], token: number, quotedOnly: boolean): readonly VoiceScope[] {
  const size = ({ content }: VoiceScope): number => content.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return scopes
    .filter(
      ({ content, quoted }) =>
        (!quotedOnly || quoted) && content.some(({ first, last }) => first <= token && token <= last),
    )
    .sort((a, b) => size(b) - size(a) || a.cue - b.cue);
}
