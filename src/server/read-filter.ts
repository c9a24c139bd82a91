import { CLAIM_FAMILIES, type ClaimFamily, type ClaimType } from "../model/claim-types.ts";
import type { Knowledge } from "../operations/known-names.ts";
import { parseClaimQuery } from "../operations/parse-query.ts";
import type { SumQuery } from "../storage/counts.ts";
import type { EventLineQuery } from "../storage/event-line.ts";
import type { ClaimQuery } from "../storage/ledger.ts";
import type { FilterQuery } from "./api/filter.ts";
import { Problem } from "./problem.ts";

/** What was asked for, in the words of the ledger. */
export interface Asked {
  readonly claims: ClaimQuery;
  /** Families that were asked for whole. */
  readonly families: readonly ClaimFamily[];
}

/**
 * Reads the parameters that every list takes; those of `where` and the others must all hold.
 * @throws UsageError for a `where` that cannot be read, Problem where both name the same field
 */
export const readFilter = (given: FilterQuery): Asked => {
  const where = given.where === undefined ? {} : parseClaimQuery(given.where);
  const families = given.family ?? [];
  const ofFamilies: readonly ClaimType[] = families.flatMap((family) => CLAIM_FAMILIES[family]);
  const types = given.type ?? (families.length > 0 ? ofFamilies : undefined);
  const own: ClaimQuery = {
    ...(given.q === undefined || given.q.trim() === "" ? {} : { text: given.q }),
    ...(types === undefined ? {} : { types }),
    ...(given.actor === undefined ? {} : { actor: given.actor }),
    ...(given.voice === undefined ? {} : { voice: given.voice }),
    ...(given.place === undefined ? {} : { place: given.place }),
    ...(given.outlet === undefined ? {} : { outlets: given.outlet }),
    ...(given.from === undefined ? {} : { from: given.from }),
    ...(given.to === undefined ? {} : { to: given.to }),
    ...(given.polarity === undefined ? {} : { polarity: given.polarity }),
    ...(given.modality === undefined ? {} : { modality: given.modality }),
    ...(given.contested === undefined ? {} : { contested: true }),
  };
  const twice = Object.keys(own).find((key) => key in where);
  if (twice !== undefined)
    throw new Problem(400, "bad-request", `${twice} is asked for twice, as a parameter and in where: give one of them`);
  return { claims: { ...own, ...where }, families: given.type === undefined ? families : [] };
};

const several = (given: string | readonly string[] | undefined): readonly string[] =>
  given === undefined ? [] : typeof given === "string" ? [given] : given;

/**
 * The events that are asked for. Where everything asked stands in the event itself, no claim is looked at; else one claim
 * must meet all of it.
 */
export const eventsAsked = ({ claims, families }: Asked, knowledge: Knowledge): EventLineQuery => {
  const { from, to, contested, events, limit: _, after: __, ...rest } = claims;
  const always: EventLineQuery = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(contested === undefined ? {} : { contested }),
    ...(events === undefined ? {} : { ids: events }),
  };
  const { types, actor, place, outlets, ...others } = rest;
  const [actors, places] = [several(actor), several(place)];
  const known =
    actors.every((id) => knowledge.registry.actors.has(id)) &&
    places.every((id) => knowledge.gazetteer.place(id) !== null);
  if (!known || Object.keys(others).length > 0)
    return { ...always, ...(Object.keys(rest).length === 0 ? {} : { claims: rest }) };
  return {
    ...always,
    ...(families.length > 0 ? { families } : types === undefined ? {} : { types }),
    ...(actor === undefined ? {} : { parties: actors }),
    ...(place === undefined ? {} : { places }),
    ...(outlets === undefined ? {} : { outlets }),
  };
};

/** What sums can answer of it; `null` where only the rows themselves can. `events: false`: claims alone. */
export const sumsAsked = (
  { claims, families }: Asked,
  knowledge: Knowledge,
): { readonly query: SumQuery; readonly events: boolean } | null => {
  const { types, from, to, actor, voice, place, outlets, limit: _, after: __, ...others } = claims;
  if (Object.keys(others).length > 0) return null;
  const names = [
    ...several(actor).map((name) => ({ facet: "actor" as const, name, known: knowledge.registry.actors.has(name) })),
    ...several(voice).map((name) => ({ facet: "voice" as const, name, known: knowledge.registry.actors.has(name) })),
    ...several(place).map((name) => ({
      facet: "place" as const,
      name,
      known: knowledge.gazetteer.place(name) !== null,
    })),
    ...several(outlets).map((name) => ({ facet: "outlet" as const, name, known: true })),
  ];
  const [first] = names;
  if (names.length > 1 || first?.known === false) return null;
  const kind = kindOf(types, families);
  return {
    query: {
      ...(first === undefined ? {} : { name: { facet: first.facet, name: first.name } }),
      ...(types === undefined ? {} : { types }),
      ...(kind === null ? {} : { kind }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    events: first?.facet !== "voice" && (types === undefined || kind !== null),
  };
};

const kindOf = (
  types: readonly ClaimType[] | undefined,
  families: readonly ClaimFamily[],
): NonNullable<SumQuery["kind"]> | null => {
  const [family, anotherFamily] = families;
  if (family !== undefined && anotherFamily === undefined) return { family };
  const [type, anotherType] = types ?? [];
  return type !== undefined && anotherType === undefined ? { type } : null;
};
