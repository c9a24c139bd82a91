import { childrenBy, tagOf } from "../language/view.ts";
import type { Stretch } from "./clause-span.ts";
import { isVerb, lowerOf, type Scene, verbLemma } from "./scene.ts";

/**
 * The part of a sentence around a token, up to a "but", "while" or "whereas" behind which, or before which, somebody
 * else speaks.
 */
export function segmentAround(scene: Scene, sentence: Stretch, token: number): Stretch {
  let { first, last } = sentence;
  for (let at = sentence.first + 1; at < sentence.last; at++) {
    if (!setsApart(scene, at)) continue;
    const far = at < token ? { first: sentence.first, last: at - 1 } : { first: at + 1, last: sentence.last };
    const plain = /^(?:but|although|though)$/.test(lowerOf(scene, at));
    if (!plain && !hasVoice(scene, far)) continue;
    if (at < token) first = at;
    else {
      last = Math.min(last, at - 1);
      break;
    }
  }
  return { first, last };
}

/** What is said, up to where another speaker begins ("… said that the town fell while the army denied it"). */
export function upToOtherSpeaker(scene: Scene, { first, last }: Stretch): Stretch {
  for (let at = first + 1; at < last; at++)
    if (setsApart(scene, at) && (hasOwnVoice(scene, scene.doc.heads[at]!) || namesSource(scene, at + 1)))
      return { first, last: at - 1 };
  return { first, last };
}

const setsApart = (scene: Scene, token: number): boolean =>
  /^(?:but|while|whilst|whereas|although|though)$/.test(lowerOf(scene, token)) &&
  scene.doc.heads[token]! > token &&
  childrenBy(scene.doc, scene.doc.heads[token]!, "nsubj").some((subject) => subject > token);

/** "… but according to the ministry …" */
const namesSource = (scene: Scene, token: number): boolean =>
  (scene.lexicon.reportingPhrases.get(lowerOf(scene, token)) ?? []).some((words) =>
    words.every((word, place) => token + place < scene.doc.length && lowerOf(scene, token + place) === word),
  );

function hasVoice(scene: Scene, { first, last }: Stretch): boolean {
  for (let at = first; at <= last; at++) if (lowerOf(scene, at) === "according" || hasOwnVoice(scene, at)) return true;
  return false;
}

/** A verb of speech with a speaker of its own, who is no "it" or "they". */
const hasOwnVoice = (scene: Scene, verb: number): boolean =>
  isVerb(scene, verb) &&
  scene.lexicon.reportingVerbs.has(verbLemma(scene, verb)) &&
  childrenBy(scene.doc, verb, "nsubj").some((subject) => tagOf(scene.doc, subject) !== "PRON");
