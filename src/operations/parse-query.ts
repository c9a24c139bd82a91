import {
  CLAIM_FAMILIES,
  CLAIM_TYPES,
  type ClaimFamily,
  type ClaimType,
  MODALITIES,
  type Modality,
  POLARITIES,
  type Polarity,
} from "../model/claim-types.ts";
import { type Day, isDay, lastDayOfMonth } from "../model/day.ts";
import type { ClaimQuery, EventQuery } from "../storage/ledger.ts";
import { type QueryTerms, splitQuery } from "./split-query.ts";
import { UsageError } from "./usage-error.ts";

/** A field of the text query. */
export interface QueryField {
  readonly name: string;
  /** What stands behind the colon, for people. */
  readonly takes: string;
  /** Whether several values may be given, any of which may hold. */
  readonly many: boolean;
  /** Asked of a claim, of an event, or of both. */
  readonly of: "claims" | "events" | "both";
}

/** All fields, in the order in which help and errors list them. */
export const QUERY_FIELDS: readonly QueryField[] = [
  { name: "type", takes: "a code of the codebook", many: true, of: "both" },
  { name: "family", takes: Object.keys(CLAIM_FAMILIES).join(", "), many: false, of: "both" },
  { name: "place", takes: "a place's id, or a name as said", many: false, of: "both" },
  { name: "actor", takes: "an actor's id, or a name as said, who does it or suffers it", many: false, of: "both" },
  { name: "voice", takes: "an actor's id, or a name as said, whose word it is", many: false, of: "both" },
  { name: "outlet", takes: "an outlet's name", many: true, of: "both" },
  { name: "from", takes: "a day, month or year (2016-08-01, 2016-08, 2016)", many: false, of: "both" },
  { name: "to", takes: "a day, month or year", many: false, of: "both" },
  { name: "polarity", takes: POLARITIES.join(", "), many: false, of: "both" },
  { name: "modality", takes: MODALITIES.join(", "), many: false, of: "both" },
  { name: "event", takes: "an event's id", many: true, of: "both" },
  { name: "article", takes: "an article's id", many: true, of: "both" },
  { name: "claim", takes: "a claim's id", many: true, of: "both" },
  { name: "independent", takes: "a number: at least so many independent sources", many: false, of: "events" },
];

/**
 * The claims that a text asks for: `type:killed,injured place:Aleppo actor:"Syrian Army" from:2016-08 "aid convoy" -hospital`.
 * Everything that is given must hold; of values between commas any. Words and "phrases" are looked for in the evidence, a
 * minus before one excludes it.
 *
 * @throws UsageError that names what is wrong: an unknown field or value, a quotation mark without its pair.
 */
export function parseClaimQuery(text: string): ClaimQuery {
  const terms = splitQuery(text);
  checkFields(terms, "claims");
  return { ...given("events", terms.fields.get("event")), ...daysOf(terms), ...claimConditions(terms) };
}

/**
 * The events that a text asks for, in the same words: an event fits when its days and its sources do, and when one of its
 * claims meets everything else that is asked.
 *
 * @throws UsageError as `parseClaimQuery`.
 */
export function parseEventQuery(text: string): EventQuery {
  const terms = splitQuery(text);
  checkFields(terms, "events");
  const claims = claimConditions(terms);
  return {
    ...given("ids", terms.fields.get("event")),
    ...daysOf(terms),
    ...given("independent", single(terms, "independent", readCount)),
    ...(Object.keys(claims).length === 0 ? {} : { claims }),
  };
}

/** What is asked of a claim beside its days and its event. */
function claimConditions(terms: QueryTerms): ClaimQuery {
  const { fields } = terms;
  return {
    ...given("ids", fields.get("claim")),
    ...given("articles", fields.get("article")),
    ...given("outlets", fields.get("outlet")),
    ...given("types", typesOf(terms)),
    ...given("polarity", single(terms, "polarity", oneOf<Polarity>("polarity", POLARITIES))),
    ...given("modality", single(terms, "modality", oneOf<Modality>("modality", MODALITIES))),
    ...given("text", wordsOf(terms)),
    ...given("actor", single(terms, "actor", asIs)),
    ...given("voice", single(terms, "voice", asIs)),
    ...given("place", single(terms, "place", asIs)),
  };
}

