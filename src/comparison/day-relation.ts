import { type Day, type DayRange, daysMeet, toOrdinal } from "../model/day.ts";

/** How the days of two tellings lie: how far apart in days (0 where they meet) and how exactly both are known. */
export interface DayRelation {
  readonly gap: number;
  /** Length in days of the longer range: 1 for two single days. */
  readonly width: number;
}

export function relateDays(a: Pick<DayRange, "from" | "to">, b: Pick<DayRange, "from" | "to">): DayRelation {
  const gap = daysMeet(a, b) ? 0 : Math.max(toOrdinal(b.from) - toOrdinal(a.to), toOrdinal(a.from) - toOrdinal(b.to));
  return { gap, width: Math.max(lengthOf(a), lengthOf(b)) };
}

export const lengthOf = (days: Pick<DayRange, "from" | "to">): number => toOrdinal(days.to) - toOrdinal(days.from) + 1;

/** How many days after an event (its last day) a report came out; negative where it came out before its first day. */
export function reportedAfter(days: Pick<DayRange, "from" | "to">, published: Day): number {
  const after = toOrdinal(published) - toOrdinal(days.to);
  return after >= 0 ? after : Math.min(0, toOrdinal(published) - toOrdinal(days.from));
}
