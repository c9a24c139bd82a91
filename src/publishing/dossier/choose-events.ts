import type { DayRange } from "../../model/day.ts";
import { toOrdinal } from "../../model/day.ts";
import { monthWords } from "../../model/day-words.ts";
import type { Event } from "../../model/event.ts";
import { rankByContest } from "../../model/field-outcome.ts";
import type { EventId } from "../../model/ids.ts";
import { foldAccounts } from "./fold-accounts.ts";

/** How much of an event a dossier tells: a table of accounts, the one account, a line, or nothing. */
export type Telling = "table" | "single" | "line" | "left-out";

/** Events that stand under one heading, in time order. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The year in which they begin; `null` where no day is known. */
  readonly year: string | null;
  readonly events: readonly Event[];
}

/** How many events are told in each way; a file with more is no longer read by anyone. */
export const BUDGET = { table: 100, single: 200, line: 1500 } as const;

/** A longer range of days belongs under its year, or under the years from there on. */
const MONTH_DAYS = 31;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Days first to last, longer ranges first, undated events at the end; ties by title and id. */
const byTime = (a: Event, b: Event): number =>
  compare(a.days?.from ?? "~", b.days?.from ?? "~") ||
  compare(b.days?.to ?? "~", a.days?.to ?? "~") ||
  compare(a.title, b.title) ||
  compare(a.id, b.id);

const headingOf = (days: DayRange | null): string => {
  if (days === null) return "No day known";
  const length = toOrdinal(days.to) - toOrdinal(days.from) + 1;
  if (length <= MONTH_DAYS) return monthWords(days.from);
  const year = days.from.slice(0, 4);
  return days.to.startsWith(year) ? `${Number(year)}, month not told` : `${Number(year)} and later years`;
};

/** The events under a heading for each month, in time order. */
export const sectionsOf = (events: readonly Event[]): readonly Section[] => {
  const sections = new Map<string, Event[]>();
  for (const event of [...events].sort(byTime)) {
    const heading = headingOf(event.days);
    const section = sections.get(heading);
    if (section === undefined) sections.set(heading, [event]);
    else section.push(event);
  }
  return [...sections].map(([title, members], i) => ({
    id: `part-${i + 1}`,
    title,
    year: members[0]?.days?.from.slice(0, 4) ?? null,
    events: members,
  }));
};

/**
 * How each event is told: of those with more than one account (copies folded) the most contested get a table, of the others the best
 * supported are told in full, the rest get a line each until the budget is spent.
 */
export const chooseTellings = (
  events: readonly Event[],
  budget: Readonly<Record<keyof typeof BUDGET, number>> = BUDGET,
): ReadonlyMap<EventId, Telling> => {
  const spent = { table: 0, single: 0, line: 0 };
  return new Map(
    rankByContest(events).map((event): [EventId, Telling] => {
      const wanted = foldAccounts(event).length > 1 ? "table" : "single";
      for (const telling of [wanted, "line"] as const) {
        if (spent[telling] < budget[telling]) {
          spent[telling] += 1;
          return [event.id, telling];
        }
      }
      return [event.id, "left-out"];
    }),
  );
};
