import type { Copy } from "../model/event.ts";
import type { ArticleId } from "../model/ids.ts";
import { judgeCopy, type WordedSource } from "./judge-copy.ts";
import { byStanding, type Standing } from "./source-index.ts";

/** How many earlier articles one key remembers: the first ones, so that ten thousand copies all meet the original. */
export const REMEMBERED = 4;
/** How many candidates of one article are aligned, those with most keys in common first. */
const CANDIDATES = 12;
/** A reprint of this share says all: what its original shares with others is told there. */
const ALL = 0.95;

/** Earlier articles that an article is to be held against, those with most keys in common first, equals by their order. */
export function candidatesOf(
  article: Standing,
  firsts: ReadonlyMap<string, readonly Standing[]>,
): readonly ArticleId[] {
  const met = new Map<ArticleId, { readonly standing: Standing; readonly keys: number }>();
  for (const list of firsts.values())
    for (const standing of list) {
      if (byStanding(standing, article) >= 0) continue;
      met.set(standing.article, { standing, keys: (met.get(standing.article)?.keys ?? 0) + 1 });
    }
  return [...met.values()]
    .sort((a, b) => b.keys - a.keys || byStanding(a.standing, b.standing))
    .slice(0, CANDIDATES)
    .map(({ standing }) => standing.article);
}

/** What an article shares with earlier ones, in the order of the candidates. */
export function findCopies(
  own: WordedSource,
  candidates: readonly ArticleId[],
  worded: ReadonlyMap<ArticleId, WordedSource>,
): readonly { readonly earlier: ArticleId; readonly copy: Copy }[] {
  const copies: { readonly earlier: ArticleId; readonly copy: Copy }[] = [];
  for (const earlier of candidates) {
    const copy = judgeCopy(worded.get(earlier)!, own);
    if (copy) copies.push({ earlier, copy });
    if (copy?.kind === "reprint" && copy.share > ALL) break;
  }
  return copies;
}
