import { toOrdinal } from "../model/day.ts";
import type { Event, EventLink } from "../model/event.ts";
import type { ArticleId, EventId, PlaceId } from "../model/ids.ts";
import { relateDays } from "./day-relation.ts";
import type { EventInput } from "./event-input.ts";
import { isNarrow, relatePlaces } from "./place-relation.ts";

/** Days after the beginning of an offensive in which an attack of the same report counts as a part of it. */
const OFFENSIVE_DAYS = 14;
/** So many events of one article are looked at; keeps a hostile text linear. */
const PER_ARTICLE = 80;

/**
 * Links events that belong together without being one: an attack inside an offensive, a breach after its deal. Only
 * events that some article tells together are linked, so that a new article touches only its own.
 */
export function linkEvents(events: readonly Event[], input: Pick<EventInput, "place">): readonly Event[] {
  const told = new Map<ArticleId, Event[]>();
  for (const event of events) {
    for (const article of new Set(event.accounts.map((account) => account.article))) {
      const list = told.get(article);
      if (!list) told.set(article, [event]);
      else if (list.length < PER_ARTICLE) list.push(event);
    }
  }
  const links = new Map<EventId, Map<EventId, EventLink>>();
  for (const together of told.values()) {
    for (const event of together) {
      const whole = bestWhole(event, together, input);
      if (!whole) continue;
      const own = links.get(event.id) ?? new Map<EventId, EventLink>();
      own.set(whole.event, whole);
      links.set(event.id, own);
    }
  }
  return events.map((event) => {
    const own = links.get(event.id);
    return own ? { ...event, links: [...own.values()].sort((a, b) => (a.event < b.event ? -1 : 1)) } : event;
  });
}

const PARTS: ReadonlySet<string> = new Set([
  "clash",
  "airstrike",
  "shelling",
  "bombing",
  "massacre",
  "repulse",
  "capture",
  "withdrawal",
  "siege-broken",
  "route-cut",
  "displaced",
]);

function bestWhole(event: Event, together: readonly Event[], input: Pick<EventInput, "place">): EventLink | null {
  const main = event.types[0]!;
  for (const other of together) {
    if (other.id === event.id) continue;
    if (main === "breach" && other.types[0] === "agreement" && meet(event.parties, other.parties))
      return { kind: "follows", event: other.id, reason: "told as a breach of this deal" };
    if (PARTS.has(main) && other.types[0] === "offensive" && isInside(event, other, input))
      return { kind: "part-of", event: other.id, reason: "told with this offensive, in its days and its area" };
  }
  return null;
}

function isInside(event: Event, offensive: Event, input: Pick<EventInput, "place">): boolean {
  if (event.days && offensive.days) {
    const { gap } = relateDays(event.days, offensive.days);
    const after = toOrdinal(event.days.from) - toOrdinal(offensive.days.from);
    if (gap > 0 && (after < 0 || after > OFFENSIVE_DAYS)) return false;
  }
  const places = event.places.filter((id) => isNarrow(input.place(id)));
  if (places.length > 0 && offensive.places.length > 0)
    return places.some((id) => offensive.places.some((other) => reaches(other, id, input)));
  // Without a place, the same days and a party in common; a mere mention of fighting belongs nowhere.
  return event.days !== null && offensive.days !== null && meet(event.parties, offensive.parties);
}

/** Whether an offensive told of one place may hold an attack told of another: its city, its quarter or next to it. */
function reaches(offensive: PlaceId, attack: PlaceId, input: Pick<EventInput, "place">): boolean {
  const relation = relatePlaces(offensive, attack, input.place);
  return relation === "same" || relation === "near" || relation === "within";
}

const meet = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((one) => b.includes(one));
