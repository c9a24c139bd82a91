import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import type { Bound, NumberRange } from "../model/quantity.ts";
import { readValue, type Value } from "./read-cardinal.ts";
import { inClass, isNominal, lemmaOf, lowerOf, type Scene } from "./scene.ts";
import { sizeTold } from "./size-told.ts";

/** A number in the text and the noun that it counts. */
export interface NumberPhrase extends NumberRange {
  /** Tokens from the bound ("at least") to the counted noun. */
  readonly first: number;
  readonly last: number;
  /** The token that heads the phrase in the tree: the counted noun, or the number where it stands alone. */
  readonly head: number;
  /** The counted noun; −1 where the words name none ("killing 17"). */
  readonly counted: number;
  readonly bound: Bound;
  /** "40 % of them", "almost half of them": a share whose whole must be known. */
  readonly share: number | null;
}

/** Finds the numbers that count something; years, ages, calibres, distances, ordinals and times of day count nothing. */
export function findNumbers(scene: Scene): readonly NumberPhrase[] {
  const { doc } = scene;
  const found: NumberPhrase[] = [];
  for (let token = 0; token < doc.length; token++) {
    const value = readValue(scene, token);
    if (value === null) continue;
    const phrase = readPhrase(scene, token, value);
    if (phrase !== null && !isWhole(scene, phrase, found.at(-1))) found.push(phrase);
    token = Math.max(token, value.last);
  }
  return found;
}

/** "24 of 31 drones": the second number only says out of how many. */
function isWhole(scene: Scene, { first, counted }: NumberPhrase, before: NumberPhrase | undefined): boolean {
  if (before === undefined || counted < 0 || before.counted !== counted) return false;
  const mark = lowerOf(scene, first - 1) === "the" ? first - 2 : first - 1;
  return mark > before.first && lowerOf(scene, mark) === "of";
}

/** The phrase around a number, or null where the number counts nothing. */
function readPhrase(scene: Scene, token: number, value: Value): NumberPhrase | null {
  const { doc } = scene;
  if (value.share !== undefined) return readShare(scene, token, value);
  if (isDateOrTime(scene, token, value)) return null;
  const bound = readBound(scene, token, value);
  const found = countedBy(scene, token, value.last);
  if (found === null) return null;
  const { head, share } = found;
  // "the number of fighters is put at 600": what is counted stands before
  const counted = found.counted >= 0 ? found.counted : (sizeTold(scene, doc.heads[head]!)?.counted ?? -1);
  if (counted >= 0 && inClass(scene, counted, "units")) return null;
  // "the 1070 Apartment complex", "the 47th Brigade": a number inside a name
  if (
    counted >= 0 &&
    token > 0 &&
    lowerOf(scene, token - 1) === "the" &&
    tagOf(doc, value.last + 1 < doc.length ? value.last + 1 : token) === "PROPN"
  )
    return null;
  if (lowerOf(scene, token) === "one" && counted < 0) return null;
  const last = Math.max(value.last, counted);
  return {
    first: Math.min(bound.first, token),
    last: counted >= 0 && counted < token ? value.last : last,
    head,
    counted,
    ...rangeOf(value, bound.bound),
    bound: value.vague ? "vague" : value.min !== value.max ? "between" : bound.bound,
    share: share === null || value.min === null ? null : value.min / 100,
  };
}

/** "almost half of them children": a share that counts what stands behind "of them", "of whom". */
function readShare(scene: Scene, token: number, value: Value): NumberPhrase | null {
  const { doc } = scene;
  const whole = token + 2;
  if (
    whole >= doc.length ||
    lowerOf(scene, token + 1) !== "of" ||
    !/^(?:them|whom|which|those)$/.test(lowerOf(scene, whole))
  )
    return null;
  const bound = readBound(scene, token, value);
  const noun = whole + 1 < doc.length && tagOf(doc, whole + 1) === "NOUN" ? whole + 1 : -1;
  return {
    first: bound.first,
    last: Math.max(whole, noun),
    head: token,
    counted: noun,
    min: null,
    max: null,
    bound: bound.bound,
    share: value.share!,
  };
}

