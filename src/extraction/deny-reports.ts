import { subtreeEdges } from "../language/view.ts";
import type { Voice } from "../model/claim.ts";
import { inClass, type Scene } from "./scene.ts";
import { toldBy } from "./told-clauses.ts";
import type { VoiceScope } from "./voice-scopes.ts";

/** How far behind the verb the noun may stand: 'rejected as "rumours" and "lies" reports that …'. */
const REACH = 12;

/** "rejected claims that the town had fallen": what the claims say is denied, in the voice of the one who rejects them. */
export function deniedReports(scene: Scene, verb: number, voice: Voice): readonly VoiceScope[] {
  const { doc } = scene;
  if (!inClass(scene, verb, "deniers")) return [];
  const sentence = doc.sentences[doc.sentenceOf[verb]!]!;
  for (let noun = verb + 1; noun <= Math.min(sentence.last, verb + REACH); noun++) {
    if (!inClass(scene, noun, "hearsay")) continue;
    const { clauses } = toldBy(scene, noun);
    if (clauses.length === 0) continue;
    const content = clauses.map((clause) => subtreeEdges(doc, clause));
    return [{ voice, content, cue: verb, quoted: false, modality: "asserted", polarity: "denied" }];
  }
  return [];
}
