import type { ActorKind } from "../../../model/actor.ts";
import type { Article } from "../../../model/article.ts";
import type { Claim } from "../../../model/claim.ts";
import type { Day } from "../../../model/day.ts";
import type { Event } from "../../../model/event.ts";
import { gradeWords, type Rating } from "../../../model/judgement.ts";
import type { Place } from "../../../model/place.ts";
import { cut } from "../../../model/span.ts";
import { boundedRange } from "../../claim-record.ts";
import { safeAddress } from "../../html.ts";
import type { Graded, Loss, Rated } from "../export-format.ts";
import { stixId } from "./stix-id.ts";

/** An object of a bundle. */
export type StixObject = Readonly<Record<string, unknown>> & { readonly id: string };

/** Of things that have no day of their own: STIX asks for one, and a clock would make each export another. */
const NO_DAY = "1970-01-01";

const instant = (day: Day | null): string => `${day ?? NO_DAY}T00:00:00.000Z`;

const object = (type: string, id: string, day: Day | null, rest: object): StixObject => ({
  type,
  spec_version: "2.1",
  id,
  created: instant(day),
  modified: instant(day),
  ...rest,
});

export const VARIORUM = stixId("identity", "variorum");
const CLAIM_EXTENSION = stixId("extension-definition", "claim");

/** Who made the bundle, and what the extension of notes means. */
export const systemObjects = (losses: readonly Loss[]): readonly StixObject[] => [
  object("identity", VARIORUM, null, { name: "Variorum", identity_class: "system" }),
  object("extension-definition", CLAIM_EXTENSION, null, {
    created_by_ref: VARIORUM,
    name: "Variorum claim",
    description: "What a sentence of a report claims, as coded by Variorum.",
    schema:
      "claim_type, polarity (affirmed, denied), modality (asserted, hedged, forecast, demanded, hypothetical), first_day, last_day, span_start and span_end (UTF-16 units of the report's text), quantities (of, min, max, text)",
    version: "1.0",
    extension_types: ["property-extension"],
  }),
  object("note", stixId("note", "losses"), null, {
    created_by_ref: VARIORUM,
    abstract: "losses",
    content: JSON.stringify(losses),
    object_refs: [VARIORUM],
  }),
];

const IDENTITY_CLASS: Readonly<Record<ActorKind, string>> = {
  state: "organization",
  government: "organization",
  "armed-forces": "organization",
  "armed-group": "group",
  coalition: "group",
  "international-body": "organization",
  monitor: "organization",
  media: "organization",
  ngo: "organization",
  office: "class",
  person: "individual",
  population: "class",
};

export const identityObject = (id: string, name: string, kind: ActorKind | null): StixObject =>
  object("identity", id, null, {
    created_by_ref: VARIORUM,
    name,
    identity_class: kind === null ? "unknown" : IDENTITY_CLASS[kind],
  });

export const locationObject = (id: string, place: Place): StixObject =>
  object("location", id, null, {
    created_by_ref: VARIORUM,
    name: place.name,
    latitude: place.lat,
    longitude: place.lon,
    precision: place.radius,
    ...(place.country === "" ? {} : { country: place.country }),
  });

export const reportId = ({ version }: Pick<Article, "version">): string => stixId("report", version);

export const reportObject = (article: Article, outlet: string): StixObject => {
  const address = safeAddress(article.url);
  return object("report", reportId(article), article.published?.day ?? null, {
    created_by_ref: VARIORUM,
    name: article.title ?? article.label,
    published: instant(article.published?.day ?? null),
    lang: article.language,
    object_refs: [outlet],
    external_references: [
      {
        source_name: article.outlet ?? article.label,
        external_id: article.label,
        ...(address === null ? {} : { url: address }),
        hashes: { "SHA-256": article.report },
      },
    ],
  });
};

export const noteId = (claim: Pick<Claim, "id">): string => stixId("note", claim.id);

/** A claim as a note on what it speaks of: report, outlet, voices, parties and places. */
export const noteObject = (claim: Claim, article: Article, refs: readonly string[]): StixObject => {
  const { said, days } = claim;
  return object("note", noteId(claim), article.published?.day ?? null, {
    created_by_ref: VARIORUM,
    abstract: said.type,
    content: cut(article.text, said.span),
    authors:
      said.attribution.length === 0 ? [article.outlet ?? article.label] : said.attribution.map(({ name }) => name),
    object_refs: [...new Set([reportId(article), ...refs])],
    confidence: Math.round(said.confidence * 100),
    lang: article.language,
    external_references: [{ source_name: "variorum", external_id: claim.id }],
    extensions: {
      [CLAIM_EXTENSION]: {
        extension_type: "property-extension",
        claim_type: said.type,
        polarity: said.polarity,
        modality: said.modality,
        ...(days === null ? {} : { first_day: days.from, last_day: days.to }),
        span_start: said.span.start,
        span_end: said.span.end,
        ...(said.quantities.length === 0 ? {} : { quantities: quantitiesOf(claim, article) }),
      },
    },
  });
};

/** Numbers with the ends that their words give; STIX knows no null. */
const quantitiesOf = ({ said }: Claim, { text }: Article): readonly object[] =>
  said.quantities.map((quantity) => {
    const { min, max } = boundedRange(quantity);
    return {
      of: quantity.of,
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
      text: cut(text, quantity.span),
    };
  });

/** An event as the grouping of the notes that tell of it. */
export const groupingObject = (event: Event, refs: readonly string[]): StixObject => {
  const told = event.accounts.flatMap(({ published }) => published ?? []).sort()[0] ?? null;
  return object("grouping", stixId("grouping", event.id), told, {
    created_by_ref: VARIORUM,
    name: event.title,
    description: `computed credibility (Admiralty scale, information alone): ${event.credibility.grade}`,
    context: "unspecified",
    object_refs: refs,
    external_references: [{ source_name: "variorum", external_id: event.id }],
  });
};

/** Two accounts, by a note each, and what they do with each other's fields. */
export const relationObject = (
  relation: "agrees-with" | "contradicts",
  source: string,
  target: string,
  fields: readonly string[],
  day: Day | null,
): StixObject =>
  object("relationship", stixId("relationship", relation, source, target), day, {
    created_by_ref: VARIORUM,
    relationship_type: relation,
    source_ref: source,
    target_ref: target,
    description: fields.join("; "),
  });

const OPINIONS: Readonly<Record<Rating["value"], string>> = {
  true: "strongly-agree",
  "mostly-true": "agree",
  mixed: "neutral",
  unproven: "neutral",
  "mostly-false": "disagree",
  false: "strongly-disagree",
};

/** A person's verdict on a claim. */
export const opinionObject = ({ id, who, when, why, rating }: Rated, note: string): StixObject =>
  object("opinion", stixId("opinion", id), when.slice(0, 10), {
    created_by_ref: VARIORUM,
    opinion: OPINIONS[rating.value],
    explanation: `${rating.words}: ${why}`,
    authors: [who],
    object_refs: [note],
  });

/** A person's grade of an event, as a note on its grouping: an opinion of STIX agrees or disagrees, which a grade does not. */
export const gradeObject = ({ id, who, when, why, grade }: Graded, grouping: string): StixObject =>
  object("note", stixId("note", "grade", id), when.slice(0, 10), {
    created_by_ref: VARIORUM,
    abstract: `graded ${gradeWords(grade)}`,
    content: why === "" ? `graded ${gradeWords(grade)}` : why,
    authors: [who],
    object_refs: [grouping],
  });
