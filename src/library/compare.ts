import { groupNumbers } from "../comparison/event-input.ts";
import { findEvents } from "../comparison/find-events.ts";
import { groupSources } from "../comparison/group-sources.ts";
import type { Event } from "../model/event.ts";
import { latestVersions } from "../operations/event-input.ts";
import { engineWith } from "./engine-with.ts";
import type { ReadArticle } from "./read.ts";

/**
 * Lays the claims of articles side by side: events in the order of their days, each with the accounts of all voices and what
 * the accounts do with each other, field by field. Any order of articles gives the same. Of several versions of one article
 * the last counts. For more than some thousand articles open a ledger, which compares what is new alone.
 *
 * @param knowledge the folders that the articles were read with
 */
export async function compare(
  read: readonly ReadArticle[],
  { knowledge = [] }: { readonly knowledge?: readonly string[] } = {},
): Promise<readonly Event[]> {
  const { gazetteer } = (await engineWith(knowledge)).knowledge;
  const articles = latestVersions(read.map(({ article }) => article));
  const groups = groupNumbers(groupSources(articles));
  const versions = new Set(articles.map(({ version }) => version));
  const claims = new Map(read.flatMap((one) => one.claims.map((claim) => [claim.id, claim])));
  return findEvents({
    articles: articles.map((article) => ({ ...article, group: groups.get(article.id)! })),
    claims: [...claims.values()].filter(({ version }) => versions.has(version)),
    constraints: [],
    place: (id) => gazetteer.place(id),
  });
}
