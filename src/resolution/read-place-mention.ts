import type { PlaceKind } from "../model/place.ts";
import { foldName, foldWords } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** A place name as the article has it, laid out for matching. */
export interface PlaceMention {
  /** Keys to look up, the fullest first. */
  readonly tries: readonly PlaceTry[];
  /** Folded name of a place that holds it: "Aleppo's Salaheddine", "Atarib, Aleppo". */
  readonly parents: readonly string[];
}

export interface PlaceTry {
  readonly key: string;
  /** Kinds that a noun asks for: "province"; empty is any. */
  readonly kinds: readonly PlaceKind[];
  /** Words for a part that were left out: "eastern"; `null` where none were. */
  readonly part: string | null;
}

const MOST_WORDS = 12;

/** Lays a name of a place out: whole, without the noun for its kind, without words for a part of it. */
export function readPlaceMention(name: string, gazetteer: Gazetteer): PlaceMention {
  const short = name.slice(0, 200);
  const [core, ...after] = short.split(/, ?/);
  const owned = /^(.{2,40}?)['’]s? (.{2,})$/u.exec(core ?? "");
  const bare = owned ? null : ownedWithoutSign(core ?? short, gazetteer);
  const parents = [...after, ...(owned ? [owned[1]!] : []), ...(bare ? [bare.owner] : [])]
    .map(foldName)
    .filter((key) => key !== "");
  const texts = [short, core ?? short, ...(owned ? [owned[2]!] : []), ...(bare ? [bare.rest] : [])];
  const tries = texts.flatMap((text) => triesOf(foldWords(text).slice(0, MOST_WORDS), gazetteer));
  return { tries: tries.filter(({ key }, i) => tries.findIndex((other) => other.key === key) === i), parents };
}

/** "Aleppos Marjeh": archives lose the apostrophe. Only where the first word without its s is a known place. */
function ownedWithoutSign(
  name: string,
  gazetteer: Gazetteer,
): { readonly owner: string; readonly rest: string } | null {
  const found = /^(\p{Lu}[\p{L}-]{2,30})s(?: (\p{L}.+))?$/u.exec(name);
  if (!found || gazetteer.spelled(foldName(found[1]!)).length === 0) return null;
  return { owner: found[1]!, rest: found[2] ?? found[1]! };
}

function triesOf(words: readonly string[], gazetteer: Gazetteer): readonly PlaceTry[] {
  const whole: PlaceTry = { key: words.join(" "), kinds: [], part: null };
  const { rest: afterPart, part } = withoutPart(words, gazetteer);
  const stripped = withoutKind(afterPart, gazetteer);
  const onlyKind = withoutKind(words, gazetteer);
  return [
    whole,
    ...(onlyKind === null ? [] : [{ key: onlyKind.rest.join(" "), kinds: onlyKind.kinds, part: null }]),
    ...(part === null ? [] : [{ key: afterPart.join(" "), kinds: [], part }]),
    ...(part === null || stripped === null ? [] : [{ key: stripped.rest.join(" "), kinds: stripped.kinds, part }]),
  ];
}

/** Words for a part before ("the outskirts of", "10 km north of", "eastern") or after the name ("countryside"). */
function withoutPart(words: readonly string[], { parts }: Gazetteer): { rest: readonly string[]; part: string | null } {
  const isPart = (word: string): boolean => parts.has(word) || /^\d+(km|miles?)?$/.test(word);
  let from = 0;
  while (from < words.length - 1 && (isPart(words[from]!) || (from > 0 && words[from] === "of"))) from++;
  let to = words.length;
  while (to > from + 1 && parts.has(words[to - 1]!)) to--;
  const left = [...words.slice(0, from), ...words.slice(to)].filter((word) => word !== "of");
  return { rest: words.slice(from, to), part: left.length === 0 ? null : left.join(" ") };
}

/** "Idlib province", "town of Atarib", "Ramouseh district": the noun, and the rest. */
function withoutKind(
  words: readonly string[],
  { kinds }: Gazetteer,
): { rest: readonly string[]; kinds: readonly PlaceKind[] } | null {
  if (words.length < 2) return null;
  const last = kinds.get(words.at(-1)!);
  if (last !== undefined) return { rest: words.slice(0, -1), kinds: last };
  const of = words.indexOf("of");
  const first = of > 0 && of < words.length - 1 ? kinds.get(words[of - 1]!) : kinds.get(words[0]!);
  return first === undefined ? null : { rest: words.slice(of > 0 ? of + 1 : 1), kinds: first };
}
