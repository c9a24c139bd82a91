import { toOrdinal } from "../model/day.ts";
import { daylessKeys } from "./dayless-keys.ts";
import type { EventInput } from "./event-input.ts";
import { type EventKind, kindsOf, LASTING } from "./event-types.ts";
import { chainOf, isNarrow } from "./place-relation.ts";
import type { Clues } from "./telling.ts";

/** Days of one window; a telling is filed under every window that its days, with some slack, touch. */
const WINDOW = 7;
const SLACK = 1;
/** A report is filed under the days in which what it tells may lie. */
const REPORTED_WITHIN = 7;
/** Longer ranges ("in 2015") say too little to be looked up by day. */
const MOST_WINDOWS = 6;
/** Harm below this number is too common to find an event by. */
const TELLING_NUMBER = 5;

/**
 * Keys under which a telling meets others that may be of the same event: kind with a window of days and either the
 * governorate (or what else lies below the country), a party, or a number of victims. Two tellings without a common key
 * are never compared, so that work grows with the density of the news, not with the size of the ledger. What no day is
 * known of meets dated tellings by strong clues alone (`daylessKeys`).
 */
export function blockKeys(telling: Clues, input: Pick<EventInput, "place">): readonly string[] {
  // What no type of ours covers is filed under the very word that tells it.
  const open = telling.facts.types.length === 0;
  const known = [...new Set(telling.facts.types.flatMap(kindsOf))];
  const kinds: readonly string[] = open ? telling.heads.map((head) => `word ${head}`) : known;
  const windows = windowsOf(telling);
  const victims = telling.facts.numbers
    .filter((one) => one.harm !== "other" && (one.min ?? one.max ?? 0) >= TELLING_NUMBER)
    .map((one) => `no ${one.min ?? ""}-${one.max ?? ""}`);
  const wheres = [
    ...(telling.facts.places.length > 0 ? telling.facts.places : telling.story.places).map(
      (id) => `at ${areaOf(id, input)}`,
    ),
    ...telling.facts.placeNames.map((name) => `at ~${name}`),
    ...[...telling.facts.actors, ...telling.facts.targets]
      .filter((key) => !key.startsWith("~"))
      .map((key) => `by ${key}`),
    ...victims,
  ];
  // Where neither its place nor a party is known, the subject of its article must find its kin.
  const vague = telling.facts.places.length === 0 && !wheres.some((where) => where.startsWith("by "));
  const about = open || vague ? telling.story.topics.map((word) => `of ${word}`) : [];
  const keys = kinds.flatMap((kind) =>
    [...wheres, ...about].flatMap((where) => windows.map((window) => `${kind}|${where}|${window}`)),
  );
  return [...new Set([...keys, ...daylessKeys(telling, known, victims, input)])].sort();
}

/** The area by which events are laid out: the outermost holder below the country, or the place itself. */
export function areaOf(id: string, input: Pick<EventInput, "place">): string {
  const chain = chainOf(id, input.place);
  return chain.findLast((one) => input.place(one)?.kind !== "country") ?? id;
}

/** The block of an event for storage: kind, area and month of its oldest telling. */
export function storageBlock(telling: Clues, input: Pick<EventInput, "place">): string {
  const kind: EventKind = telling.facts.types.flatMap(kindsOf)[0] ?? "violence";
  const place = telling.facts.places.find((id) => isNarrow(input.place(id))) ?? telling.facts.places[0];
  const day = telling.facts.days?.from ?? telling.article.published?.day ?? null;
  return `${kind}|${place ? areaOf(place, input) : ""}|${day?.slice(0, 7) ?? ""}`;
}

function windowsOf(telling: Clues): readonly string[] {
  const { days } = telling.facts;
  const published = telling.article.published?.day ?? null;
  const lasting = telling.facts.types.some((type) => LASTING.has(type));
  const range = days
    ? [toOrdinal(days.from) - SLACK, toOrdinal(days.to) + SLACK]
    : published
      ? [toOrdinal(published) - REPORTED_WITHIN, toOrdinal(published) + SLACK]
      : null;
  if (!range) return ["?"];
  // Days that were counted from an estimate may be those of another week.
  const slack = lasting || days?.basis === "estimated" ? WINDOW : 0;
  const first = Math.floor((range[0]! - slack) / WINDOW);
  const last = Math.floor((range[1]! + slack) / WINDOW);
  if (last - first >= MOST_WINDOWS) return ["?"];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}
