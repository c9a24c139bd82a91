import type { Actor } from "../model/actor.ts";
import type { Place } from "../model/place.ts";
import type { ClaimCounts } from "../storage/counts.ts";
import type { EventLine } from "../storage/event-line.ts";
import type { ClaimQuery, Ledger, LedgerArticle, LedgerClaim } from "../storage/ledger.ts";
import { fold } from "../storage/search-terms.ts";
import { collect } from "./collect.ts";
import type { Knowledge } from "./known-names.ts";

/** How many of each kind are shown; the lists of each kind go on. */
const SHOWN = 20;
/** How many hits are counted: the words of a war stand in half of all claims, and nobody reads on to the end. */
export const MOST_HITS = 2000;

/** What a search found. */
export interface Found {
  readonly claims: readonly LedgerClaim[];
  readonly articles: readonly LedgerArticle[];
  readonly events: readonly EventLine[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  /** Of the first `MOST_HITS` claims. */
  readonly counts: ClaimCounts;
  readonly articleCount: number;
  /** Whether all were counted. */
  readonly complete: boolean;
}

/** Looks for words in claims, articles, events and known names; `query` narrows claims and events further. */
export async function searchLedger(
  ledger: Ledger,
  knowledge: Knowledge,
  words: string,
  query: ClaimQuery,
): Promise<Found> {
  const asked = { ...query, text: words };
  const { from, to, outlets } = query;
  const articleQuery = {
    text: words,
    ...(outlets === undefined ? {} : { outlets }),
    ...(from === undefined ? {} : { publishedFrom: from }),
    ...(to === undefined ? {} : { publishedTo: to }),
  };
  const limits = { most: MOST_HITS, shown: SHOWN };
  const [hits, articleHits, placesTold] = await Promise.all([
    ledger.findClaims(asked, limits),
    ledger.findArticles(articleQuery, limits),
    placesNamed(ledger, knowledge, words),
  ]);
  const { newest, ...counts } = hits;
  const claims = inOrder(await collect(ledger.claims({ ids: newest })), newest, ({ claim }) => claim.id);
  const events = [...new Set(claims.flatMap(({ event }) => event ?? []))];
  const [articles, { lines }] = await Promise.all([
    collect(ledger.articles({ versions: articleHits.newest })),
    ledger.eventLines({ ids: events }, { order: "contested", limit: SHOWN }),
  ]);
  return {
    claims,
    articles: inOrder(articles, articleHits.newest, ({ version }) => version),
    events: lines,
    actors: knownActors(knowledge, words),
    places: placesTold,
    counts,
    articleCount: articleHits.articles,
    complete: counts.claims < MOST_HITS && articleHits.articles < MOST_HITS,
  };
}

/** Items in the order of their ids. */
const inOrder = <Item>(
  items: readonly Item[],
  ids: readonly string[],
  idOf: (item: Item) => string,
): readonly Item[] => {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** Every word of the search begins a word of the name. */
const matcher = (words: string): ((name: string) => boolean) => {
  const wanted = fold(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (name) => {
    const own = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
    return wanted.length > 0 && wanted.every((word) => own.some((one) => one.startsWith(word)));
  };
};

const knownActors = ({ registry }: Knowledge, words: string): readonly Actor[] => {
  const matches = matcher(words);
  return [...registry.actors.values()].filter(({ names }) => names.some(({ name }) => matches(name))).slice(0, SHOWN);
};

/** Places of which the ledger tells, the most named first: the gazetteer itself holds far more than anybody looks for. */
const placesNamed = async (ledger: Ledger, { gazetteer }: Knowledge, words: string): Promise<readonly Place[]> => {
  const matches = matcher(words);
  const told = await ledger.sumNames("place");
  return [...told]
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
    .flatMap(({ name: id }) => gazetteer.place(id) ?? [])
    .filter(({ name, otherNames }) => matches(name) || otherNames.some(matches))
    .slice(0, SHOWN);
};
