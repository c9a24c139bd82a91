import type { Day } from "../../../model/day.ts";
import { type Bin, dayAt, lastOfBin, ordinalOf } from "../../parts/calendar.ts";

/** Days along a line of so many pixels. */
export interface TimeScale {
  readonly from: Day;
  readonly to: Day;
  /** Where a day begins, in pixels. */
  readonly x: (day: Day) => number;
  /** Where a day ends. */
  readonly end: (day: Day) => number;
  /** The day under a pixel, never outside of the scale. */
  readonly dayAt: (x: number) => Day;
}

/** A scale from the first bin's first day to the last bin's last day. */
export const timeScale = (bins: readonly { readonly day: Day }[], bin: Bin, width: number): TimeScale => {
  const from = bins[0]!.day;
  const to = lastOfBin(bins.at(-1)!.day, bin);
  const [first, last] = [ordinalOf(from), ordinalOf(to)];
  const perDay = width / (last - first + 1);
  return {
    from,
    to,
    x: (day) => (ordinalOf(day) - first) * perDay,
    end: (day) => (ordinalOf(day) - first + 1) * perDay,
    dayAt: (x) => dayAt(Math.min(last, Math.max(first, first + Math.floor(x / perDay)))),
  };
};
