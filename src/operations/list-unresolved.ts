import { type Candidate, isUnsure, type Resolution, type Said } from "../model/claim.ts";
import type { ArticleId, ClaimId } from "../model/ids.ts";
import { type NamedWords, standingJudgements } from "../model/judgement.ts";
import { foldName } from "../resolution/fold-name.ts";
import { nameOfActor } from "../resolution/registry.ts";
import type { Knowledge } from "../resolution/resolve.ts";
import { suggestActors, suggestPlaces } from "../resolution/suggest-ids.ts";
import type { Ledger, LedgerClaim } from "../storage/ledger.ts";
import { collect } from "./collect.ts";

/** A name of which the machine does not know, or not surely, what it means. */
export interface UnresolvedName {
  readonly role: NamedWords["role"];
  /** As the articles have it most often. */
  readonly words: string;
  /** `unsure` where some claims have a guess of little score. */
  readonly standing: "unresolved" | "unsure";
  /** How many claims hang on it, and in how many articles. */
  readonly claims: number;
  readonly articles: number;
  /** Why, in the words of the first claim that shows it. */
  readonly reason: string;
  /** Whom or which place it may mean, best first, with the name of each. */
  readonly candidates: readonly (Candidate<string> & { readonly name: string })[];
  readonly examples: readonly { readonly claim: ClaimId; readonly article: string; readonly quote: string }[];
}

/** Which names are asked for. */
export interface UnresolvedQuery {
  readonly role: NamedWords["role"] | null;
  /** Also common nouns without a candidate ("people"), and names of which somebody has said that it cannot be told. */
  readonly all: boolean;
  readonly limit: number;
}

const MOST_EXAMPLES = 3;

interface Tally {
  readonly role: NamedWords["role"];
  readonly spellings: Map<string, number>;
  readonly articles: Set<ArticleId>;
  readonly candidates: Map<string, number>;
  readonly examples: LedgerClaim[];
  readonly reason: string;
  claims: number;
  guessed: boolean;
}

/**
 * The names of actors and places in the ledger that stay unsure, those first on which most claims hang: questions for
 * people, who answer them with judgements. One run through the claims; memory grows with the names alone.
 */
export async function listUnresolved(
  ledger: Ledger,
  knowledge: Knowledge,
  query: UnresolvedQuery,
): Promise<readonly UnresolvedName[]> {
  const tallies = new Map<string, Tally>();
  for await (const entry of ledger.claims()) tallyClaim(entry, tallies);
  const settled = query.all ? new Set() : await givenUp(ledger);
  return [...tallies]
    .filter(([key, { role }]) => (query.role === null || query.role === role) && !settled.has(key))
    .map(([, tally]) => tally)
    .filter((tally) => query.all || tally.candidates.size > 0 || [...tally.spellings.keys()].some(isName))
    .sort((a, b) => b.claims - a.claims || (wordsOf(a) < wordsOf(b) ? -1 : 1) || (a.role < b.role ? -1 : 1))
    .slice(0, query.limit)
    .map((tally) => describe(tally, knowledge));
}

const keyOf = (role: NamedWords["role"], words: string): string => `${role} ${foldName(words)}`;
const isName = (words: string): boolean => /\p{Lu}/u.test(words);

/** Adds what a claim leaves open; a name counts once a claim and role. */
function tallyClaim(entry: LedgerClaim, tallies: Map<string, Tally>): void {
  const { said, voices, actors, targets, places } = entry.claim;
  const counted = new Set<string>();
  const look = (role: NamedWords["role"], names: readonly Said[], found: readonly Resolution<string>[]): void =>
    names.forEach(({ name }, i) => {
      const resolution = found[i];
      const key = keyOf(role, name);
      if (resolution === undefined || !isUnsure(resolution) || counted.has(key)) return;
      counted.add(key);
      const tally = tallies.get(key) ?? emptyTally(role, resolution.reason);
      tallies.set(key, tally);
      tally.claims++;
      tally.guessed ||= resolution.id !== null;
      tally.articles.add(entry.article);
      tally.spellings.set(name, (tally.spellings.get(name) ?? 0) + 1);
      if (tally.examples.length < MOST_EXAMPLES) tally.examples.push(entry);
      const guess = resolution.id === null ? [] : [{ id: resolution.id, score: resolution.score }];
      for (const { id, score } of resolution.candidates ?? guess)
        tally.candidates.set(id, Math.max(tally.candidates.get(id) ?? 0, score));
    });
  look("actor", said.attribution, voices);
  look("actor", said.actors, actors);
  look("actor", said.targets, targets);
  look("place", said.places, places);
}

const emptyTally = (role: NamedWords["role"], reason: string): Tally => ({
  role,
  spellings: new Map(),
  articles: new Set(),
  candidates: new Map(),
  examples: [],
  reason,
  claims: 0,
  guessed: false,
});

const wordsOf = ({ spellings }: Tally): string =>
  [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? "";

function describe(tally: Tally, knowledge: Knowledge): UnresolvedName {
  const words = wordsOf(tally);
  const known = [...tally.candidates]
    .map(([id, score]): Candidate<string> => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const candidates = known.length > 0 ? known : suggest(tally.role, words, knowledge);
  return {
    role: tally.role,
    words,
    standing: tally.guessed ? "unsure" : "unresolved",
    claims: tally.claims,
    articles: tally.articles.size,
    reason: tally.reason,
    candidates: candidates.map((candidate) => ({ ...candidate, name: nameOf(tally.role, candidate.id, knowledge) })),
    examples: tally.examples.map(({ claim, label, quote }) => ({ claim: claim.id, article: label, quote })),
  };
}

const suggest = (
  role: NamedWords["role"],
  words: string,
  { registry, gazetteer }: Knowledge,
): readonly Candidate<string>[] =>
  !isName(words) ? [] : role === "actor" ? suggestActors(words, registry) : suggestPlaces(words, gazetteer);

function nameOf(role: NamedWords["role"], id: string, { registry, gazetteer }: Knowledge): string {
  if (role === "place") {
    const place = gazetteer.place(id);
    return place === null ? id : `${place.name} (${place.kind}, ${place.country})`;
  }
  const actor = registry.actors.get(id);
  return actor === undefined ? id : nameOfActor(actor);
}

/** Names of which somebody has said that it cannot be told what they mean. */
async function givenUp(ledger: Ledger): Promise<ReadonlySet<string>> {
  const all = (await collect(ledger.judgements())).flatMap(({ judgement }) => judgement ?? []);
  return new Set(
    standingJudgements(all).flatMap((judgement) =>
      judgement.verdict === "identified" && judgement.answer === "unsure"
        ? [keyOf(judgement.name.role, judgement.name.words)]
        : [],
    ),
  );
}