/** The part of a query with one key, or nothing where nothing is asked. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });

function checkFields({ fields }: QueryTerms, of: "claims" | "events"): void {
  const known = QUERY_FIELDS.filter((field) => field.of === "both" || field.of === of);
  for (const [name, values] of fields) {
    const field = known.find((one) => one.name === name);
    if (field === undefined) {
      const names = known.map((one) => one.name).join(", ");
      throw new UsageError(
        `no field "${name}" for ${of}: say one of ${names}; words with a colon go in quotation marks`,
      );
    }
    if (!field.many && values.length > 1) {
      throw new UsageError(
        `${name} takes one value, not ${values.join(" and ")}: put a name with a comma in quotation marks`,
      );
    }
  }
}

const single = <Value>({ fields }: QueryTerms, name: string, read: (value: string) => Value): Value | undefined => {
  const value = fields.get(name)?.[0];
  return value === undefined ? undefined : read(value);
};

const asIs = (value: string): string => value;

const oneOf =
  <Value extends string>(name: string, known: readonly Value[]) =>
  (value: string): Value => {
    const found = known.find((one) => one === value.toLowerCase());
    if (found === undefined) throw new UsageError(`no ${name} "${value}": say one of ${known.join(", ")}`);
    return found;
  };

/** Types that are named and that belong to the family that is named. */
function typesOf(terms: QueryTerms): readonly ClaimType[] | undefined {
  const named = terms.fields.get("type")?.map(oneOf<ClaimType>("type", CLAIM_TYPES));
  const family = single(terms, "family", oneOf<ClaimFamily>("family", Object.keys(CLAIM_FAMILIES) as ClaimFamily[]));
  if (family === undefined) return named;
  const members: readonly ClaimType[] = CLAIM_FAMILIES[family];
  if (named === undefined) return members;
  const both = named.filter((type) => members.includes(type));
  if (both.length === 0)
    throw new UsageError(`${named.join(", ")} is not of the family ${family}: leave one of the two out`);
  return both;
}

function daysOf(terms: QueryTerms): { readonly from?: Day; readonly to?: Day } {
  const from = single(terms, "from", readDay("from"));
  const to = single(terms, "to", readDay("to"));
  if (from !== undefined && to !== undefined && from > to) throw new UsageError(`from ${from} lies after to ${to}`);
  return { ...given("from", from), ...given("to", to) };
}

const readDay =
  (end: "from" | "to") =>
  (text: string): Day => {
    const [year = "", month] = text.split("-");
    const day = !/^\d{4}(-\d{2})?$/.test(text)
      ? text
      : end === "from"
        ? `${year}-${month ?? "01"}-01`
        : month === undefined
          ? `${year}-12-31`
          : lastDayIn(year, month);
    if (!isDay(day)) throw new UsageError(`no day "${text}" in ${end}: give YYYY-MM-DD, YYYY-MM or YYYY`);
    return day;
  };

/** The month itself where there is no such month, which is then no day. */
const lastDayIn = (year: string, month: string): string =>
  isDay(`${year}-${month}-01`) ? lastDayOfMonth(Number(year), Number(month)) : `${year}-${month}`;

function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`independent:${text} is no count: give a whole number from 1`);
  return Number(text);
}

function wordsOf({ words }: QueryTerms): string | undefined {
  if (words.length === 0) return undefined;
  if (words.every((word) => word.startsWith("-"))) {
    throw new UsageError(`${words.join(" ")} only excludes: give a word that must be there as well`);
  }
  return words.join(" ");
}
