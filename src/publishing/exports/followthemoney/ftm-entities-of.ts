import type { Actor } from "../../../model/actor.ts";
import type { Article } from "../../../model/article.ts";
import type { Claim, Resolution, Said } from "../../../model/claim.ts";
import { cut } from "../../../model/span.ts";
import { safeAddress } from "../../html.ts";
import { flattened, placesOf } from "../event-facts.ts";
import type { EventRow, Lookup } from "../export-format.ts";
import { type FtmSchema, type FtmStatement, slug } from "./ftm-statement.ts";

/** An entity as the statements about it; the first names the entity itself. */
export type FtmEntity = readonly FtmStatement[];

type Detail = Partial<Pick<FtmStatement, "dataset" | "lang" | "original" | "origin" | "seen">>;

/** Makes statements about one entity. */
interface Teller {
  readonly statements: FtmStatement[];
  say(prop: string, value: string | null, detail?: Detail): void;
}

const OURS = "variorum";

function tell(entity: string, schema: FtmSchema, base: Detail): Teller {
  const statements: FtmStatement[] = [];
  const say: Teller["say"] = (prop, value, detail = {}) => {
    if (value === null || value.trim() === "") return;
    const none = { dataset: OURS, lang: null, original: null, origin: null, seen: null };
    statements.push({ entity, schema, prop, value, ...none, ...base, ...detail });
  };
  say("id", entity);
  return { statements, say };
}

const articleId = ({ id }: Pick<Article, "id">): string => `variorum-article-${id}`;

const sourceOf = (article: Article): Detail => ({
  dataset: slug(article.outlet ?? article.label),
  seen: article.published?.day ?? null,
});

/**
 * The entities of one event: its articles, the parties that they name, the event, and for each claim a documentation and
 * the mentions of known parties. An entity may come again with another event.
 */
export function* ftmEntitiesOf(row: EventRow, lookup: Lookup): Generator<FtmEntity> {
  const { event, articles, claims } = row;
  for (const article of articles.values()) yield articleEntity(article);
  const told = event.claims.flatMap((id) => {
    const claim = claims.get(id);
    const article = claim === undefined ? undefined : articles.get(claim.version);
    return claim === undefined || article === undefined ? [] : [{ claim, article }];
  });
  for (const { claim } of told) {
    for (const { id } of named(claim)) {
      const actor = lookup.actor(id);
      if (actor !== null) yield actorEntity(actor);
    }
  }
  yield eventEntity(row, told, lookup);
  for (const { claim, article } of told) {
    yield documentationEntity(claim, article, event.id);
    for (const mention of named(claim)) yield mentionEntity(mention, claim, article, lookup);
  }
}

interface Told {
  readonly claim: Claim;
  readonly article: Article;
}

interface Named {
  readonly id: string;
  readonly said: Said;
}

/** The parties that a claim names and that were found in the registry, actors before targets, then voices. */
const named = ({ said, actors, targets, voices }: Claim): readonly Named[] => {
  const pair = (names: readonly Said[], resolved: readonly Resolution<string>[]): readonly Named[] =>
    names.flatMap((name, i) => (resolved[i]?.id == null ? [] : [{ id: resolved[i].id, said: name }]));
  return [...pair(said.actors, actors), ...pair(said.targets, targets), ...pair(said.attribution, voices)];
};

function articleEntity(article: Article): FtmEntity {
  const { statements, say } = tell(articleId(article), "Article", { ...sourceOf(article), origin: article.version });
  say("title", article.title ?? article.label);
  say("author", article.byline);
  say("publisher", article.outlet);
  say("publishedAt", article.published?.day ?? null);
  say("sourceUrl", safeAddress(article.url));
  say("language", THREE_LETTERS[article.language] ?? null, { original: article.language });
  say("contentHash", article.report);
  return statements;
}

/** FollowTheMoney writes languages in ISO 639-3. */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  en: "eng",
  ar: "ara",
  ru: "rus",
  fr: "fra",
  tr: "tur",
  he: "heb",
};

const schemaOf = ({ kind }: Actor): FtmSchema => {
  switch (kind) {
    case "person":
      return "Person";
    case "state":
    case "government":
    case "armed-forces":
    case "office":
      return "PublicBody";
    default:
      return "Organization";
  }
};

const actorId = (id: string): string => `variorum-actor-${id}`;

function actorEntity(actor: Actor): FtmEntity {
  const { statements, say } = tell(actorId(actor.id), schemaOf(actor), { origin: "registry" });
  actor.names.forEach(({ name }, i) => {
    say(i === 0 ? "name" : "alias", name);
  });
  say("country", actor.country?.toLowerCase() ?? null);
  return statements;
}

function eventEntity(row: EventRow, told: readonly Told[], lookup: Lookup): FtmEntity {
  const { event } = row;
  const { statements, say } = tell(`variorum-event-${event.id}`, "Event", { origin: event.id });
  say("name", event.title);
  for (const type of event.types) say("keywords", type);
  for (const { claim, article } of told) {
    const from = { ...sourceOf(article), origin: claim.id };
    const words = { original: claim.said.time?.name ?? null };
    say("startDate", claim.days?.from ?? null, { ...from, ...words });
    say("endDate", claim.days?.to ?? null, { ...from, ...words });
    claim.said.places.forEach(({ name }, i) => {
      const place = lookup.place(claim.places[i]?.id ?? "");
      say("location", place?.name ?? name, { ...from, original: name });
    });
    for (const { id, said } of named({ ...claim, voices: [] })) {
      if (lookup.actor(id) !== null) say("involved", actorId(id), { ...from, original: said.name });
    }
    say("proof", articleId(article), from);
  }
  say("country", placesOf(event, lookup)[0]?.country.toLowerCase() ?? null);
  say("summary", `${event.accounts.length} accounts from ${event.independent} independent sources`);
  for (const difference of flattened(event)) say("notes", difference);
  return statements;
}

function documentationEntity(claim: Claim, article: Article, event: string): FtmEntity {
  const { said } = claim;
  const { statements, say } = tell(`variorum-claim-${claim.id}`, "Documentation", {
    ...sourceOf(article),
    origin: claim.id,
  });
  say("document", articleId(article));
  say("entity", `variorum-event-${event}`);
  say("role", [said.type, said.polarity, said.modality].join(", "));
  say("date", article.published?.day ?? null);
  say("summary", cut(article.text, said.span), { lang: THREE_LETTERS[article.language] ?? null });
  return statements;
}

function mentionEntity({ id, said }: Named, claim: Claim, article: Article, lookup: Lookup): FtmEntity {
  const actor = lookup.actor(id);
  const { statements, say } = tell(`variorum-mention-${claim.version}-${said.span.start}-${id}`, "Mention", {
    ...sourceOf(article),
    origin: `${claim.version}#${said.span.start}-${said.span.end}`,
  });
  say("document", articleId(article));
  say("name", said.name, { original: cut(article.text, said.span) });
  say("resolved", actor === null ? null : actorId(id));
  say("detectedSchema", actor === null ? null : schemaOf(actor));
  return statements;
}
