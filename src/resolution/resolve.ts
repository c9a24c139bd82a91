import type { Article } from "../model/article.ts";
import type { Claim, PlaceResolution, Resolution, Said, SaidClaim } from "../model/claim.ts";
import type { Day, DayRange } from "../model/day.ts";
import { type ActorId, claimId } from "../model/ids.ts";
import { actorContext } from "./actor-context.ts";
import { applyIdentity } from "./apply-identity.ts";
import { type ArticleDay, dateArticle } from "./date-article.ts";
import { foldName } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Identities } from "./identities.ts";
import { placeContext } from "./place-context.ts";
import type { Registry } from "./registry.ts";
import { resolveActor } from "./resolve-actor.ts";
import { resolveClaimDays } from "./resolve-claim-days.ts";
import { resolvePlace } from "./resolve-place.ts";
import { withExtent } from "./with-extent.ts";

export interface Knowledge {
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
  /** What people have said about names; left out where nobody has. */
  readonly identities?: Identities;
}

/** What resolution needs of the article beside its claims. */
export type ResolvedArticle = Pick<Article, "text" | "version" | "published" | "title"> &
  Partial<Pick<Article, "furniture">>;

/**
 * Claims of one article with their names held against the knowledge: actors at the article's day, places among the
 * article's other places, words of time as days. What was said stays as it is beside what it was resolved to; the order is
 * kept. Ids come from version, span and type, with a running number for claims that share all three.
 */
export function resolve(
  claims: readonly SaidClaim[],
  article: ResolvedArticle,
  { registry, gazetteer, identities }: Knowledge,
): readonly Claim[] {
  const parties = claims.flatMap(({ attribution, actors, targets }) => [...attribution, ...actors, ...targets]);
  const furniture = (article.furniture ?? []).map(({ span }) => span);
  const { on, estimated } = dayOfArticle(claims, article, registry);
  const who = actorContext(registry, article.text, on, namesOf(parties));
  const countries = [...who.present].flatMap((id) => registry.actors.get(id)?.country ?? []);
  const where = placeContext(gazetteer, namesOf(claims.flatMap(({ places }) => places)), countries);

  const actor = remember((name): Resolution<ActorId> => {
    const ruling = identities?.of("actor", name, article.version) ?? null;
    return applyIdentity(
      ruling,
      (id) => registry.actors.has(id),
      () => resolveActor(name, who),
    );
  });
  const named = remember((name): PlaceResolution => {
    const ruling = identities?.of("place", name, article.version) ?? null;
    return applyIdentity(
      ruling,
      (id) => gazetteer.place(id) !== null,
      () => resolvePlace(name, where, new Set(ruling?.ruledOut.keys())),
    );
  });
  const place = (said: Said): PlaceResolution =>
    withExtent(named(said.name), { text: article.text, span: said.span, gazetteer, resolve: named });
  const days = resolveClaimDays(claims, article.text, on, furniture);
  const running = runningNumbers(claims);

  return claims.map(
    (said, i): Claim => ({
      id: claimId(article.version, said.span, said.type, running[i]!),
      version: article.version,
      said,
      voices: said.attribution.map(({ name }) => actor(name)),
      actors: said.actors.map(({ name }) => actor(name)),
      targets: said.targets.map(({ name }) => actor(name)),
      places: said.places.map(place),
      days: estimated ? asEstimated(days[i]!) : days[i]!,
    }),
  );
}

/** The day that an article's words of time are counted from, and notices where it had to be estimated or doubted. */
export function dayOfArticle(
  claims: readonly SaidClaim[],
  article: Pick<Article, "text" | "published"> & Partial<Pick<Article, "furniture">>,
  registry: Registry,
): ArticleDay {
  const parties = claims.flatMap(({ attribution, actors, targets }) => [...attribution, ...actors, ...targets]);
  return dateArticle(article, beginnings(registry, namesOf(parties)));
}

/** Days that were counted from an estimated day of publication say so. */
const asEstimated = (days: DayRange | null): DayRange | null =>
  days?.basis === "implied" ? { ...days, basis: "estimated" } : days;

/** Days on which names that an article uses came into use: it came out after all of them. */
const beginnings = (registry: Registry, names: Iterable<string>): readonly Day[] =>
  [...names].flatMap((name) => {
    const owners = registry.bySpelling.get(foldName(name)) ?? [];
    return owners.length === 1 ? (owners[0]!.name.from ?? []) : [];
  });

const namesOf = (said: readonly Said[]): ReadonlySet<string> => new Set(said.map(({ name }) => name));

/** The same function, asked once a name. */
function remember<Value>(ask: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}

/** How many claims before it have the same span and type. */
function runningNumbers(claims: readonly SaidClaim[]): readonly number[] {
  const seen = new Map<string, number>();
  return claims.map(({ span, type }) => {
    const key = `${span.start}-${span.end}-${type}`;
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return number;
  });
}
