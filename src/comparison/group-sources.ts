import type { Copy, SourceGroup } from "../model/event.ts";
import type { ArticleId } from "../model/ids.ts";
import { standingOf } from "./admit-source.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { candidatesOf, findCopies, REMEMBERED } from "./find-copies.ts";
import type { WordedSource } from "./judge-copy.ts";
import type { Standing } from "./source-index.ts";
import { sourceKeys } from "./source-keys.ts";
import { byPublished, type SourceText } from "./source-text.ts";
import { textWords } from "./text-words.ts";

/**
 * Articles that descend from one text, each group in order of publication and every article in exactly one (most are
 * alone). Reprints and excerpts join a group; a shared quotation is told, but two reporters who quote one speech are two
 * sources. Work grows with the number of articles, not of pairs; the result does not depend on their order.
 */
export function groupSources(articles: readonly SourceText[]): readonly SourceGroup[] {
  const sorted = [...articles].sort(byPublished);
  const copies = copiesAmong(sorted);
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

function copiesAmong(sorted: readonly SourceText[]): readonly Copy[] {
  const firsts = new Map<string, Standing[]>();
  const worded = new Map<ArticleId, WordedSource>();
  return sorted.flatMap((article) => {
    const own = { article, words: textWords(article.text, article.furniture) };
    worded.set(article.id, own);
    const standing = standingOf(article);
    const keys = sourceKeys(own.words);
    const met = new Map(keys.map((key) => [key, firsts.get(key) ?? []]));
    const candidates = candidatesOf(standing, met);
    for (const [key, list] of met) if (list.length < REMEMBERED) firsts.set(key, [...list, standing]);
    return findCopies(own, candidates, worded).map(({ copy }) => copy);
  });
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
