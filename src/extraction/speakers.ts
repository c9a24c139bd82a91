import { childrenBy, hasRelation, spanOf, tagOf } from "../language/view.ts";
import type { Voice } from "../model/claim.ts";
import { prepositionOf } from "./clause.ts";
import { nounStretch, type Stretch } from "./clause-span.ts";
import { nounBefore, verbArguments } from "./match-sense.ts";
import type { NamedThing } from "./name-index.ts";
import { nameBehind, partiesOf, partyOf } from "./parties.ts";
import { phraseText } from "./party-phrase.ts";
import { inClass, isVerb, lowerOf, type Scene } from "./scene.ts";
import { speakerEndingAt } from "./speaker-phrase.ts";
import { type Speakers, saidAgain } from "./speaks-again.ts";

/**
 * Who speaks by the tree; where a noun that can speak stands right before the verb and outside that phrase, it is
 * taken instead ("… wounded, some of them badly, the monitor said").
 */
export function speakersOf(scene: Scene, verb: number, reporting: boolean): readonly number[] {
  const subject = subjectOf(scene, verb).filter((head) => head !== verb);
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

/** "condemned the crimes the militia has committed stressing that …": who speaks on is the subject of the sentence. */
function subjectOf(scene: Scene, verb: number): readonly number[] {
  const { doc } = scene;
  const own = verbArguments(scene, verb).get("subject") ?? [];
  const goesOn =
    inClass(scene, verb, "inquits") && /ing$/.test(lowerOf(scene, verb)) && childrenBy(doc, verb, "nsubj").length === 0;
  const clause = doc.heads[verb]!;
  if (
    !goesOn ||
    clause < 0 ||
    !hasRelation(doc, clause, "acl:relcl", "acl", "ccomp") ||
    !hasRelation(doc, verb, "advcl", "conj")
  )
    return own;
  let root = clause;
  for (let steps = 0; steps < 12 && doc.heads[root]! >= 0; steps++) root = doc.heads[root]!;
  return verbArguments(scene, root).get("subject") ?? own;
}

/**
 * The speaker between a quotation and its speech verb ("…," the mayor told), or right behind the verb (…," said the
 * mayor); −1 where no quotation ends there. Read from the order of the words, which is steadier here than the tree.
 */
export function speakerBeside(scene: Scene, verb: number): number {
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
  // '…" near the square it said': the speaker stands right before the verb
  const adjacent = end === verb - 1 ? null : speakerEndingAt(scene, verb - 1, end + 1);
  if (adjacent !== null && tagOf(doc, adjacent.head) === "PRON") return adjacent.head;
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

export const inQuotation = (scene: Scene, token: number): boolean => {
  if (token < 0) return false;
  const place = scene.quotationOf[token]!;
  return place >= 0 && !scene.quotations[place]!.scare;
};

/**
 * The voice of a subject: several speakers that speak together are one, as written (rule 8). `plainly`: the words say
 * beyond doubt that it speaks, so that any noun will do ("the charity said", "according to the hospital").
 */
export function voiceOf(
  scene: Scene,
  heads: readonly number[],
  speakers: Speakers,
  rule: string,
  quoted: boolean,
  plainly = false,
): Voice | null {
  const { doc, names } = scene;
  const head = heads[0]!;
  // "Journalist Jane Doe", torn into two subjects by the tree, is one
  const behind = nameBehind(scene, head);
  const subject = heads.filter((each, place) => place === 0 || behind === null || names.at(each) !== behind);
  const again = saidAgain(scene, head, speakers);
  if (again !== null) return { ...again, span: spanOf(doc, head, head), rule, quoted };
  if (!canSpeak(scene, head, plainly)) return null;
  const monitor = monitorMeant(scene, head);
  if (monitor !== null) return { name: monitor, span: spanOf(doc, head, head), rule, quoted };
  const person = personIn(scene, head);
  if (person !== null && !areJoined(scene, subject))
    return { name: names.fullest(person.text, "person"), span: spanOf(doc, person.first, person.last), rule, quoted };
  if (subject.length > 1 && areJoined(scene, subject) && !inClass(scene, head, "utterances")) {
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
    const edges = withoutClause(scene, head, nounStretch(scene, head, false));
    return {
      name: phraseText(scene, skipDeterminers(scene, edges.first), edges.last),
      span: spanOf(doc, edges.first, edges.last),
      rule,
      quoted,
    };
  }
  // "the daily", an adjective to the tree
  if (plainly && tagOf(doc, head) === "ADJ" && inClass(scene, head, "media"))
    return { name: phraseText(scene, head, head), span: spanOf(doc, head, head), rule, quoted };
  const party = partiesOf(scene, head, rule)[0];
  return party === undefined ? null : { ...withPlace(scene, head, plain(party)), rule, quoted };
}

/** "an NGO", written like a name, is the monitor that the article names. */
function monitorMeant({ names, lexicon }: Scene, head: number): string | null {
  const name = names.at(head);
  if (name === null || name.first !== name.last || names.monitor === null) return null;
  const classes = lexicon.classesOf.get(name.text.toLowerCase());
  return classes?.has("monitors") === true ? names.fullest(names.monitor.text, names.monitor.kind) : null;
}

/** "Hani Barakat head of the press office", "the chairman of the council Hani Barakat": the person in an office's phrase. */
function personIn(scene: Scene, head: number): NamedThing | null {
  const { doc, names } = scene;
  if (names.at(head)?.kind === "person") return null;
  // "our writer Hani Barakat"
  const next = head + 1 < doc.length && doc.sentenceOf[head + 1] === doc.sentenceOf[head] ? names.at(head + 1) : null;
  if (next?.kind === "person" && next.first === head + 1 && tagOf(doc, head) === "NOUN") return next;
  if (!inClass(scene, head, "heads")) return null;
  const verb = doc.heads[head]!;
  if (verb <= head) return null;
  const before = names.at(verb - 1);
  if (before?.kind === "person" && before.first > head) return before;
  const own = head > 0 ? names.at(head - 1) : null;
  return own?.kind === "person" && doc.sentenceOf[own.first] === doc.sentenceOf[head] ? own : null;
}

/** Whether subjects are joined by "and" or "or", and not one name that the tree has torn. */
const areJoined = (scene: Scene, heads: readonly number[]): boolean =>
  heads.some(
    (each, place) => place > 0 && hasRelation(scene.doc, each, "conj") && childrenBy(scene.doc, each, "cc").length > 0,
  );

/** The longest name of a speaker, in tokens. */
const LONGEST_SPEAKER = 9;

/** "activists in the province", "a doctor at the clinic": whoever has no name is known by where or whose they are. */
function withPlace(scene: Scene, head: number, said: ReturnType<typeof plain>): ReturnType<typeof plain> {
  const { doc, names } = scene;
  if (names.at(head) !== null || !inClass(scene, head, "heads", "people", "speakers") || inClass(scene, head, "parts"))
    return said;
  const phrase = childrenBy(doc, head, "nmod").find(
    (child) => child > head && /^(?:in|at|of|for|from)$/.test(prepositionOf(doc, child)),
  );
  if (phrase === undefined || said.span.end !== doc.ends[head]) return said;
  const { last } = nounStretch(scene, phrase, false);
  let first = head;
  while (first > 0 && doc.starts[first - 1]! >= said.span.start) first--;
  if (last - first >= LONGEST_SPEAKER) return said;
  return { ...said, name: phraseText(scene, first, last), span: spanOf(doc, first, last) };
}

/** "a report cited by the paper", "a video showing the raid": what the clause behind it says is no name. */
function withoutClause(scene: Scene, head: number, edges: Stretch): Stretch {
  const clause = childrenBy(scene.doc, head, "acl").find((child) => child > head && child <= edges.last);
  return clause === undefined ? edges : { first: edges.first, last: Math.max(head, clause - 1) };
}

export const plain = ({ name, span, rule }: Voice | { name: string; span: Voice["span"]; rule: string }) => ({
  name,
  span,
  rule,
});

/** People, parties, media, and what they publish can speak; victories, attacks and days cannot. */
function canSpeak(scene: Scene, head: number, plainly = false): boolean {
  if (scene.names.at(head) !== null) return true;
  if (inClass(scene, head, "units", "eventNouns", "months", "assaults", "deals")) return false;
  if (plainly && tagOf(scene.doc, head) === "NOUN") return true;
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
