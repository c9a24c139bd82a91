import { addDays, type Day, type DayRange, fromOrdinal, toOrdinal } from "../../model/day.ts";
import { dayWords, monthWords, shortDayWords } from "../../model/day-words.ts";

type Days = Pick<DayRange, "from" | "to">;

/** A stretch of the time axis that is drawn to scale; between two stretches the axis is broken. Percent of the width. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly left: number;
  readonly right: number;
}

/** A mark on the axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  /** May be left out where room is scarce. */
  readonly minor: boolean;
}

/** A time axis with the long empty times cut out of it. */
export interface TimeScale {
  readonly stretches: readonly Stretch[];
  readonly ticks: readonly Tick[];
  /** Percent of the width at which a day begins. */
  at(day: Day): number;
}

/** Empty time that is worth a break: this many days, and more than a quarter of what is drawn. */
const BREAK_DAYS = 45;
/** Room of a break and the least room of a stretch, in percent. */
const BREAK_WIDTH = 4;
const LEAST_WIDTH = 14;
/** What a label without its year takes, less the room of a break, in percent. */
const LABEL_WIDTH = 4;
/** More stretches than this cannot be told apart: the shortest gaps are drawn out again. */
const MOST_STRETCHES = 4;

interface Run {
  from: number;
  to: number;
}

/** Runs of days without a long gap, at most `MOST_STRETCHES`. `to` is the day after the last. */
const runsOf = (ranges: readonly Days[]): readonly Run[] => {
  const runs: Run[] = [];
  const sorted = ranges.map(({ from, to }) => ({ from: toOrdinal(from), to: toOrdinal(to) + 1 }));
  for (const range of sorted.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = runs.at(-1);
    if (last !== undefined && range.from - last.to <= BREAK_DAYS) last.to = Math.max(last.to, range.to);
    else runs.push({ ...range });
  }
  while (runs.length > MOST_STRETCHES) {
    const gaps = runs.slice(1).map((run, i) => run.from - runs[i]!.to);
    const at = gaps.indexOf(Math.min(...gaps));
    runs.splice(at, 2, { from: runs[at]!.from, to: runs[at + 1]!.to });
  }
  return runs;
};

const layOut = (runs: readonly Run[]): readonly Stretch[] => {
  const room = 100 - BREAK_WIDTH * (runs.length - 1);
  const spare = room - LEAST_WIDTH * runs.length;
  const total = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  let left = 0;
  return runs.map(({ from, to }) => {
    const right = left + LEAST_WIDTH + (spare * (to - from)) / total;
    const stretch = { from: fromOrdinal(from), to: fromOrdinal(to), left, right };
    left = right + BREAK_WIDTH;
    return stretch;
  });
};

/** Steps of days between ticks, and how a tick is worded. */
const STEPS = [1, 2, 7, 14] as const;

const monthsBetween = (from: Day, to: Day, step: number): readonly Day[] => {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step)
    .map(
      (month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`,
    )
    .filter((day) => day >= from && day < to);
};

/** Whether a label begins far enough from the end of its stretch not to run into the next one; the last may go over. */
const hasRoom = (at: number, { right }: Stretch): boolean => right >= 99 || right - at >= LABEL_WIDTH;

const ticksOf = (stretch: Stretch, at: (day: Day) => number): readonly Tick[] => {
  const days = toOrdinal(stretch.to) - toOrdinal(stretch.from);
  const most = Math.max(1, Math.floor((stretch.right - stretch.left) / 9));
  const step = STEPS.find((count) => days / count <= most);
  const months = [1, 3, 6, 12, 24, 60, 120].find((count) => days / (count * 30.4) <= most) ?? 240;
  const marks =
    step === undefined
      ? monthsBetween(stretch.from, stretch.to, months)
      : Array.from({ length: Math.ceil(days / step) }, (_, i) => addDays(stretch.from, i * step));
  const shown = marks.length === 0 ? [stretch.from] : marks.filter((day, i) => i === 0 || hasRoom(at(day), stretch));
  return shown.map((day, i) => ({
    at: at(day),
    label: step === undefined ? monthWords(day) : i === 0 ? dayWords(day) : shortDayWords(day),
    minor: i > 0,
  }));
};

/** A time axis over ranges of days. There must be at least one. */
export const timeScale = (ranges: readonly Days[]): TimeScale => {
  const stretches = layOut(runsOf(ranges));
  const at = (day: Day): number => {
    const ordinal = toOrdinal(day);
    for (const [i, { from, to, left, right }] of stretches.entries()) {
      const [start, end] = [toOrdinal(from), toOrdinal(to)];
      if (ordinal < start) {
        const before = stretches[i - 1];
        if (before === undefined) return 0;
        const gapStart = toOrdinal(before.to);
        return before.right + ((ordinal - gapStart) / (start - gapStart)) * BREAK_WIDTH;
      }
      if (ordinal <= end) return left + ((ordinal - start) / (end - start)) * (right - left);
    }
    return 100;
  };
  return { stretches, at, ticks: stretches.flatMap((stretch) => ticksOf(stretch, at)) };
};
