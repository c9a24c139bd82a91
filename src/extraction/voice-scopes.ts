import type { Voice } from "../model/claim.ts";
import type { Modality, Polarity } from "../model/claim-types.ts";
import type { Stretch } from "./clause-span.ts";
import type { Scene } from "./scene.ts";

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
