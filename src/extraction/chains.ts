import { childrenBy, hasRelation, subtreeEdges } from "../language/view.ts";
import type { Voice } from "../model/claim.ts";
import { argumentsOf, conjunctsOf, prepositionOf } from "./clause.ts";
import { nounStretch, type Stretch } from "./clause-span.ts";
import { inClass, isVerb, lowerOf, type Scene, verbLemma } from "./scene.ts";
import { voiceOf } from "./speakers.ts";
import type { Speakers } from "./speaks-again.ts";
import type { VoiceScope } from "./voice-scopes.ts";

/** A scope without its voice: what is said and how. */
type Said = Omit<VoiceScope, "voice" | "cue">;

/** Also "reported residents as saying". */
const isQuoting = (scene: Scene, token: number): boolean =>
  isCiting(scene, token) || (isVerb(scene, token) && verbLemma(scene, token) === "report");

const isCiting = (scene: Scene, token: number): boolean => isVerb(scene, token) && inClass(scene, token, "citing");

/** Who is cited by a verb of citing, as a voice. */
function citedBy(scene: Scene, verb: number): Voice | null {
  const object = childrenBy(scene.doc, verb, "obj")[0];
  return object === undefined ? null : voiceOf(scene, conjunctsOf(scene.doc, object), [], "voice/citing", false, true);
}

/** "…, citing a source", "the site, which quoted a monk": the inner voices behind a verb or a speaker. */
export function innerVoices(scene: Scene, token: number, said: Said): readonly VoiceScope[] {
  return childrenBy(scene.doc, token, "advcl", "xcomp", "ccomp", "conj", "dep", "acl", "acl:relcl", "parataxis")
    .filter((child) => isCiting(scene, child) && passiveAgent(scene, child) === undefined)
    .flatMap((child) => {
      const voice = citedBy(scene, child);
      return voice === null ? [] : [{ ...said, voice, cue: child, modality: "asserted" as const }];
    });
}

/** "an official, quoted by the daily, …", "a statement carried by the agency": the outer voices of a speaker. */
export function outerVoices(scene: Scene, speaker: number, verb: number, said: Said): readonly VoiceScope[] {
  const { doc } = scene;
  return childrenBy(doc, speaker, "acl", "acl:relcl")
    .filter((child) => isVerb(scene, child) && inClass(scene, child, "citing", "carrying"))
    .flatMap((child) => {
      const agent = passiveAgent(scene, child);
      const voice =
        agent === undefined ? null : voiceOf(scene, conjunctsOf(doc, agent), [], "voice/quoted by", false, true);
      // the one who quotes stands before the one who is quoted, so its cue must come first
      return voice === null ? [] : [{ ...said, voice, cue: Math.min(child, verb - 1), modality: "asserted" as const }];
    });
}

const passiveAgent = (scene: Scene, verb: number): number | undefined => {
  const { subject, passive } = argumentsOf(scene, verb);
  return passive ? subject[0] : undefined;
};

/** "The daily quoted residents as saying that …", "the minister was quoted by the agency as saying …". */
export function quotedAsSaying(scene: Scene, verb: number, speakers: Speakers): readonly VoiceScope[] {
  if (!isQuoting(scene, verb)) return [];
  const saying = sayingOf(scene, verb);
  if (saying === undefined) return [];
  const { subject: own, object, passive } = argumentsOf(scene, verb);
  // "was quoted as saying by the agency"
  const late = childrenBy(scene.doc, saying, "obl").filter((child) => prepositionOf(scene.doc, child) === "by");
  const subject = passive && own.length === 0 ? late : own;
  const content = contentOfQuote(scene, saying, childrenBy(scene.doc, verb, "nsubj")[0] ?? verb);
  if (content === null) return [];
  const said: Said = {
    content: [content],
    quoted: false,
    modality: "asserted",
    polarity: "affirmed",
  };
  const outer = subject.length === 0 ? null : voiceOf(scene, subject, speakers, "voice/quotes", false, true);
  const inner = object.length === 0 ? null : voiceOf(scene, object, speakers, "voice/quoted as saying", false, true);
  return [
    ...(outer === null ? [] : [{ ...said, voice: outer, cue: passive ? Math.min(verb, saying - 1) : verb }]),
    ...(inner === null ? [] : [{ ...said, voice: inner, cue: saying }]),
  ];
}

/** "as saying", "saying" under a verb of quoting or its object. */
function sayingOf(scene: Scene, verb: number): number | undefined {
  const { doc } = scene;
  const under = [verb, ...childrenBy(doc, verb, "obj", "nsubj")];
  return under
    .flatMap((token) => childrenBy(doc, token, "advcl", "acl", "ccomp", "xcomp", "obl", "dep"))
    .find(
      (child) =>
        child > verb &&
        inClass(scene, child, "inquits", "tellers") &&
        (isCiting(scene, verb) || childrenBy(doc, child, "mark", "case").some((mark) => lowerOf(scene, mark) === "as")),
    );
}

/** What follows "as saying"; where nothing does ("…, a spokesman was quoted as saying"), what stands before the speaker. */
function contentOfQuote(scene: Scene, saying: number, speaker: number): Stretch | null {
  const { doc } = scene;
  const sentence = doc.sentences[doc.sentenceOf[saying]!]!;
  const own = subtreeEdges(doc, saying).last;
  const agent = childrenBy(doc, saying, "obl").find((child) => prepositionOf(doc, child) === "by");
  const from = (agent === undefined ? saying : subtreeEdges(doc, agent).last) + 1;
  const last = from <= own ? own : sentence.last;
  for (let at = from; at <= last; at++) if (isVerb(scene, at)) return { first: from, last };
  const start = nounStretch(scene, speaker, true).first;
  return start > sentence.first ? { first: sentence.first, last: start - 1 } : null;
}

/** Whether a verb only passes on what a verb of quoting has opened ("quoted them as saying"). */
export const isPassedOn = (scene: Scene, verb: number): boolean => {
  const { doc } = scene;
  let head = doc.heads[verb]!;
  if (head >= 0 && !isVerb(scene, head)) head = doc.heads[head]!;
  return (
    head >= 0 &&
    hasRelation(doc, verb, "advcl", "acl", "xcomp", "ccomp", "obl", "dep") &&
    isQuoting(scene, head) &&
    sayingOf(scene, head) === verb
  );
};
