import { childrenBy, hasRelation, spanOf, subtreeEdges, tagOf, wordOf } from "../language/view.ts";
import type { Voice } from "../model/claim.ts";
import { accordingTo } from "./according-to.ts";
import { bySentence } from "./by-sentence.ts";
import { innerVoices, isPassedOn, outerVoices, quotedAsSaying } from "./chains.ts";
import { deniedReports } from "./deny-reports.ts";
import { modifierParties } from "./event-parties.ts";
import { headlineVoices } from "./headline-voices.ts";
import { senseHolds, verbArguments } from "./match-sense.ts";
import { partiesOf } from "./parties.ts";
import { contentOf } from "./said-content.ts";
import { inClass, isCue, isVerb, lowerOf, type Scene, verbLemma } from "./scene.ts";
import { inQuotation, plain, speakerBeside, speakersOf, voiceOf } from "./speakers.ts";
import { isPersonVoice, type Speakers } from "./speaks-again.ts";
import { saysThat, toldBy } from "./told-clauses.ts";
import { indexVoices, type VoiceScope } from "./voice-scopes.ts";

/** Governors that are events of their own and still speak for what they govern. */
const SPEAKING: ReadonlySet<string> = new Set(["request", "accusation", "threat", "denial"]);

/** Finds who speaks and what: indirect and direct speech, "according to", citations, quotations without a verb. */
export function findVoices(scene: Scene): readonly VoiceScope[] {
  const found: VoiceScope[] = [];
  const speakers: { readonly voice: Voice; readonly person: boolean; readonly token: number }[] = [];
  const { doc } = scene;
  for (let token = 0; token < doc.length; token++) {
    if (scene.inFurniture[token]) continue;
    const scopes =
      tagOf(doc, token) === "NOUN" && inClass(scene, token, "pleas", "hearsay")
        ? pleaOf(scene, token)
        : isVerb(scene, token) && lowerOf(scene, token) !== "according"
          ? spokenBy(scene, token, speakers)
          : accordingTo(scene, token);
    for (const scope of scopes) {
      found.push(scope);
      speakers.push({ voice: scope.voice, person: isPersonVoice(scene, scope), token });
    }
  }
  const spoken = [...found, ...headlineVoices(scene)];
  return [...spoken, ...quotedWithoutVerb(scene, spoken)];
}

/**
 * "the military's request to bomb": what is asked has the asker's voice. "Reports that …", "claims by residents that …":
 * what they say has the voice of who makes them, or none but theirs.
 */
function pleaOf(scene: Scene, noun: number): readonly VoiceScope[] {
  const { doc } = scene;
  const { clauses, by } = toldBy(scene, noun);
  if (clauses.length === 0) return [];
  const told = clauses.some((clause) => saysThat(scene, clause));
  const who =
    (by < 0 ? undefined : partiesOf(scene, by, "voice/plea")[0]) ?? modifierParties(scene, noun, "voice/plea")[0];
  const itself =
    told && lowerOf(scene, noun) === "reports" && !isRejected(scene, noun) ? reportsThemselves(scene, noun) : null;
  if (who === undefined && itself === null) return [];
  return [
    {
      voice: who === undefined ? itself! : { ...plain(who), quoted: false },
      content: clauses.map((child) => subtreeEdges(doc, child)),
      cue: noun,
      quoted: false,
      modality: told && inClass(scene, noun, "doubtful") ? "hedged" : "asserted",
      polarity: "affirmed",
    },
  ];
}

/** "reports that …" of nobody's, as a voice. */
const reportsThemselves = ({ doc }: Scene, noun: number): Voice => ({
  name: wordOf(doc, noun),
  span: spanOf(doc, noun, noun),
  rule: "voice/reports",
  quoted: false,
});

/** "dismissed reports that …": who rejects them speaks, see `deniedReports`. */
const isRejected = (scene: Scene, noun: number): boolean => {
  const { first } = scene.doc.sentences[scene.doc.sentenceOf[noun]!]!;
  for (let at = noun - 1; at >= first; at--) if (isVerb(scene, at) && inClass(scene, at, "deniers")) return true;
  return false;
};

