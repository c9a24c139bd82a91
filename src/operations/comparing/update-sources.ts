import { admitSource, dismissSource, renewCopies, standingOf } from "../../comparison/admit-source.ts";
import { disjointSets } from "../../comparison/disjoint-sets.ts";
import type { WordedSource } from "../../comparison/judge-copy.ts";
import { byStanding, type SourceIndex, type Standing } from "../../comparison/source-index.ts";
import { textWords } from "../../comparison/text-words.ts";
import type { ArticleId } from "../../model/ids.ts";
import type { ComparisonWork, KeptCopy } from "../../storage/comparing/comparison-work.ts";
import type { LedgerArticle } from "../../storage/ledger.ts";
import type { PackedArticle } from "./pack-telling.ts";

/** Articles as they stand now; `null` for one that is gone. */
export type CurrentArticles = ReadonlyMap<ArticleId, LedgerArticle | null>;

/**
 * Brings the source groups up to some changed articles.
 * @returns articles whose group is another than before, new ones included
 */
export async function updateSources(work: ComparisonWork, current: CurrentArticles): Promise<ReadonlySet<ArticleId>> {
  const index = sourcesOf(work, current);
  const touched = new Set<ArticleId>();
  const changed: ArticleId[] = [];
  const before = new Map<ArticleId, readonly KeptCopy[]>();
  const remember = async (ids: Iterable<ArticleId>): Promise<void> => {
    for (const id of ids) if (!before.has(id)) before.set(id, await ownCopies(work, id));
  };
  for (const [id, article] of current) {
    if (await sameSource(work, id, article)) continue;
    changed.push(id);
    await remember([id]);
    for (const one of await dismissSource(id, index)) touched.add(one);
    if (article === null) continue;
    const [worded] = (await index.worded([id])).values();
    for (const one of await admitSource(worded!, index)) touched.add(one);
  }
  await remember(touched);
  await renewCopies([...touched], index);
  return regroup(work, [...new Set([...touched, ...changed])], before, current);
}

const ownCopies = async (work: ComparisonWork, article: ArticleId): Promise<readonly KeptCopy[]> =>
  (await work.copies(article)).filter((copy) => copy.article === article && copy.joins);

/** Whether nothing changed that copies depend on. */
async function sameSource(work: ComparisonWork, id: ArticleId, article: LedgerArticle | null): Promise<boolean> {
  const [kept] = await work.kept([id]);
  if (kept === undefined || article === null) return kept === undefined && article === null;
  const { outlet } = JSON.parse(kept.body) as PackedArticle;
  return kept.version === article.version && kept.day === standingOf(article).day && outlet === article.outlet;
}

function sourcesOf(work: ComparisonWork, current: CurrentArticles): SourceIndex {
  const known = new Map<ArticleId, WordedSource>();
  const take = (article: LedgerArticle): void => {
    known.set(article.id, { article, words: textWords(article.text, article.furniture) });
  };
  return {
    kept: async (article) => {
      const [kept] = await work.kept([article]);
      return kept === undefined ? null : { standing: { article, day: kept.day }, keys: kept.keys };
    },
    firsts: work.firsts,
    behind: work.behind,
    worded: async (articles) => {
      const missing = articles.filter((id) => !known.has(id));
      for (const id of missing) {
        const own = current.get(id);
        if (own) take(own);
      }
      const versions = (await work.kept(missing.filter((id) => !known.has(id)))).map(({ version }) => version);
      if (versions.length > 0) for (const article of await work.articles({ versions })) take(article);
      return new Map(articles.map((id) => [id, known.get(id)!]));
    },
    keep: async (standing, keys, firstUnder) => {
      const article = current.get(standing.article)!;
      await work.keepKeys(standing, keys, new Set(firstUnder));
      // Tellings of its version before may be asked for until they are taken out: what they share stays until then.
      const [before] = await work.kept([article.id]);
      const body = before?.body ?? "{}";
      await work.keepArticle({ article: article.id, version: article.version, day: standing.day, keys, body });
    },
    forget: async (standing, keys) => {
      await work.forgetKeys(standing, keys);
    },
    mark: async (changes) => {
      for (const { key, standing, first } of changes) await work.markFirst(key, standing, first);
    },
    found: async ({ article, copies }) => {
      const [kept] = await work.kept([article]);
      const standing: Standing = { article, day: kept?.day ?? "9999" };
      await work.putCopies(
        standing,
        copies.map(({ earlier, copy }) => ({ article, earlier, joins: copy.kind !== "quotation", copy })),
      );
    },
  };
}

