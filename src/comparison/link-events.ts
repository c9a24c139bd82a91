import { type Day, toOrdinal } from "../model/day.ts";
import type { Event, EventLink } from "../model/event.ts";
import type { ArticleId, EventId, PlaceId } from "../model/ids.ts";
import { relateDays } from "./day-relation.ts";
import type { EventInput } from "./event-input.ts";
import { isNarrow, relatePlaces } from "./place-relation.ts";

/** Days after the beginning of an offensive in which an attack of the same report counts as a part of it. */
const OFFENSIVE_DAYS = 14;
/** So many events of one article are looked at, the earliest first; keeps a hostile text linear. */
const PER_ARTICLE = 80;

/** What links depend on. */
export interface Linkable extends Pick<Event, "id" | "types" | "days" | "places" | "parties"> {
  /** Articles that tell it. */
  readonly articles: readonly ArticleId[];
}

/**
 * How events belong together without being one: an attack inside an offensive, a breach after its deal. Only events that
 * some article tells together are linked, so that the links of an event depend on those that share an article with it.
 * @returns links by event, those of each in order of the event that they lead to
 */
export function linkEvents(
  events: readonly Linkable[],
  input: Pick<EventInput, "place">,
): ReadonlyMap<EventId, readonly EventLink[]> {
  const told = new Map<ArticleId, Linkable[]>();
  for (const event of [...events].sort(byStart)) {
    for (const article of event.articles) {
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
  return new Map([...links].map(([id, own]) => [id, [...own.values()].sort((a, b) => (a.event < b.event ? -1 : 1))]));
}

/** What links need of an event. */
export const linkableOf = ({ id, types, days, places, parties, accounts }: Event): Linkable => ({
  id,
  types,
  days,
  places,
  parties,
  articles: [...new Set(accounts.map((account) => account.article))],
});

const startOf = (event: Linkable): Day => event.days?.from ?? "9999";

const byStart = (a: Linkable, b: Linkable): number =>
  startOf(a) !== startOf(b) ? (startOf(a) < startOf(b) ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

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

function bestWhole(event: Linkable, together: readonly Linkable[], input: Pick<EventInput, "place">): EventLink | null {
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

function isInside(event: Linkable, offensive: Linkable, input: Pick<EventInput, "place">): boolean {
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
