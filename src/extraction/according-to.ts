import { hasRelation, subtreeEdges, tagOf } from "../language/view.ts";
import { innerVoices, outerVoices } from "./chains.ts";
import { conjunctsOf, prepositionOf } from "./clause.ts";
import { nounStretch, type Stretch } from "./clause-span.ts";
import { around } from "./said-content.ts";
import { inClass, lowerOf, type Scene } from "./scene.ts";
import { segmentAround } from "./segments.ts";
import { isSpeakerWord } from "./speaker-phrase.ts";
import { voiceOf } from "./speakers.ts";
import type { VoiceScope } from "./voice-scopes.ts";

/** "according to …", "by the admission of …", "by US estimates": they speak for their sentence, up to a "but". */
export function accordingTo(scene: Scene, token: number): readonly VoiceScope[] {
  const after = phraseEnd(scene, token);
  if (after >= 0) return sourceAt(scene, token, after);
  const head = scene.doc.heads[token]!;
  const reckoned =
    lowerOf(scene, token) === "by" &&
    head > token &&
    inClass(scene, head, "reckonings") &&
    hasRelation(scene.doc, head, "obl", "nmod");
  return reckoned && !inClass(scene, scene.doc.heads[head]!, "inquits") ? sourceAt(scene, token, token + 1) : [];
}

/** The first token behind a phrase that names a source; −1 where none begins here. */
function phraseEnd(scene: Scene, token: number): number {
  for (const words of scene.lexicon.reportingPhrases.get(lowerOf(scene, token)) ?? [])
    if (words.every((word, place) => token + place < scene.doc.length && lowerOf(scene, token + place) === word))
      return token + words.length;
  return -1;
}

function sourceAt(scene: Scene, token: number, from: number): readonly VoiceScope[] {
  const { doc } = scene;
  const sentence = doc.sentences[doc.sentenceOf[token]!]!;
  if (from > sentence.last) return [];
  const run = sourceRun(scene, from, sentence.last);
  const parent = doc.heads[token]!;
  const byTree = parent >= from && parent <= run.last ? parent : -1;
  const head = byTree >= 0 ? byTree : lastNominal(scene, from, run.core);
  if (head < 0 || inClass(scene, head, "manners")) return [];
  const whole = nounStretch(scene, head, true);
  const last = byTree >= 0 && whole.last <= run.last + LONGEST_TAIL ? Math.max(whole.last, head) : run.last;
  const together = conjunctsOf(doc, head).filter((each) => each <= last);
  const voice = voiceOf(scene, together, [], "voice/according to", false, true);
  if (voice === null) return [];
  const scope: VoiceScope = {
    voice,
    content: around(clauseWith(scene, head, segmentAround(scene, sentence, token)), { first: token, last }),
    cue: token,
    quoted: false,
    modality: "asserted",
    polarity: "affirmed",
  };
  return [...outerVoices(scene, head, token, scope), scope, ...innerVoices(scene, head, scope)];
}

/** "the group, which has 4,000 men by US estimates, …": an aside has its own source. */
function clauseWith(scene: Scene, source: number, segment: Stretch): Stretch {
  const { doc } = scene;
  for (let at = doc.heads[source]!, steps = 0; at >= 0 && steps < 4; at = doc.heads[at]!, steps++)
    if (hasRelation(doc, at, "acl:relcl") && lowerOf(scene, subtreeEdges(doc, at).first) === ",")
      return subtreeEdges(doc, at);
  return segment;
}

/** How much further than the words in a row the tree may let a source reach ("…, a monitor based in London"). */
const LONGEST_TAIL = 12;

/**
 * The noun phrase that begins at a token, by the order of its words, for texts that put no comma behind it ("according
 * to the monitor two schools were hit"). `core` ends its first noun, `last` the phrases that belong to it.
 */
function sourceRun(scene: Scene, from: number, end: number): { readonly core: number; readonly last: number } {
  const { doc, names } = scene;
  let at = from;
  let core = -1;
  if (/^(?:DET|PRON)$/.test(tagOf(doc, at)) && at < end) at++;
  while (at <= end) {
    const name = names.at(at);
    const tag = tagOf(doc, at);
    if (name !== null && at === name.first) {
      // "the Observatory chief", "spokesman Hani Barakat"; else a name ends what stood before it
      if (core >= 0 && !inClass(scene, core, "heads", "groups", "media", "monitors") && names.at(core) !== null) break;
      core = Math.min(name.last, end);
      at = core + 1;
    } else if (tag === "NOUN" || tag === "PROPN") {
      const ended = core >= 0 && (doc.features(core).number === "Plur" || names.at(core) !== null);
      if (ended && !isSpeakerWord(scene, at) && !inClass(scene, at, "reckonings")) break;
      core = at++;
    } else if (core < 0 && /^(?:ADJ|NUM|ADV|VERB)$/.test(tag)) at++;
    else if (lowerOf(scene, at) === "-") at++;
    else break;
  }
  if (core < 0) return { core: -1, last: from };
  const next = core + 1;
  const joined =
    next < end &&
    /^(?:of|in|at|from|for|inside|on|with)$/.test(lowerOf(scene, next)) &&
    !hasClauseAfter(scene, next + 1, end);
  return { core, last: joined ? sourceRun(scene, next + 1, end).last : core };
}

/** Whether words at once go on as a clause rather than a phrase. */
const hasClauseAfter = (scene: Scene, from: number, end: number): boolean =>
  from > end || /^(?:VERB|AUX)$/.test(tagOf(scene.doc, from));

function lastNominal(scene: Scene, from: number, last: number): number {
  const name = last < 0 ? null : scene.names.at(last);
  if (name !== null)
    for (let at = Math.max(from, name.first); at <= last; at++) {
      const head = scene.doc.heads[at]!;
      if (
        (head < name.first || head > last) &&
        prepositionOf(scene.doc, at) !== "of" &&
        /^(?:NOUN|PROPN)$/.test(tagOf(scene.doc, at))
      )
        return at;
    }
  for (let at = last; at >= from; at--) if (/^(?:NOUN|PROPN|PRON)$/.test(tagOf(scene.doc, at))) return at;
  return -1;
}
