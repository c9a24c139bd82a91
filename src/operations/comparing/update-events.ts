import { decidedOf } from "../../comparison/decided.ts";
import type { ComparedArticle, EventInput } from "../../comparison/event-input.ts";
import { eventOf } from "../../comparison/event-of.ts";
import type { FiledTelling } from "../../comparison/filed-telling.ts";
import { type Linkable, linkableOf, linkEvents } from "../../comparison/link-events.ts";
import { reachClusters } from "../../comparison/reach-clusters.ts";
import { byAge, type Clues, type Telling } from "../../comparison/telling.ts";
import type { Claim } from "../../model/claim.ts";
import type { Event } from "../../model/event.ts";
import type { ArticleId, ClaimId, EventId } from "../../model/ids.ts";
import type { ComparisonWork, EventsPut } from "../../storage/comparing/comparison-work.ts";
import type { KeptTellings } from "./kept-tellings.ts";
import type { Constraints } from "./update-constraints.ts";

/**
 * Finds anew the events that may be others now, and writes those that are.
 * @param seeds standing tellings; those that no longer stand are passed over
 * @param touched articles whose tellings or claims changed
 */
export async function updateEvents(
  work: ComparisonWork,
  index: KeptTellings,
  seeds: readonly ClaimId[],
  touched: ReadonlySet<ArticleId>,
  constraints: Constraints,
  input: Pick<EventInput, "place">,
): Promise<EventsPut> {
  const uprooted = await work.bareEvents(await work.eventsOfArticles([...touched]));
  const held = await headsOf(work, [...new Set(uprooted.flatMap(({ articles }) => articles))]);
  const judged = await headsOf(work, [...new Set(constraints.articles.values())]);
  const more = [
    ...uprooted.flatMap(({ event }) => event.claims.flatMap((id) => held.get(id) ?? [])),
    ...constraints.changed.flatMap((id) => judged.get(id) ?? []),
  ];
  const clusters = await reachClusters([...seeds, ...more], index, decidedOf(constraints.decided, judged), input);
  const heaps = await heapsOf(work, index, clusters);
  const all = heaps.map((cluster) => cluster.flatMap((telling) => telling.claimIds));
  const eventBefore = await work.eventsOfClaims(all.flat());
  const before = new Map(
    (await work.bareEvents([...new Set(eventBefore.values())])).map(({ event }) => [event.id, event.claims.length]),
  );
  const changed = heaps.filter((cluster, i) => {
    const events = new Set(all[i]!.map((id) => eventBefore.get(id) ?? null));
    const [event] = events;
    const same = events.size === 1 && event != null && before.get(event) === all[i]!.length;
    return !same || cluster.some((telling) => touched.has(telling.article.id));
  });
  const gone = new Set<EventId>(uprooted.map(({ event }) => event.id));
  for (const cluster of changed)
    for (const id of cluster.flatMap((telling) => telling.claimIds)) {
      const event = eventBefore.get(id);
      if (event !== undefined) gone.add(event);
    }
  const put = (await tellAll(work, changed)).map((cluster) => eventOf(cluster, input));
  return writeEvents(work, put, [...gone], input);
}

/** The standing telling of each claim of some articles. */
async function headsOf(work: ComparisonWork, articles: readonly ArticleId[]): Promise<ReadonlyMap<ClaimId, ClaimId>> {
  const heads = new Map<string, ClaimId | null>();
  const found = new Map<ClaimId, ClaimId>();
  for (const { twin, body } of await work.tellingsOf(articles)) {
    if (!heads.has(twin)) heads.set(twin, (await work.eldest(twin))?.id ?? null);
    const head = heads.get(twin);
    if (head) for (const id of (JSON.parse(body) as Pick<Clues, "claimIds">).claimIds) found.set(id, head);
  }
  return found;
}

/** Clusters of standing tellings with all that repeat them word for word, in order of age. */
async function heapsOf(
  work: ComparisonWork,
  index: KeptTellings,
  clusters: readonly (readonly FiledTelling[])[],
): Promise<readonly (readonly Clues[])[]> {
  const twins = await index.unpack(await work.twins(clusters.flatMap((cluster) => cluster.map(({ twin }) => twin))));
  const heaps = new Map<string, Clues[]>();
  for (const { twin, telling } of twins) {
    const heap = heaps.get(twin);
    if (heap) heap.push(telling);
    else heaps.set(twin, [telling]);
  }
  // A heap belongs to one cluster, the first: two of its tellings may both stand where several articles changed at once.
  const taken = new Set<string>();
  return clusters
    .map((cluster) =>
      cluster
        .flatMap(({ twin }) => {
          if (taken.has(twin)) return [];
          taken.add(twin);
          return heaps.get(twin)!;
        })
        .sort(byAge),
    )
    .filter((heap) => heap.length > 0);
}

/** The tellings with the claims and texts of their articles. */
async function tellAll(
  work: ComparisonWork,
  clusters: readonly (readonly Clues[])[],
): Promise<readonly (readonly Telling[])[]> {
  const ids = [...new Set(clusters.flatMap((cluster) => cluster.map((telling) => telling.article.id)))];
  if (ids.length === 0) return [];
  const groups = await work.groups(ids);
  const versions = (await work.kept(ids)).map(({ version }) => version);
  const articles = new Map<ArticleId, ComparedArticle>();
  const claims = new Map<ClaimId, Claim>();
  for (const article of await work.articles({ versions }))
    articles.set(article.id, { ...article, group: groups.get(article.id)! });
  for (const { claim } of await work.claims({ versions })) claims.set(claim.id, claim);
  return clusters.map((cluster) =>
    cluster.map((telling) => ({
      ...telling,
      article: articles.get(telling.article.id)!,
      claims: telling.claimIds.map((id) => claims.get(id)!),
    })),
  );
}

/** Writes events with their links, and the links of those that share an article with them or with those that go. */
async function writeEvents(
  work: ComparisonWork,
  put: readonly Event[],
  gone: readonly EventId[],
  input: Pick<EventInput, "place">,
): Promise<EventsPut> {
  const replaced = new Set([...gone, ...put.map(({ id }) => id)]);
  const fresh = put.map(linkableOf);
  const went = (await work.bareEvents(gone)).flatMap(({ articles }) => articles);
  const near = [...new Set([...fresh.flatMap(({ articles }) => articles), ...went])];
  const beside = (await work.eventsOfArticles(near)).filter((id) => !replaced.has(id));
  const besides = await work.bareEvents(beside);
  const around = [...new Set([...near, ...besides.flatMap(({ articles }) => articles)])];
  const others = (await work.eventsOfArticles(around)).filter((id) => !replaced.has(id));
  const standing = (await work.bareEvents(others)).map(({ event, articles }): Linkable => ({ ...event, articles }));
  const links = linkEvents([...fresh, ...standing], input);
  const linksOf = (id: EventId): Event["links"] => links.get(id) ?? [];
  return work.putEvents({
    gone,
    put: put.map((event) => ({ ...event, links: linksOf(event.id) })),
    linked: besides.flatMap(({ event }) =>
      JSON.stringify(event.links) === JSON.stringify(linksOf(event.id)) ? [] : [{ ...event, links: linksOf(event.id) }],
    ),
  });
}
