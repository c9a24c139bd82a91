import type { ArticleId } from "../model/ids.ts";
import { candidatesOf, findCopies, REMEMBERED } from "./find-copies.ts";
import type { WordedSource } from "./judge-copy.ts";
import { byStanding, type FirstChange, type SourceIndex, type Standing } from "./source-index.ts";
import { sourceKeys } from "./source-keys.ts";
import type { SourceText } from "./source-text.ts";

export const standingOf = ({ id, published }: Pick<SourceText, "id" | "published">): Standing => ({
  article: id,
  day: published?.day ?? "9999",
});

/**
 * Takes an article into an index under the keys of its words.
 * @returns ids of the articles, itself included, whose copies are to be found anew: those behind it under a key of which
 * it is now among the first
 */
export async function admitSource(source: WordedSource, index: SourceIndex): Promise<readonly ArticleId[]> {
  const standing = standingOf(source.article);
  const keys = sourceKeys(source.words);
  const touched = new Set<ArticleId>([standing.article]);
  const firstUnder: string[] = [];
  const marks: FirstChange[] = [];
  const firsts = await index.firsts(keys);
  for (const key of keys) {
    const list = firsts.get(key) ?? [];
    const last = list.at(-1);
    if (list.length >= REMEMBERED && last !== undefined && byStanding(last, standing) < 0) continue;
    firstUnder.push(key);
    for (const one of list) if (byStanding(one, standing) > 0) touched.add(one.article);
    if (list.length < REMEMBERED || last === undefined) continue;
    marks.push({ key, standing: last, first: false });
    for (const one of await index.behind(key, last)) touched.add(one.article);
  }
  await index.mark(marks);
  await index.keep(standing, keys, firstUnder);
  return [...touched];
}

/** Takes an article out of an index again. @returns as `admitSource`, without itself */
export async function dismissSource(article: ArticleId, index: SourceIndex): Promise<readonly ArticleId[]> {
  const kept = await index.kept(article);
  if (kept === null) return [];
  const { standing, keys } = kept;
  const touched = new Set<ArticleId>();
  const marks: FirstChange[] = [];
  const firsts = await index.firsts(keys);
  for (const key of keys) {
    const list = firsts.get(key) ?? [];
    if (!list.some((one) => one.article === article)) continue;
    for (const one of list) if (byStanding(one, standing) > 0) touched.add(one.article);
    if (list.length < REMEMBERED) continue;
    const behind = await index.behind(key, list.at(-1)!);
    for (const one of behind) touched.add(one.article);
    if (behind[0] !== undefined) marks.push({ key, standing: behind[0], first: true });
  }
  await index.forget(standing, keys);
  await index.mark(marks);
  await index.found({ article, copies: [] });
  return [...touched];
}

/** Finds anew what some articles share with earlier ones. */
export async function renewCopies(articles: readonly ArticleId[], index: SourceIndex): Promise<void> {
  for (const article of articles) {
    const kept = await index.kept(article);
    if (kept === null) continue;
    const candidates = candidatesOf(kept.standing, await index.firsts(kept.keys));
    const worded = await index.worded([article, ...candidates]);
    await index.found({ article, copies: findCopies(worded.get(article)!, candidates, worded) });
  }
}
