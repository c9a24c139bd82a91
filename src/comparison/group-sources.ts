import type { Copy, SourceGroup } from "../model/event.ts";
import type { ArticleId } from "../model/ids.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { judgeCopy, type WordedSource } from "./judge-copy.ts";
import { sourceKeys } from "./source-keys.ts";
import { byPublished, type SourceText } from "./source-text.ts";
import { textWords } from "./text-words.ts";

/** How many earlier articles one key remembers: the first ones, so that ten thousand copies all meet the original. */
const REMEMBERED = 4;
/** How many candidates of one article are aligned, those with most keys in common first. */
const CANDIDATES = 12;

/**
 * Articles that descend from one text, each group in order of publication and every article in exactly one (most are
 * alone). Reprints and excerpts join a group; a shared quotation is told, but two reporters who quote one speech are two
 * sources. Work grows with the number of articles, not of pairs; the result does not depend on their order.
 */
export function groupSources(articles: readonly SourceText[]): readonly SourceGroup[] {
  const sorted = [...articles].sort(byPublished);
  const copies = findCopies(sorted);
  const root = joinCopies(sorted, copies);
  const members = new Map<ArticleId, ArticleId[]>();
  for (const article of sorted) {
    const head = root(article.id);
    const list = members.get(head);
    if (list) list.push(article.id);
    else members.set(head, [article.id]);
  }
  const copiesOf = new Map<ArticleId, Copy[]>();
  for (const copy of copies) {
    const head = root(copy.copy);
    const list = copiesOf.get(head);
    if (list) list.push(copy);
    else copiesOf.set(head, [copy]);
  }
  return [...members].map(([head, ids], number) => {
    const own = copiesOf.get(head) ?? [];
    const joining = own.filter((copy) => copy.kind !== "quotation");
    return {
      number,
      articles: ids,
      reason: ids.length === 1 ? "no other article shares its text" : strongest(joining)!.reason,
      copies: own,
    };
  });
}

function findCopies(sorted: readonly SourceText[]): readonly Copy[] {
  const heads = new Map<string, number[]>();
  const worded: WordedSource[] = [];
  const copies: Copy[] = [];
  sorted.forEach((article, place) => {
    const words = textWords(article.text, article.furniture);
    const own = { article, words };
    worded.push(own);
    const met = new Map<number, number>();
    for (const key of sourceKeys(words)) {
      const list = heads.get(key) ?? [];
      for (const other of list) met.set(other, (met.get(other) ?? 0) + 1);
      if (list.length < REMEMBERED) heads.set(key, [...list, place]);
    }
    const nearest = [...met].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES);
    for (const [other] of nearest) {
      const copy = judgeCopy(worded[other]!, own);
      if (copy) copies.push(copy);
      // A full reprint says all: what its original shares with others is told there.
      if (copy?.kind === "reprint" && copy.share > 0.95) break;
    }
  });
  return copies;
}

/** Makes sets of the copies that join; gives the head of an article's group, the earliest of its members. */
function joinCopies(sorted: readonly SourceText[], copies: readonly Copy[]): (id: ArticleId) => ArticleId {
  const places = new Map(sorted.map((article, place) => [article.id, place]));
  const sets = disjointSets(sorted.length);
  for (const copy of copies) if (copy.kind !== "quotation") sets.join(places.get(copy.source)!, places.get(copy.copy)!);
  return (id) => sorted[sets.head(places.get(id)!)]!.id;
}

const strongest = (copies: readonly Copy[]): Copy | undefined =>
  copies.reduce<Copy | undefined>((best, copy) => (best && best.share >= copy.share ? best : copy), undefined);
