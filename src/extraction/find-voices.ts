import { childrenBy, hasRelation, subtreeEdges, tagOf } from "../language/view.ts";
import type { Voice } from "../model/claim.ts";
import { bySentence } from "./by-sentence.ts";
import { conjunctsOf } from "./clause.ts";
import { nounStretch } from "./clause-span.ts";
import { deniedReports } from "./deny-reports.ts";
import { modifierParties } from "./event-parties.ts";
import { around, contentOf } from "./said-content.ts";
import { inClass, isVerb, lemmaOf, lowerOf, type Scene, verbLemma } from "./scene.ts";
import { inQuotation, isPersonVoice, plain, type Speakers, speakerBeside, speakersOf, voiceOf } from "./speakers.ts";
import { indexVoices, type VoiceScope } from "./voice-scopes.ts";

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
  const denier = inClass(scene, verb, "deniers") ? voiceOf(scene, subject, speakers, `voice/${lemma}`, false) : null;
  const denied = denier === null ? [] : deniedReports(scene, verb, denier);
  if (denied.length > 0) return denied;
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
