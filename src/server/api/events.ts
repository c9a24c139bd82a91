import { z } from "@hono/zod-openapi";
import { ACCOUNT_FIELDS, CREDIBILITY, OUTCOMES } from "../../model/event.ts";
import { BOUNDS, VICTIM_STATUSES } from "../../model/quantity.ts";
import {
  claimFamily,
  claimType,
  day,
  dayRange,
  listOf,
  modality,
  pageOf,
  polarity,
  ref,
  sentence,
  span,
} from "./basics.ts";
import { judgementView } from "./judgements.ts";

export const accountField = z.enum(ACCOUNT_FIELDS).openapi("AccountField");
export type AccountFieldName = z.infer<typeof accountField>;

/** A grade that a person gave, on the Admiralty scale. */
export const personGrade = z
  .object({
    source: z.string(),
    information: z.string(),
    who: z.string(),
    when: z.string(),
    why: z.string(),
  })
  .openapi("PersonGrade");

/** The lowest and the highest current total; `best` where both are one. `open` says that an account names no upper end. */
export const toll = z
  .object({
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
    open: z.boolean(),
  })
  .openapi("Toll");

/** An event as a list shows it. */
export const eventLine = z
  .object({
    id: z.string(),
    title: z.string(),
    family: claimFamily,
    types: listOf(claimType),
    days: dayRange.nullable(),
    places: listOf(ref),
    parties: listOf(ref),
    claims: z.number().int(),
    accounts: z.number().int(),
    /** How many independent source groups speak of it. */
    independent: z.number().int(),
    /** In how many fields accounts differ. */
    contested: z.number().int(),
    contestedFields: listOf(accountField),
    /** Admiralty scale, 1 to 6, reckoned. */
    grade: z.enum(CREDIBILITY),
    /** The newest of a person's grades; stands beside the reckoned one. */
    personGrade: personGrade.nullable(),
    killed: toll.nullable(),
    injured: toll.nullable(),
  })
  .openapi("EventLine");
export type EventLine = z.infer<typeof eventLine>;

export const eventPage = pageOf(eventLine).openapi("EventPage");
export type EventPage = z.infer<typeof eventPage>;

/** One value of an account, with the sentence that gives it. */
export const cellValue = z
  .object({
    words: z.string(),
    claim: z.string(),
    article: z.string(),
    span,
    sentence,
    /** What is compared: two values with one key say the same. */
    key: z.string(),
    /** The registry's or gazetteer's name, or the days in words; `null` where the words are all that is known. */
    known: z.string().nullable(),
    polarity,
    modality,
    range: z.object({ min: z.number().nullable(), max: z.number().nullable() }).nullable(),
    counted: z
      .object({ of: z.string(), bound: z.enum(BOUNDS), status: z.enum(VICTIM_STATUSES), partOf: span.nullable() })
      .nullable(),
  })
  .openapi("CellValue");
export type CellValue = z.infer<typeof cellValue>;

/** What one voice says about one event. */
export const accountRow = z
  .object({
    /** Place in `accounts`; differences and citations point at it. */
    index: z.number().int(),
    /** Who speaks: the last of the chain, else the outlet, else the article's label. */
    voice: z.string(),
    chain: listOf(z.string()),
    outlet: z.string().nullable(),
    published: day.nullable(),
    article: z.string(),
    label: z.string(),
    title: z.string().nullable(),
    /** Source group of its article. */
    group: z.number().int(),
    /** Told in a headline that corrects the article's own. */
    update: z.boolean(),
    /** The account that this one repeats word for word, in the same source group; `null` where it is the first. */
    copyOf: z.number().int().nullable(),
    claims: listOf(z.string()),
    /** By field; a field that is missing is not spoken of. */
    cells: z.partialRecord(accountField, listOf(cellValue)),
  })
  .openapi("AccountRow");
export type AccountRow = z.infer<typeof accountRow>;

export const difference = z
  .object({
    field: accountField,
    left: z.number().int(),
    right: z.number().int(),
    outcome: z.enum(OUTCOMES),
    reason: z.string(),
  })
  .openapi("Difference");

/** One number of harm with its owner. */
export const harmPoint = z
  .object({
    field: z.enum(["killed", "injured"]),
    owner: z.string(),
    outlet: z.string().nullable(),
    account: z.number().int(),
    article: z.string(),
    claim: z.string(),
    words: z.string(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    bound: z.enum(BOUNDS).nullable(),
    /** What is counted, as said. */
    counted: z.string().nullable(),
    status: z.enum(VICTIM_STATUSES).nullable(),
    polarity,
    modality,
    /** When it was published. */
    day: day.nullable(),
    /** The number is a part of a total that the same article gives. */
    partOf: z.boolean(),
  })
  .openapi("HarmPoint");
export type HarmPoint = z.infer<typeof harmPoint>;

/** Who cites or copies whom. Ends are names of outlets and voices. */
export const citation = z
  .object({
    from: z.string(),
    to: z.string(),
    /** `cites`: carries the voice. `copies`: takes its text. */
    kind: z.enum(["cites", "copies"]),
    /** Whether who came first is known. */
    directed: z.boolean(),
    count: z.number().int(),
    reason: z.string(),
  })
  .openapi("Citation");

export const groupView = z
  .object({ number: z.number().int(), reason: z.string(), articles: listOf(z.string()) })
  .openapi("SourceGroup");

/** A place drawn as far as it is known: a point with the radius that it may reach, or an outline. */
export const mapPlace = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    lat: z.number(),
    lon: z.number(),
    radiusKm: z.number(),
    /** [longitude, latitude] pairs: a closed outline of an area, or the course of a line. */
    shape: listOf(z.tuple([z.number(), z.number()]).readonly()).nullable(),
    /** Accounts that name it. */
    accounts: listOf(z.number().int()),
  })
  .openapi("MapPlace");
export type MapPlaceView = z.infer<typeof mapPlace>;

export const eventDetail = z
  .object({
    event: eventLine,
    /** The id that was asked for, where the event has another one now. */
    askedFor: z.string().nullable(),
    /** Fields that an account fills, in order. */
    fields: listOf(z.object({ field: accountField, outcome: z.enum(OUTCOMES).nullable() })),
    accounts: listOf(accountRow),
    differences: listOf(difference),
    harm: listOf(harmPoint),
    citations: listOf(citation),
    groups: listOf(groupView),
    map: listOf(mapPlace),
    links: listOf(
      z.object({ kind: z.enum(["part-of", "follows"]), event: z.string(), title: z.string(), reason: z.string() }),
    ),
    faults: listOf(z.object({ account: z.number().int(), claims: listOf(z.string()), reason: z.string() })),
    /** Accounts that deny something. */
    denials: listOf(
      z.object({ account: z.number().int(), claim: z.string(), field: accountField, words: z.string(), sentence }),
    ),
    /** Outlets that told of its places on its days, and not of this event; the count is of those claims. */
    leftOut: listOf(z.object({ outlet: z.string(), claims: z.number().int() })),
    grades: z.object({
      reckoned: z.object({ grade: z.enum(CREDIBILITY), reason: z.string() }),
      persons: listOf(personGrade),
    }),
    judgements: listOf(judgementView),
  })
  .openapi("EventDetail");
export type EventDetail = z.infer<typeof eventDetail>;