/** "… said" with what it governs; empty where the verb gives no voice here. */
function spokenBy(scene: Scene, verb: number, speakers: Speakers): readonly VoiceScope[] {
  const { doc, lexicon } = scene;
  const lemma = verbLemma(scene, verb);
  const reporting = lexicon.reportingVerbs.get(lemma);
  const operator = lexicon.operatorVerbs.get(lemma);
  const acts = actsBySpeaking(scene, verb, lemma);
  const pledges = inClass(scene, verb, "pledgers");
  const clear = madeClear(scene, verb, speakers);
  if (clear !== null) return [clear];
  if (reporting === undefined && !operator?.voice && !acts && !pledges) return [];
  if (hasRelation(doc, verb, "amod", "compound", "case", "aux") || isPassedOn(scene, verb)) return [];
  const chain = quotedAsSaying(scene, verb, speakers);
  if (chain.length > 0) return chain;
  const beside = reporting === undefined ? -1 : speakerBeside(scene, verb);
  const subject = beside >= 0 ? [beside] : speakersOf(scene, verb, reporting !== undefined);
  const inquit = reporting !== undefined;
  const first = subject[0];
  if (first === undefined || isNobody(scene, first)) return [];
  const denier = inClass(scene, verb, "deniers") ? voiceOf(scene, subject, speakers, `voice/${lemma}`, false) : null;
  const denied = denier === null ? [] : deniedReports(scene, verb, denier);
  if (denied.length > 0) return denied;
  const content = contentOf(scene, verb, first, inquit && !acts && !pledges, inClass(scene, verb, "objectSpeech"));
  if (content.length === 0) return [];
  const quoted = content.some(({ first, last }) =>
    [first, first + 1, last, last - 1].some((token) => token >= first && token <= last && inQuotation(scene, token)),
  );
  const plainly = speaksPlainly(scene, verb) && childrenBy(doc, verb, "nsubj").includes(first);
  const voice = voiceOf(scene, subject, speakers, `voice/${lemma}`, quoted, plainly);
  if (voice === null) return [];
  const scope: VoiceScope = {
    voice,
    content,
    cue: verb,
    quoted,
    modality: reporting?.modality ?? "asserted",
    // "did not deny that …" denies nothing
    polarity: isNegated(scene, verb) ? "affirmed" : (reporting?.polarity ?? "affirmed"),
  };
  return [...outerVoices(scene, first, verb, scope), scope, ...innerVoices(scene, verb, scope)];
}

/** "made (it) clear that …" says so. */
function madeClear(scene: Scene, verb: number, speakers: Speakers): VoiceScope | null {
  const { doc } = scene;
  const clear = childrenBy(doc, verb, "xcomp").find((child) => inClass(scene, child, "certainties"));
  const clauses =
    clear === undefined ? [] : childrenBy(doc, clear, "ccomp").filter((clause) => saysThat(scene, clause));
  const subject = clauses.length === 0 ? [] : speakersOf(scene, verb, true);
  const voice = subject.length === 0 ? null : voiceOf(scene, subject, speakers, "voice/make clear", false);
  if (voice === null) return null;
  const content = clauses.map((clause) => subtreeEdges(doc, clause));
  return { voice, content, cue: verb, quoted: false, modality: "asserted", polarity: "affirmed" };
}

/** Whether a verb is a request, a charge, a threat or a denial here ("put pressure on", not "put weapons on"). */
function actsBySpeaking(scene: Scene, verb: number, lemma: string): boolean {
  const senses = scene.lexicon.verbs.get(lemma) ?? [];
  if (!senses.some(({ type }) => SPEAKING.has(type))) return false;
  const args = verbArguments(scene, verb);
  return SPEAKING.has(senses.find((sense) => senseHolds(scene, sense, args))?.type ?? "");
}

/** "said", "told", "announced that …": whatever is the subject speaks. */
const speaksPlainly = (scene: Scene, verb: number): boolean =>
  inClass(scene, verb, "sayers", "tellers") ||
  (inClass(scene, verb, "inquits", "pledgers") &&
    childrenBy(scene.doc, verb, "ccomp").some((clause) => saysThat(scene, clause)));

/** "no group said", "nobody claimed": nobody speaks. */
const isNobody = (scene: Scene, speaker: number): boolean =>
  /^(?:nobody|none|neither)$/.test(lowerOf(scene, speaker)) ||
  childrenBy(scene.doc, speaker, "det").some((det) => isCue(scene, lowerOf(scene, det), "determiners"));

const isNegated = (scene: Scene, verb: number): boolean =>
  childrenBy(scene.doc, verb, "advmod").some((child) => isCue(scene, lowerOf(scene, child), "denied"));

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
    // a headline quotes nobody who spoke in the text above it
    const reaches =
      before !== undefined && !scene.inHeadline[quotation.first] && from - doc.sentenceOf[before.cue]! <= 4;
    const near = reaches ? before : undefined;
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
