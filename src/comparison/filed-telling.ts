import { sha256 } from "../model/ids.ts";
import { blockKeys } from "./block-keys.ts";
import type { Decided } from "./decided.ts";
import type { EventInput } from "./event-input.ts";
import { byAge, type Clues, type Telling } from "./telling.ts";

/** A telling with the keys under which it meets others. */
export interface FiledTelling<T extends Clues = Clues> {
  readonly telling: T;
  readonly keys: readonly string[];
  /** The same for tellings that reprints of one text repeat word for word; they share all keys and the rank. */
  readonly twin: string;
  /** What lies together in a crowded block: the same place, then the same day, number and wording. */
  readonly rank: string;
}

/** Files the tellings of some articles; every article's tellings must be given together. */
export function fileTellings(
  tellings: readonly Telling[],
  decided: Decided,
  input: Pick<EventInput, "place">,
): readonly FiledTelling<Telling>[] {
  const judged = new Set(decided.apart.flat());
  const repeats = new Map<string, number>();
  return [...tellings].sort(byAge).map((telling) => {
    const { article, facts, words, story } = telling;
    const keys = blockKeys(telling, input);
    const rank = rankOf(telling);
    const content = JSON.stringify([article.group, facts, [...words].sort(), keys, rank, story.places]);
    // The second of two like tellings in one article is the twin of the second in its copy.
    const inArticle = `${article.id} ${content}`;
    const repeat = repeats.get(inArticle) ?? 0;
    repeats.set(inArticle, repeat + 1);
    // What a person has set apart from something stands for itself.
    const alone = telling.claims.some((claim) => judged.has(claim.id)) ? telling.id : "";
    return { telling, keys, twin: sha256(alone, String(repeat), content).slice(0, TWIN_DIGITS), rank };
  });
}

/** 80 bits of a hash. */
const TWIN_DIGITS = 20;
/** Places that share these digits of a hash stand together in a block, which harms nothing. */
const PLACE_DIGITS = 4;

/** Short, since it stands once under every key of a telling. */
const rankOf = (telling: Telling): string =>
  [
    telling.facts.places[0] === undefined ? "" : sha256(telling.facts.places[0]).slice(0, PLACE_DIGITS),
    telling.facts.days?.from ?? telling.article.published?.day ?? "",
    telling.facts.numbers
      .slice(0, 3)
      .map((one) => one.min ?? "")
      .join(","),
    [...telling.words]
      .sort()
      .slice(0, 3)
      .map((word) => word.slice(0, 4))
      .join(" "),
  ].join("|");