/** The range that a bound leaves open; ends are whole numbers ("more than 50" begins at 51). */
export function rangeOf({ min, max, vague }: Pick<Value, "min" | "max" | "vague">, bound: Bound): NumberRange {
  if (vague) return { min: bound === "up-to" || bound === "nearly" ? null : min, max: bound === "up-to" ? min : null };
  switch (bound) {
    case "at-least":
      return { min, max: null };
    case "more-than":
      return { min: min === null ? null : min + 1, max: null };
    case "up-to":
    case "nearly":
      return { min: null, max };
    default:
      return { min, max };
  }
}

/** The words before (or right after) a number that bound it; longest first, at most four words. */
function readBound(scene: Scene, token: number, value: Value): { readonly bound: Bound; readonly first: number } {
  const sentence = scene.doc.sentenceOf[token];
  let first = token;
  if (token > 0 && /^(?:between|from)$/.test(lowerOf(scene, token - 1)) && value.min !== value.max) first = token - 1;
  for (let length = 4; length >= 1; length--) {
    for (const skip of [0, 1]) {
      const start = token - length - skip;
      if (start < 0 || scene.doc.sentenceOf[start] !== sentence) continue;
      if (skip === 1 && !/^(?:the|a|an|another|other|some|its)$/.test(lowerOf(scene, token - 1))) continue;
      const words: string[] = [];
      for (let at = start; at < token - skip; at++) words.push(lowerOf(scene, at));
      const bound = scene.lexicon.bounds.get(words.join(" "));
      if (bound !== undefined) return { bound: bound as Bound, first: start };
    }
  }
  return { bound: "exact", first };
}

/** What a number counts: its head noun, the noun after "of", or nothing named. */
function countedBy(
  scene: Scene,
  first: number,
  last: number,
): { readonly counted: number; readonly head: number; readonly share: number | null } | null {
  const { doc } = scene;
  const next = last + 1 < doc.length ? lowerOf(scene, last + 1) : "";
  const percent = /^(?:%|percent|per)$/.test(next);
  let top = last;
  for (let at = first; at <= last; at++) if (doc.heads[at]! < first || doc.heads[at]! > last) top = at;
  const relation = doc.relations[top]!;
  if (percent) {
    const part = lowerOf(scene, last + 1) === "per" ? last + 2 : last + 1;
    const of = part < doc.length ? childrenBy(doc, part, "nmod")[0] : undefined;
    return of === undefined ? null : { counted: of, head: part, share: 1 };
  }
  if (hasRelation(doc, top, "nummod", "amod", "det", "compound", "advmod", "nmod:unmarked") && doc.heads[top]! >= 0) {
    const head = doc.heads[top]!;
    if (head < top && doc.heads[top]! !== top + 1 && tagOf(doc, head) === "PROPN") return null;
    if (head > last && isNominal(scene, head)) return { counted: head, head, share: null };
    if (head < first && isNominal(scene, head) && relation.startsWith("nummod")) return null;
  }
  const of = childrenBy(doc, top, "nmod").find(
    (child) => child > last && childrenBy(doc, child, "case").some((c) => /^of$/i.test(lowerOf(scene, c))),
  );
  if (of !== undefined) {
    const inner = tagOf(doc, of) === "PRON" ? -1 : of;
    return { counted: inner, head: top, share: null };
  }
  if (next === "of") {
    const inner = nounAfter(
      scene,
      last + (/^(?:DET|PRON)$/.test(tagOf(doc, Math.min(last + 2, doc.length - 1))) ? 2 : 1),
    );
    if (inner >= 0) return { counted: inner, head: top, share: null };
  }
  const after = nounAfter(scene, last);
  if (after >= 0) return { counted: after, head: after, share: null };
  if (
    hasRelation(
      doc,
      top,
      "nsubj",
      "obj",
      "conj",
      "root",
      "obl",
      "nmod",
      "appos",
      "dep",
      "ccomp",
      "xcomp",
      "acl",
      "parataxis",
    )
  )
    return { counted: -1, head: top, share: null };
  return null;
}

