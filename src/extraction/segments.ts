import { childrenBy, tagOf } from "../language/view.ts";
import type { Stretch } from "./clause-span.ts";
import { isVerb, lowerOf, type Scene, verbLemma } from "./scene.ts";

/** The part of a sentence around a token that no "but", "while" or "whereas" with its own subject sets apart. */
export function segmentAround(scene: Scene, sentence: Stretch, token: number): Stretch {
  let { first, last } = sentence;
  for (let at = sentence.first + 1; at < sentence.last; at++) {
    if (!setsApart(scene, at)) continue;
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
    if (setsApart(scene, at) && hasOwnVoice(scene, scene.doc.heads[at]!)) return { first, last: at - 1 };
  return { first, last };
}

const setsApart = (scene: Scene, token: number): boolean =>
  /^(?:but|while|whilst|whereas|although|though)$/.test(lowerOf(scene, token)) &&
  scene.doc.heads[token]! > token &&
  childrenBy(scene.doc, scene.doc.heads[token]!, "nsubj").some((subject) => subject > token);

/** A verb of speech with a speaker of its own, who is no "it" or "they". */
const hasOwnVoice = (scene: Scene, verb: number): boolean =>
  isVerb(scene, verb) &&
  scene.lexicon.reportingVerbs.has(verbLemma(scene, verb)) &&
  childrenBy(scene.doc, verb, "nsubj").some((subject) => tagOf(scene.doc, subject) !== "PRON");