/** Puts articles into groups by the copies that now join them, and gives those that came into another group. */
async function regroup(
  work: ComparisonWork,
  articles: readonly ArticleId[],
  before: ReadonlyMap<ArticleId, readonly KeptCopy[]>,
  current: CurrentArticles,
): Promise<ReadonlySet<ArticleId>> {
  const parted = new Set<ArticleId>();
  const pairs: (readonly [ArticleId, ArticleId])[] = [];
  for (const article of articles) {
    const now = await ownCopies(work, article);
    const earlier = new Set(now.map((copy) => copy.earlier));
    for (const copy of now) pairs.push([article, copy.earlier]);
    for (const copy of before.get(article) ?? []) if (!earlier.has(copy.earlier)) parted.add(article).add(copy.earlier);
  }
  const involved = new Set([...articles, ...pairs.flat(), ...parted]);
  const groups = new Map(await work.groups([...involved]));
  const broken = new Set([...parted].flatMap((id) => groups.get(id) ?? []));
  if (broken.size > 0) {
    // What hung together may fall apart: all that was one group is looked at.
    for (const id of await work.members([...broken])) {
      involved.add(id);
      for (const copy of await ownCopies(work, id)) pairs.push([id, copy.earlier]);
    }
    for (const [id, number] of await work.groups([...involved])) groups.set(id, number);
  }
  return joinGroups(work, [...involved], pairs, groups, broken, current);
}

async function joinGroups(
  work: ComparisonWork,
  involved: readonly ArticleId[],
  pairs: readonly (readonly [ArticleId, ArticleId])[],
  groups: ReadonlyMap<ArticleId, number>,
  broken: ReadonlySet<number>,
  current: CurrentArticles,
): Promise<ReadonlySet<ArticleId>> {
  const days = new Map((await work.kept(involved)).map(({ article, day }) => [article, day]));
  const standing = involved
    .flatMap((article): readonly Standing[] => {
      const day = days.get(article);
      return day === undefined || current.get(article) === null ? [] : [{ article, day }];
    })
    .sort(byStanding);
  const places = new Map(standing.map(({ article }, i) => [article, i]));
  const gone = involved.filter((id) => !places.has(id));
  await work.leaveGroups(gone);
  const sets = disjointSets(standing.length);
  for (const [a, b] of pairs) sets.join(places.get(a)!, places.get(b)!);
  // Whole groups stay together, whether or not all of their copies were looked at.
  const firstOf = new Map<number, number>();
  standing.forEach(({ article }, i) => {
    const number = groups.get(article);
    if (number === undefined || broken.has(number)) return;
    const first = firstOf.get(number);
    if (first === undefined) firstOf.set(number, i);
    else sets.join(first, i);
  });
  const components = new Map<number, Standing[]>();
  standing.forEach((one, i) => {
    const list = components.get(sets.head(i));
    if (list) list.push(one);
    else components.set(sets.head(i), [one]);
  });
  const moved = new Set<ArticleId>(gone);
  const taken = new Set<number>();
  for (const list of components.values()) {
    const numbers = [...new Set(list.flatMap(({ article }) => groups.get(article) ?? []))].sort((a, b) => a - b);
    // A part of a group that fell apart keeps its number with the oldest article.
    const number = numbers.find((one) => !taken.has(one)) ?? null;
    if (number !== null) taken.add(number);
    const drawn = await work.members(numbers.filter((one) => one !== number && !broken.has(one)));
    const own = new Set(list.map(({ article }) => article));
    const coming = [
      // What changed takes its place anew, since its day may be another.
      ...list.filter(({ article }) => groups.get(article) !== number || number === null || current.has(article)),
      ...(await work.kept(drawn.filter((id) => !own.has(id)))).map(({ article, day }) => ({ article, day })),
    ];
    if (coming.length > 0) await work.putGroup(number, coming);
    for (const { article } of coming) moved.add(article);
  }
  await work.dropEmptyGroups([...new Set(groups.values())]);
  return moved;
}
