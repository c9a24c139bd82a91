import type { Article } from "../../model/article.ts";
import { gradeWords, type Rating } from "../../model/judgement.ts";
import { cut } from "../../model/span.ts";
import { safeAddress } from "../html.ts";
import type { ClaimRow, ExportFormat, ExportSource, Graded, Lookup, Loss, Rated } from "./export-format.ts";
import { joinPieces } from "./join-pieces.ts";
import { jsonList } from "./json-list.ts";

const LOSSES: readonly Loss[] = [
  { what: "the chain of voices: only the innermost is the author", kept: "said.attribution of the claim" },
  {
    what: "polarity and modality: a claim may deny, forecast or demand what its type names",
    kept: "said of the claim",
  },
  { what: "actors, targets and numbers of a claim", kept: "said of the claim" },
  { what: "offsets into the article, spans and rules", kept: "said of the claim" },
  { what: "rival accounts and computed credibility: only the event is named", kept: "the ledger's events" },
  { what: "claims that no person rated have no ClaimReview", kept: "nothing is lost: there is no verdict" },
];

const HEAD = {
  "@context": ["https://schema.org", { losses: { "@id": "urn:variorum:losses", "@type": "@json" } }],
  losses: LOSSES,
};

/**
 * Claims as schema.org's Claim, with a ClaimReview for each verdict and a Review for each grade of an event that a person
 * signed. A program's own findings are never one: Variorum does not decide what is true.
 */
export const schemaOrg: ExportFormat = {
  name: "schema-org",
  about: "claims as schema.org Claim and ClaimReview, JSON-LD",
  ending: "jsonld",
  mediaType: "application/ld+json",
  of: "claims",
  losses: LOSSES,
  lossesStand: "inside",
  write: (source) => joinPieces(jsonList(HEAD, "@graph", things(source))),
};

async function* things({ claims, lookup }: ExportSource): AsyncGenerator<object> {
  const graded = new Set<string>();
  for await (const row of claims()) {
    yield claimOf(row, lookup);
    for (const rated of row.ratings) yield reviewOf(rated, row);
    for (const one of row.grades) {
      if (!graded.has(one.id)) yield gradeOf(one, row);
      graded.add(one.id);
    }
  }
}

const idOf = ({ claim }: ClaimRow): string => `urn:variorum:claim:${claim.id}`;

const eventOf = (id: string): object => ({ "@id": `urn:variorum:event:${id}`, "@type": "Event" });

const claimOf = (row: ClaimRow, lookup: Lookup): object => {
  const { claim, article, event } = row;
  const places = claim.said.places.map(({ name }, i) => placeOf(name, claim.places[i]?.id ?? null, lookup));
  return {
    "@id": idOf(row),
    "@type": "Claim",
    text: cut(article.text, claim.said.span),
    keywords: [claim.said.type, claim.said.polarity, claim.said.modality],
    author: authorOf(row, lookup),
    ...(article.published === null ? {} : { datePublished: article.published.day }),
    ...(claim.days === null ? {} : { temporalCoverage: `${claim.days.from}/${claim.days.to}` }),
    ...(places.length === 0 ? {} : { spatialCoverage: places }),
    appearance: articleOf(article),
    ...(event === null ? {} : { about: eventOf(event) }),
  };
};

/** The innermost voice, or the outlet where the article speaks itself. */
const authorOf = ({ claim, article }: ClaimRow, lookup: Lookup): object => {
  const voice = claim.said.attribution.at(-1);
  if (voice === undefined) return { "@type": "Organization", name: article.outlet ?? "unknown" };
  const actor = lookup.actor(claim.voices.at(-1)?.id ?? "");
  const name = actor?.names[0]?.name ?? voice.name;
  return {
    "@type": actor?.kind === "person" ? "Person" : "Organization",
    name,
    ...(name === voice.name ? {} : { alternateName: voice.name }),
  };
};

const placeOf = (name: string, id: string | null, lookup: Lookup): object => {
  const place = id === null ? null : lookup.place(id);
  if (place === null) return { "@type": "Place", name };
  return {
    "@type": "Place",
    name: place.name,
    geo: { "@type": "GeoCoordinates", latitude: place.lat, longitude: place.lon, addressCountry: place.country },
  };
};

const articleOf = ({ id, url, title, outlet, published, language }: Article): object => {
  const address = safeAddress(url);
  return {
    "@id": address ?? `urn:variorum:article:${id}`,
    "@type": "NewsArticle",
    ...(address === null ? {} : { url: address }),
    ...(title === null ? {} : { headline: title }),
    ...(outlet === null ? {} : { publisher: { "@type": "Organization", name: outlet } }),
    ...(published === null ? {} : { datePublished: published.day }),
    inLanguage: language,
  };
};

/** Places on schema.org's scale from 1 to 5; "unproven" is none of them. */
const RATING_VALUES: Readonly<Record<Rating["value"], number | null>> = {
  true: 5,
  "mostly-true": 4,
  mixed: 3,
  "mostly-false": 2,
  false: 1,
  unproven: null,
};

const reviewOf = ({ id, who, when, why, rating }: Rated, row: ClaimRow): object => {
  const value = RATING_VALUES[rating.value];
  return {
    "@id": `urn:variorum:judgement:${id}`,
    "@type": "ClaimReview",
    datePublished: when.slice(0, 10),
    author: { "@type": "Person", name: who },
    claimReviewed: cut(row.article.text, row.claim.said.span),
    itemReviewed: { "@id": idOf(row) },
    reviewRating: {
      "@type": "Rating",
      ...(value === null ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 }),
      alternateName: rating.words,
      ratingExplanation: why,
    },
  };
};

/** A person's grade of the claim's event: no number, because the two halves of a grade stand on no common scale. */
const gradeOf = ({ id, who, when, why, grade }: Graded, { event }: ClaimRow): object => ({
  "@id": `urn:variorum:judgement:${id}`,
  "@type": "Review",
  datePublished: when.slice(0, 10),
  author: { "@type": "Person", name: who },
  ...(event === null ? {} : { itemReviewed: eventOf(event) }),
  reviewRating: {
    "@type": "Rating",
    name: "Admiralty scale",
    alternateName: gradeWords(grade),
    ratingExplanation: why,
  },
});
