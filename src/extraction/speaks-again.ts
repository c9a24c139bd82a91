import { childrenBy, childrenOf, hasRelation } from "../language/view.ts";
import type { Voice } from "../model/claim.ts";
import { partyOf } from "./parties.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "./scene.ts";
import type { VoiceScope } from "./voice-scopes.ts";

/** Who has spoken so far, in order. */
export type Speakers = readonly { readonly voice: Voice; readonly person: boolean; readonly token: number }[];

export const isPersonVoice = (scene: Scene, { voice }: VoiceScope): boolean =>
  isPersonName(scene, voice.name) ||
  (/^[\p{Lu}][\p{L}’'-]+(?: (?:al-|bin |abu )?[\p{Lu}][\p{L}’'-]+){1,3}$/u.test(voice.name) &&
    !scene.names.groupNames.has(voice.name));

const isPersonName = (scene: Scene, name: string): boolean => scene.names.persons.has(name);

/** "he added", "the monitor said", "the diplomat noted": one who has spoken before. */
export function saidAgain(scene: Scene, head: number, speakers: Speakers): Voice | null {
  const { doc } = scene;
  const word = lowerOf(scene, head);
  if (scene.names.at(head) !== null) return null;
  const last = (person: boolean): Voice | null =>
    [...speakers.slice(-6)].reverse().find((each) => each.person === person)?.voice ?? null;
  if (/^(?:he|she)$/.test(word)) {
    const meant = (doc.antecedents[head] ?? -1) >= 0 ? partyOf(scene, head, "voice/pronoun")[0] : undefined;
    return meant !== undefined && isPersonName(scene, meant.name) ? null : last(true);
  }
  if (word === "it") {
    const antecedent = doc.antecedents[head] ?? -1;
    if (antecedent >= 0 && isGroupName(scene, antecedent)) return null;
    return nearby(scene, head, speakers) ?? (antecedent >= 0 ? null : last(false));
  }
  if (word === "they") return speakers.at(-1)?.voice ?? null;
  const definite = childrenBy(doc, head, "det").some((det) => lowerOf(scene, det) === "the");
  if (!definite) return null;
  if (doc.features(head).number === "Plur")
    return (
      [...speakers.slice(-6)].reverse().find(({ voice }) => voice.name.toLowerCase().endsWith(` ${word}`))?.voice ??
      null
    );
  if (
    childrenOf(doc, head).some(
      (child) => scene.names.at(child) !== null && hasRelation(doc, child, "appos", "flat", "compound"),
    )
  )
    return null;
  const lemma = lemmaOf(scene, head);
  const same = [...speakers.slice(-6)]
    .reverse()
    .find(({ voice }) => new RegExp(`\\b${escapeWord(lemma)}\\b`, "i").test(voice.name));
  if (same !== undefined) return same.voice;
  // "the official"; "the prime minister" is nobody but the prime minister
  const oneOfAKind = inClass(scene, head, "offices") && childrenBy(doc, head, "amod", "compound", "nmod").length > 0;
  if (inClass(scene, head, "heads") && !oneOfAKind) return last(true);
  if (inClass(scene, head, "monitors") || /^(?:group|agency|channel|centre|center)$/.test(lemma)) return last(false);
  return null;
}

const isGroupName = (scene: Scene, token: number): boolean => {
  const kind = scene.names.at(token)?.kind;
  return kind === "organisation" || kind === "armed-group";
};

/** "it said": who spoke last, where that is no person and not long ago. */
function nearby(scene: Scene, pronoun: number, speakers: Speakers): Voice | null {
  const { sentenceOf } = scene.doc;
  const near = speakers.filter(
    ({ person, token }) =>
      !person && sentenceOf[pronoun]! - sentenceOf[token]! <= 2 && sentenceOf[token] !== sentenceOf[pronoun],
  );
  return near.at(-1)?.voice ?? null;
}

const escapeWord = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, ".");
