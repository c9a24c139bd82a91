import { z } from "zod";
import { ACTOR_KINDS, NAME_KINDS, OWNERSHIP_FORMS, RELATION_KINDS } from "../model/actor.ts";
import { isDay, lastDayOfMonth } from "../model/day.ts";

const SLUG = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");

/** A day, a month (`2016-07`) or a year (`2016`), as a string or a bare number. */
const PARTIAL = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const partialDay = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(PARTIAL, "a date is YYYY, YYYY-MM or YYYY-MM-DD")
      .refine((text) => isDay(firstDay(text)), "this day is not in the calendar"),
  );

const firstDay = (text: string): string => `${text}${"-01-01".slice(text.length - 4)}`;
const lastDay = (text: string): string => {
  if (text.length === 10) return text;
  const [year, month] = text.split("-").map(Number);
  return lastDayOfMonth(year!, month ?? 12);
};

const since = partialDay.transform(firstDay);
const until = partialDay.transform(lastDay);

const aboutNames = {
  kind: z.enum(NAME_KINDS).optional(),
  language: z.string().optional(),
  from: since.optional(),
  to: until.optional(),
  usedBy: z.string().optional(),
  /** Others bear this name too, and that is known. */
  shared: z.boolean().optional(),
};
const spelling = z.string().min(1);

/** One name by itself, one with what is known about it, or several of which the same is known. */
const nameEntry = z.union([
  spelling.transform((name) => [{ name }]),
  z.strictObject({ name: spelling, ...aboutNames }).transform((entry) => [entry]),
  z
    .strictObject({ names: z.array(spelling).min(1), ...aboutNames })
    .transform(({ names, ...about }) => names.map((name) => ({ name, ...about }))),
]);

/** All names, each with the number of the item of the list that it stands in. */
const flatNames = (groups: readonly z.infer<typeof nameEntry>[]) =>
  groups.flatMap((names, group) => names.map((name) => ({ ...name, group })));

const relationEntry = z.strictObject({
  kind: z.enum(RELATION_KINDS),
  to: SLUG,
  from: since.optional(),
  until: until.optional(),
  source: z.string().min(1),
  claimedBy: z.string().optional(),
});

/** One actor as a file writes it. */
export const actorEntry = z.strictObject({
  id: SLUG,
  kind: z.enum(ACTOR_KINDS),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "a country is two capital letters (ISO 3166-1)")
    .optional(),
  names: z.array(nameEntry).min(1, "an actor needs a name").transform(flatNames),
  relations: z.array(relationEntry).optional(),
  /** What it is for its country: `army`, `air-force`, `government`. */
  roles: z.array(SLUG).optional(),
  note: z.string().optional(),
});
export type ActorEntry = z.infer<typeof actorEntry>;

const ownershipEntry = z.strictObject({ form: z.enum(OWNERSHIP_FORMS), owner: z.string().min(1) });

const genericEntry = z
  .strictObject({ actor: SLUG, score: z.number().gt(0).max(1), from: since.optional(), until: until.optional() })
  .transform((entry) => ({ ...entry, from: entry.from ?? null, until: entry.until ?? null }));

/** The sections that a file may have; actors are checked one by one so that a lenient reading can keep the good ones. */
export const actorFile = z.strictObject({
  actors: z.array(z.unknown()).optional(),
  /** More names of actors that another file describes. */
  names: z.record(SLUG, z.array(nameEntry).transform(flatNames)).optional(),
  /** Who owns an outlet. */
  ownership: z.record(SLUG, ownershipEntry).optional(),
  /** Word for a people → state: `Russian: russia`. */
  demonyms: z.record(z.string(), SLUG).optional(),
  /** Seat or house that stands for a party: `Kremlin: russia`. */
  metonyms: z.record(z.string(), SLUG).optional(),
  /** Role → its nouns: `air-force: [warplanes, jets]`. */
  roles: z.record(SLUG, z.array(z.string())).optional(),
  /** Word for a side without a name → whom it may mean. */
  generics: z.record(z.string(), z.array(genericEntry)).optional(),
  /** Words before a person's name. */
  titles: z.array(z.string()).optional(),
  /** Nouns for the members or mouthpieces of a party: fighters, officials. */
  members: z.array(z.string()).optional(),
});
export type ActorFile = z.infer<typeof actorFile>;