/** The head noun right after a number where the tree does not say so (headlines, lost commas). */
function nounAfter(scene: Scene, last: number): number {
  const { doc } = scene;
  for (let at = last + 1; at < doc.length && at - last <= 4 && doc.sentenceOf[at] === doc.sentenceOf[last]; at++) {
    const tag = tagOf(doc, at);
    if (tag === "NOUN")
      return tagOf(doc, at + 1 < doc.length ? at + 1 : at) === "NOUN" && at + 1 < doc.length ? at + 1 : at;
    if (tag !== "ADJ" && tag !== "PROPN") return -1;
  }
  return -1;
}

/** Years, days of a month, times of day, ages, list numbers, flights and the like. */
function isDateOrTime(scene: Scene, token: number, value: Value): boolean {
  const { doc } = scene;
  const written = lowerOf(scene, token);
  const before = token > 0 && doc.sentenceOf[token - 1] === doc.sentenceOf[token] ? lowerOf(scene, token - 1) : "";
  const after = value.last + 1 < doc.length ? lowerOf(scene, value.last + 1) : "";
  if (isCueMonth(scene, before) || isCueMonth(scene, after)) return true;
  if (
    /^(?:1[6-9]|20)\d\d$/.test(written) &&
    (/^(?:in|since|of|by|until|from|during|late|early|mid|year|,|before|after|and|to|-|–)$/.test(before) ||
      after === "" ||
      tagOf(doc, token) !== "NUM" ||
      before === "") &&
    !isCountNoun(scene, value.last + 1)
  )
    return true;
  if (/[:/]/.test(written) || /^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|local|o'clock|h)$/.test(after)) return true;
  if (
    /^(?:aged|age|no\.|number|article|resolution|chapter|line|page|flight|group|unit|division|brigade|mm|#|\$|£|€|usd)$/.test(
      before,
    )
  )
    return true;
  if (
    after === "-" &&
    value.last + 2 < doc.length &&
    /^(?:year|old|day|month|hour|week|mm|km|point|member|nation|story|storey|strong)$/.test(
      lowerOf(scene, value.last + 2),
    )
  )
    return true;
  if (/^(?:st|nd|rd|th)$/.test(after) || (before === "-" && token > 1) || (before === "." && token > 1)) return true;
  return inClass(scene, Math.min(value.last + 1, doc.length - 1), "units");
}

const isCountNoun = (scene: Scene, token: number): boolean =>
  token < scene.doc.length && tagOf(scene.doc, token) === "NOUN" && !inClass(scene, token, "units");

const isCueMonth = (scene: Scene, word: string): boolean =>
  scene.lexicon.classesOf.get(word.replace(/\.$/, ""))?.has("months") === true;

/** What is counted, in words, without determiners and numbers: "rebel groups", "towns and villages". */
export function countedWords(scene: Scene, phrase: NumberPhrase): string {
  const { doc } = scene;
  const { counted } = phrase;
  if (counted < 0 || lemmaOf(scene, counted) === "other" || inClass(scene, counted, "tolls")) return "people";
  const words: string[] = [];
  const from = counted > phrase.first ? Math.max(phrase.first, counted - 5) : counted;
  for (let token = counted - 1; token >= from; token--) {
    if (!/^(?:NOUN|PROPN|ADJ|VERB)$/.test(tagOf(doc, token)) && !/^[-–]$/.test(lowerOf(scene, token))) break;
    if (scene.lexicon.numberWords.has(lowerOf(scene, token)) || scene.lexicon.scales.has(lowerOf(scene, token))) break;
    words.unshift(lowerOf(scene, token));
  }
  while (words.length > 0 && /^(?:other|more|least|additional|further|many|few|-|–)$/.test(words[0]!)) words.shift();
  if (inClass(scene, counted, "people")) return words.includes("civilian") ? "civilians" : lowerOf(scene, counted);
  return [...words, lowerOf(scene, counted), ...joined(scene, counted)].join(" ").replace(/ ([-–]) /g, "$1");
}

/** "towns and villages" after one number: the second noun is counted with the first. */
function joined(scene: Scene, counted: number): readonly string[] {
  const { doc } = scene;
  const next = counted + 2;
  if (next >= doc.length || lowerOf(scene, counted + 1) !== "and" || tagOf(doc, next) !== "NOUN") return [];
  if (!inClass(scene, counted, "places") || !inClass(scene, next, "places")) return [];
  return ["and", lowerOf(scene, next)];
}
