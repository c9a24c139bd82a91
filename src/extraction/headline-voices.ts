import { spanOf, tagOf } from "../language/view.ts";
import type { Stretch } from "./clause-span.ts";
import { phraseText } from "./party-phrase.ts";
import { inClass, isNominal, isVerb, lowerOf, type Scene } from "./scene.ts";
import { isSpeakerWord, speakerEndingAt } from "./speaker-phrase.ts";
import { voiceOf } from "./speakers.ts";
import type { VoiceScope } from "./voice-scopes.ts";

/** Words that a headline or the phrase before a colon may take for who speaks. */
const LONGEST = 7;

/**
 * Who speaks in a headline without a verb of speech: "Ministry: two soldiers killed", "Two soldiers killed - monitor",
 * and without any mark, "Two soldiers killed NGO".
 */
export function headlineVoices(scene: Scene): readonly VoiceScope[] {
  return scene.doc.sentences.flatMap((sentence) => {
    if (scene.inFurniture[sentence.first]) return [];
    const found =
      beforeColon(scene, sentence) ??
      afterMark(scene, sentence) ??
      atTheEnd(scene, sentence) ??
      reportsAtEnd(scene, sentence);
    return found === null ? [] : [found];
  });
}

/** "Foreign minister: strikes on the town must stop." */
function beforeColon(scene: Scene, { first, last }: Stretch): VoiceScope | null {
  for (let colon = first + 1; colon < last && colon - first <= LONGEST; colon++) {
    if (lowerOf(scene, colon) !== ":") continue;
    const phrase = speakerEndingAt(scene, colon - 1, first);
    if (phrase === null || !isSource(scene, phrase.head) || !hasVerb(scene, colon + 1, last)) return null;
    return scopeOf(scene, phrase.head, colon, { first: colon + 1, last });
  }
  return null;
}

/** "Two soldiers killed in Idlib - monitor", "… : UN", "… _ monitor | The Daily". */
function afterMark(scene: Scene, { first, last }: Stretch): VoiceScope | null {
  // dashes inside a sentence set an aside apart
  if (/^[.!?]$/.test(lowerOf(scene, last))) return null;
  for (let at = first + 3; at < last; at++) {
    if (!/^(?:[-–—_:]|--)$/.test(lowerOf(scene, at)) || !stands(scene, at)) continue;
    let end = at + 1;
    while (end < last && end - at <= LONGEST && !ends(scene, end + 1)) end++;
    if (end - at > LONGEST || !allNominal(scene, at + 1, end) || !isSource(scene, end)) continue;
    return scopeOf(scene, end, at, { first, last: at - 1 }, at + 1);
  }
  return null;
}

/** The last sentence, counted from 0, that may repeat the headline. */
const LAST_LEAD = 3;

/** "Two soldiers killed in Idlib NGO", with the agency's name behind it in some. */
function atTheEnd(scene: Scene, { first, last }: Stretch): VoiceScope | null {
  if (scene.inHeadline[first] === 0 && scene.doc.sentenceOf[first]! > LAST_LEAD) return null;
  for (let at = first + 3; at <= last; at++) {
    if (!inClass(scene, at, "headlineSources") || !/^\p{Lu}/u.test(written(scene, at))) continue;
    const next = at + 1;
    const closed =
      next > last ? scene.inHeadline[at] === 1 : inClass(scene, next, "agencies") || lowerOf(scene, next) === "|";
    // a noun before it would be its own ("the UN monitor")
    if (!closed || tagOf(scene.doc, at - 1) === "DET" || tagOf(scene.doc, at - 1) === "ADP") continue;
    return scopeOf(scene, at, at, { first, last: at - 1 }, at);
  }
  return null;
}

/** "Raids killed ten people on Friday the news agency reports.", where the tree takes "reports" for a noun. */
function reportsAtEnd(scene: Scene, { first, last }: Stretch): VoiceScope | null {
  const verb = /^[.!]$/.test(lowerOf(scene, last)) ? last - 1 : last;
  if (verb - first < 4 || lowerOf(scene, verb) !== "reports" || isVerb(scene, verb)) return null;
  const name = scene.names.at(verb - 1);
  const isSpeaker = name === null ? inClass(scene, verb - 1, "media") : name.kind !== "place" && name.kind !== "person";
  const phrase = isSpeaker ? speakerEndingAt(scene, verb - 1, first) : null;
  if (phrase === null || !hasVerb(scene, first, phrase.first - 1)) return null;
  const before = phrase.first - 1;
  if (tagOf(scene.doc, before) === "ADP" || lowerOf(scene, before) === "to") return null;
  return scopeOf(scene, phrase.head, verb, { first, last: before }, phrase.first);
}

const written = ({ doc }: Scene, token: number): string => doc.text.slice(doc.starts[token]!, doc.ends[token]!);

/** A dash with space on both sides, or a colon. */
const stands = ({ doc }: Scene, token: number): boolean =>
  doc.text[doc.starts[token]!] === ":" ||
  (/\s/.test(doc.text[doc.starts[token]! - 1] ?? " ") && /\s/.test(doc.text[doc.ends[token]!] ?? " "));

const ends = (scene: Scene, token: number): boolean => /^[|_–—-]$/.test(lowerOf(scene, token));

const isSource = (scene: Scene, token: number): boolean =>
  scene.names.at(token)?.kind !== "place" &&
  isSpeakerWord(scene, token) &&
  (scene.names.at(token) !== null ||
    inClass(scene, token, "heads", "media", "monitors", "reports", "speakers", "headlineSources"));

const allNominal = (scene: Scene, first: number, last: number): boolean => {
  for (let at = first; at <= last; at++)
    if (!isNominal(scene, at) && !/^(?:ADJ|ADP|DET)$/.test(tagOf(scene.doc, at))) return false;
  return true;
};

const hasVerb = (scene: Scene, first: number, last: number): boolean => {
  for (let at = first; at <= last; at++) if (isVerb(scene, at)) return true;
  return false;
};

function scopeOf(scene: Scene, head: number, cue: number, content: Stretch, from?: number): VoiceScope | null {
  const voice = voiceOf(scene, [head], [], "voice/headline", false, true);
  if (voice === null) return null;
  // the tree joins what the mark parts
  const torn = from !== undefined && voice.span.start < scene.doc.starts[from]!;
  const { monitor } = scene.names;
  const name =
    inClass(scene, head, "monitors") && monitor !== null ? monitor.text : phraseText(scene, from ?? head, head);
  const own = torn ? { ...voice, name, span: spanOf(scene.doc, from, head) } : voice;
  return { voice: own, content: [content], cue, quoted: false, modality: "asserted", polarity: "affirmed" };
}
