import type { Resolution } from "../model/claim.ts";
import type { PlaceId } from "../model/ids.ts";
import type { Place } from "../model/place.ts";
import { round } from "./choose-actor.ts";
import { foldName } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { isWorthLookingFor } from "./name-lists.ts";
import { placeContext } from "./place-context.ts";
import { resolvePlace } from "./resolve-place.ts";

interface FoundName {
  readonly words: string;
  /** UTF-16 offset. */
  readonly start: number;
}

/** News tells where in its first lines: a name so many characters down counts for a third of one at the head. */
const FADES = 500;
/** What a name in the headline counts beside one at the head of the text. */
const HEADLINE = 2;
const MOST_WORDS = 4;
const WORD = /[\p{L}\p{N}'’-]+/gu;
const CAPITAL = /^\p{Lu}|^(?:al|el|ar|as|ash|at|an|az|ad)-\p{L}/u;

/**
 * The first-level division (a governorate, of the countries that the gazetteer has in depth) that an article is mostly about, by the names of places in its headline and text,
 * the earlier the heavier; a country where its places name no division. `score` is the share of the weight.
 */
export function findMainPlace(title: string | null, text: string, gazetteer: Gazetteer): Resolution<PlaceId> {
  const named = [
    ...namesIn(title ?? "", gazetteer).map((found) => ({ ...found, weight: HEADLINE })),
    ...namesIn(text, gazetteer).map((found) => ({ ...found, weight: Math.exp(-found.start / FADES) })),
  ];
  const context = placeContext(
    gazetteer,
    named.map(({ words }) => words),
    [],
  );
  const weights = new Map<PlaceId, number>();
  for (const { words, weight } of named) {
    const division = divisionOf(resolvePlace(words, context).id, gazetteer);
    if (division !== null) weights.set(division, (weights.get(division) ?? 0) + weight);
  }
  // A border, a dateline or a capital abroad says less than any governorate, however early it stands.
  const isDivision = (id: PlaceId): number => (gazetteer.place(id)?.kind === "governorate" ? 1 : 0);
  const [best] = [...weights].sort(([a, x], [b, y]) => isDivision(b) - isDivision(a) || y - x || (a < b ? -1 : 1));
  if (best === undefined) return { id: null, score: 0, reason: "no place of a known division is named" };
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { id: best[0], score: round(best[1] / total), reason: `named most and first, of ${weights.size} divisions` };
}

/** Runs of words with capitals that are names of places, the longest at each point. */
function namesIn(text: string, gazetteer: Gazetteer): readonly FoundName[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found: FoundName[] = [];
  for (let i = 0; i < words.length; ) {
    const length = CAPITAL.test(text.slice(words[i]!.start, words[i]!.end)) ? nameLength(text, words, i, gazetteer) : 0;
    if (length > 0)
      found.push({ words: text.slice(words[i]!.start, words[i + length - 1]!.end), start: words[i]!.start });
    i += Math.max(length, 1);
  }
  return found;
}

function nameLength(
  text: string,
  words: readonly { readonly start: number; readonly end: number }[],
  first: number,
  gazetteer: Gazetteer,
): number {
  for (let length = Math.min(MOST_WORDS, words.length - first); length > 0; length--) {
    const run = text.slice(words[first]!.start, words[first + length - 1]!.end);
    // What a full stop or comma parts is no single name.
    if (/[.,;:!?\n]/.test(run)) continue;
    const key = foldName(run);
    if (isPlaceName(key, gazetteer) || (length === 1 && key.endsWith("s") && isPlaceName(key.slice(0, -1), gazetteer)))
      return length;
  }
  return 0;
}

const SHORTEST = 4;
const isPlaceName = (key: string, gazetteer: Gazetteer): boolean =>
  key.length >= SHORTEST &&
  !gazetteer.otherWords.has(key) &&
  gazetteer.spelled(key).some((place) => place.kind !== "country" && isWorthLookingFor(place));

/** No gazetteer nests deeper; guards against a circle in the data. */
const DEEPEST = 8;

function divisionOf(id: PlaceId | null, gazetteer: Gazetteer): PlaceId | null {
  let at: Place | null = id === null ? null : gazetteer.place(id);
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
    if ((at.kind === "governorate" && isWorthLookingFor(at)) || (at.kind === "country" && depth > 0)) return at.id;
    at = at.within === null ? null : gazetteer.place(at.within);
  }
  return null;
}
