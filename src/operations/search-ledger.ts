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
export const MOST_HITS = 5000;

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
  const claims = await collect(ledger.claims({ ...asked, limit: SHOWN }));
  const events = [...new Set(claims.flatMap(({ event }) => event ?? []))];
  const [articles, counts, articleCount, lines, placesTold] = await Promise.all([
    collect(ledger.articles({ ...articleQuery, limit: SHOWN })),
    ledger.countClaimsBy(asked, "y", MOST_HITS),
    ledger.countArticles(articleQuery, MOST_HITS),
    ledger.eventLines({ ids: events }, { order: "contested", limit: SHOWN }),
    placesNamed(ledger, knowledge, words),
  ]);
  return {
    claims,
    articles,
    events: lines.lines,
    actors: knownActors(knowledge, words),
    places: placesTold,
    counts,
    articleCount,
    complete: counts.claims < MOST_HITS && articleCount < MOST_HITS,
  };
}

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
