import { childrenBy, hasRelation, subtreeEdges } from "../language/view.ts";
import type { Voice } from "../model/claim.ts";
import { argumentsOf, conjunctsOf } from "./clause.ts";
import type { Stretch } from "./clause-span.ts";
import { inClass, isVerb, type Scene } from "./scene.ts";
import { type Speakers, voiceOf } from "./speakers.ts";
import type { VoiceScope } from "./voice-scopes.ts";

/** A scope without its voice: what is said and how. */
type Said = Omit<VoiceScope, "voice" | "cue">;

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
  if (!isCiting(scene, verb)) return [];
  const saying = sayingOf(scene, verb);
  if (saying === undefined) return [];
  const { subject, object, passive } = argumentsOf(scene, verb);
  const said: Said = {
    content: [contentAfter(scene, saying)],
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
    .find((child) => child > verb && inClass(scene, child, "inquits", "tellers"));
}

const contentAfter = (scene: Scene, saying: number): Stretch => ({
  first: saying + 1,
  last: Math.max(saying + 1, subtreeEdges(scene.doc, saying).last),
});

/** Whether a verb only passes on what a verb of quoting has opened ("quoted them as saying"). */
export const isPassedOn = (scene: Scene, verb: number): boolean => {
  const { doc } = scene;
  let head = doc.heads[verb]!;
  if (head >= 0 && !isVerb(scene, head)) head = doc.heads[head]!;
  return (
    head >= 0 &&
    hasRelation(doc, verb, "advcl", "acl", "xcomp", "ccomp", "obl", "dep") &&
    isCiting(scene, head) &&
    sayingOf(scene, head) === verb
  );
};
