import { tagOf } from "../language/view.ts";
import { lowerOf, type Scene } from "./scene.ts";

export interface Value {
  readonly min: number | null;
  readonly max: number | null;
  readonly last: number;
  readonly vague: boolean;
  /** "half", "a third": the part of a whole told elsewhere. */
  readonly share?: number;
}

const SHARES: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4 };

/** Longest number in words: "three hundred and twenty five thousand". */
const LONGEST = 8;

const DIGITS = /^\d{1,3}(?:[,. \u00a0]\d{3})+$|^\d+(?:\.\d+)?$/;

/** One number in digits or words, with its range. */
export function readValue(scene: Scene, token: number): Value | null {
  const first = readCardinal(scene, token);
  if (first === null) return null;
  const { doc } = scene;
  const joint = first.last + 1;
  if (joint + 1 < doc.length && first.max !== null && doc.sentenceOf[joint] === doc.sentenceOf[token]) {
    const between = token > 0 && ["between", "from"].includes(lowerOf(scene, token - 1));
    const word = lowerOf(scene, joint);
    if (/^(?:-|–|to)$/.test(word) || (between && word === "and")) {
      const second = readCardinal(scene, joint + 1);
      if (second?.max != null && second.max > (first.min ?? 0))
        return { min: first.min, max: second.max, last: second.last, vague: false };
    }
  }
  return first;
}

/** Reads one cardinal that begins at a token: digits, "three hundred", "dozens", "half a million". */
function readCardinal(scene: Scene, token: number): Value | null {
  const { lexicon, doc } = scene;
  const word = lowerOf(scene, token);
  const next = token + 1 < doc.length ? lowerOf(scene, token + 1) : "";
  const third = token + 2 < doc.length ? lowerOf(scene, token + 2) : "";
  const vague = lexicon.vagueNumbers.get(`${word} ${next} ${third}`);
  if (vague !== undefined) return { min: vague, max: null, last: token + 2, vague: true };
  const plural = lexicon.vagueNumbers.get(word);
  if (plural !== undefined && tagOf(doc, token) !== "VERB") return { min: plural, max: null, last: token, vague: true };
  const share = SHARES[word];
  if (share !== undefined && tagOf(doc, token) !== "ADJ") return { min: 1, max: 1, last: token, vague: false, share };
  if (word === "a" || word === "an") {
    const scale = lexicon.scales.get(next);
    return scale === undefined || next === "score" ? null : { min: scale, max: scale, last: token + 1, vague: false };
  }
  let total = 0;
  let part = 0;
  let last = -1;
  for (let at = token; at < doc.length && at - token < LONGEST; at++) {
    const here = lowerOf(scene, at);
    const digits = DIGITS.test(here) ? Number(here.replace(/[, \u00a0]/g, "").replace(/\.(?=\d{3}\b)/g, "")) : null;
    const named = digits ?? lexicon.numberWords.get(here) ?? null;
    const scale = lexicon.scales.get(here);
    if (
      named !== null &&
      (last < 0 || (digits === null && (part === 0 || part % 100 === 0 || (part % 10 === 0 && named < 10))))
    ) {
      part += named;
    } else if (scale !== undefined && last >= 0) {
      if (scale >= 1000) {
        total += Math.max(part, 1) * scale;
        part = 0;
      } else part = Math.max(part, 1) * scale;
    } else if ((here === "-" || here === "and") && last >= 0 && part >= 20 && last === at - 1) {
      continue;
    } else break;
    last = at;
  }
  if (last < 0) return null;
  const value = total + part;
  return { min: value, max: value, last, vague: false };
}
