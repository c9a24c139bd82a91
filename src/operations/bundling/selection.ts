import type { Event, SourceGroup } from "../../model/event.ts";
import type { ArticleId, EventId, ReportId } from "../../model/ids.ts";
import type { Ledger, LedgerArticle } from "../../storage/ledger.ts";
import { parseClaimQuery } from "../parse-query.ts";
import { UsageError } from "../usage-error.ts";

/** What of a ledger goes into a bundle. */
export interface Selection {
  readonly reports: () => AsyncIterable<ReportId>;
  /** In order of article and version. */
  readonly articles: () => AsyncIterable<LedgerArticle>;
  readonly sourceGroups: () => AsyncIterable<SourceGroup>;
  readonly events: () => AsyncIterable<Event>;
  /** Whether the words of a judgement on this article go in; `null` is an article that the ledger does not hold. */
  readonly holds: (article: ArticleId | null) => boolean;
}

/** Ids that are asked for at once. */
const ASKED = 500;

/**
 * The whole ledger, or what a query asks for: the claims that fit, their events, and every article that tells of one of these
 * events, whole and in all its versions, with its report. So no event stands in a bundle without all of its accounts.
 *
 * @param where a text query about claims; empty for all
 * @throws UsageError for a bad query, and when nothing fits
 */
export async function selectForBundle(ledger: Ledger, where: string): Promise<Selection> {
  if (where.trim() === "") {
    return {
      reports: () => ledger.reports(),
      articles: () => ledger.articles(),
      sourceGroups: () => ledger.sourceGroups(),
      events: () => ledger.events(),
      holds: () => true,
    };
  }
  const articles = new Set<ArticleId>();
  const events = new Set<EventId>();
  for await (const { article, event } of ledger.claims(parseClaimQuery(where))) {
    articles.add(article);
    if (event !== null) events.add(event);
  }
  if (articles.size === 0) throw new UsageError(`no claim fits ${where}: a bundle of nothing proves nothing`);
  const chosenEvents = async function* (): AsyncGenerator<Event> {
    for (const ids of inLists(events)) yield* ledger.events({ ids });
  };
  for await (const { accounts } of chosenEvents()) for (const { article } of accounts) articles.add(article);
  const chosenArticles = async function* (): AsyncGenerator<LedgerArticle> {
    for (const ids of inLists(articles)) yield* ledger.articles({ ids });
  };
  const reports = new Set<ReportId>();
  for await (const { report } of chosenArticles()) reports.add(report);
  return {
    reports: async function* () {
      yield* [...reports].sort();
    },
    articles: chosenArticles,
    sourceGroups: () => groupsOf(ledger, articles),
    events: chosenEvents,
    holds: (article) => article !== null && articles.has(article),
  };
}

/** Source groups of some articles, each once. */
async function* groupsOf(ledger: Ledger, articles: ReadonlySet<ArticleId>): AsyncGenerator<SourceGroup> {
  const seen = new Set<number>();
  for (const ids of inLists(articles)) {
    for await (const group of ledger.sourceGroups({ articles: ids })) {
      if (seen.has(group.number)) continue;
      seen.add(group.number);
      yield group;
    }
  }
}

function* inLists<Id extends string>(ids: ReadonlySet<Id>): Generator<readonly Id[]> {
  const all = [...ids].sort();
  for (let at = 0; at < all.length; at += ASKED) yield all.slice(at, at + ASKED);
}
