import { hasRelation, tagOf } from "../language/view.ts";
import type { Stretch } from "./clause-span.ts";
import { inClass, isNominal, lowerOf, type Scene } from "./scene.ts";

/** What a phrase is read from, before the scene is whole. */
export type Words = Pick<Scene, "doc" | "lexicon" | "names">;

/** The words that name a speaker, and the one that heads them. */
export interface SpeakerPhrase extends Stretch {
  readonly head: number;
}

/** Phrases inside one another ("a source in the command of the army") are followed so far. */
const DEEPEST = 3;

/** Whether a word is a name or a noun for people, parties, media or what they publish. */
export function isSpeakerWord(words: Words, token: number): boolean {
  const name = words.names.at(token);
  if (name !== null) return !inClass(words, token, "months", "weekdays");
  return inClass(
    words,
    token,
    "heads",
    "people",
    "forces",
    "fighters",
    "groups",
    "media",
    "monitors",
    "reports",
    "speakers",
  );
}

/**
 * The speaker whose phrase ends at a token, read from the order of the words where the tree does not give it:
 * "… a house in the town rebels said", "… a source at the police command said". Null where no speaker ends there.
 */
export function speakerEndingAt(words: Words, last: number, floor: number, depth = 0): SpeakerPhrase | null {
  if (last < floor) return null;
  const { doc } = words;
  const end = lowerOf(words, last) === ")" ? beforeBracket(words, last, floor) : last;
  if (end < floor || !isNominal(words, end)) return null;
  if (tagOf(doc, end) === "PRON") return { first: end, last, head: end };
  const whole = leftEdge(words, end, floor, false);
  const outer =
    isPreposition(words, whole - 1, floor) && depth < DEEPEST ? outerSpeaker(words, whole - 2, floor, depth) : null;
  if (outer !== null) return { ...outer, last };
  const first = isPreposition(words, whole - 1, floor) ? leftEdge(words, end, floor, true) : whole;
  if (!isSpeakerWord(words, end)) return null;
  // "… of the opposition said": a single thing needs its article, so that this is no phrase of its own
  const bare = first > whole && words.names.at(end) === null && doc.features(end).number !== "Plur";
  if (bare && !inClass(words, end, "media")) return null;
  return { ...withPartner(words, { first, last, head: headOf(words, first, end) }, floor, depth), last };
}

/** "a spokesman for the army": the noun before the preposition, where it can speak and is no name. */
function outerSpeaker(words: Words, last: number, floor: number, depth: number): SpeakerPhrase | null {
  if (last < floor || words.names.at(last) !== null || tagOf(words.doc, last) !== "NOUN") return null;
  if (inClass(words, last, "places", "buildings")) return null;
  if (!inClass(words, last, "heads", "people", "media", "monitors", "reports", "speakers")) return null;
  return speakerEndingAt(words, last, floor, depth + 1);
}

/** "residents and a monitor": speakers joined by "and" speak together. */
function withPartner(words: Words, phrase: SpeakerPhrase, floor: number, depth: number): SpeakerPhrase {
  if (depth >= DEEPEST || phrase.first - 2 < floor || lowerOf(words, phrase.first - 1) !== "and") return phrase;
  if (!isSpeakerWord(words, phrase.first - 2) || !isSpeakerWord(words, phrase.head)) return phrase;
  if (words.names.at(phrase.first - 2)?.kind === "place") return phrase;
  const partner = speakerEndingAt(words, phrase.first - 2, floor, depth + 1);
  return partner === null || tagOf(words.doc, partner.head) === "PRON" ? phrase : partner;
}

/**
 * Where the noun phrase that ends at a token begins. `narrow`: a phrase behind a preposition, of which only the last
 * noun with its own adjectives is wanted ("in the town opposition activists").
 */
function leftEdge(words: Words, end: number, floor: number, narrow: boolean): number {
  const { doc, names } = words;
  let first = names.at(end)?.first ?? end;
  for (let at = first - 1; at >= floor; at = first - 1) {
    const tag = tagOf(doc, at);
    const hyphen = lowerOf(words, at) === "-" && doc.ends[at] === doc.starts[first];
    const name = names.at(at);
    if (hyphen) first = Math.max(floor, at - 1);
    else if (tag === "DET" && !narrow) return at;
    else if (inClass(words, at, "months", "weekdays", "units")) return first;
    else if (name !== null && (narrow ? name.kind === "place" || names.at(first) !== null : false)) return first;
    else if (name !== null) first = Math.max(floor, name.first);
    else if (tag === "ADJ") first = at;
    else if (tag === "NOUN" && (!narrow || isTitle(words, at))) first = at;
    else return first;
  }
  return first;
}

const isTitle = (words: Words, noun: number): boolean =>
  words.doc.features(noun).number !== "Plur" &&
  inClass(words, noun, "heads", "people", "forces", "groups", "media", "monitors", "speakers") &&
  !inClass(words, noun, "places");

const isPreposition = (words: Words, token: number, floor: number): boolean =>
  token > floor && tagOf(words.doc, token) === "ADP";

function beforeBracket(words: Words, close: number, floor: number): number {
  for (let at = close - 1; at > floor && close - at < 6; at--) if (lowerOf(words, at) === "(") return at - 1;
  return -1;
}

/** The word of a phrase that hangs on something outside it; the last noun where there are several. */
function headOf({ doc, names }: Words, first: number, last: number): number {
  const name = names.at(last);
  if (name !== null && name.first >= first)
    for (let token = name.first; token <= last; token++)
      if (
        (doc.heads[token]! < name.first || doc.heads[token]! > last) &&
        !hasRelation(doc, token, "case", "det", "punct")
      )
        return token;
  return last;
}
