import type { HarmPoint } from "../../../server/api/events.ts";
import { shortDayWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";

/** A number of harm ready to be drawn. */
export interface HarmRow {
  readonly row: number;
  readonly owner: string;
  readonly day: string | null;
  /** The ends that were said; where only one was, both are it. */
  readonly low: number;
  readonly high: number;
  /** Which ways the words leave it open. */
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
  /** "About", "nearly", vague words: drawn hollow. */
  readonly isRough: boolean;
  readonly isPart: boolean;
  readonly isDenied: boolean;
  readonly caption: string;
}

const ROUGH: readonly HarmPoint["bound"][] = ["about", "nearly", "vague"];

const captionOf = ({ owner, outlet, words: said, day, partOf, polarity }: HarmPoint): string => {
  const where = outlet === null || outlet === owner ? "" : ` ${words.event.carriedIn} ${outlet}`;
  const notes = [
    day === null ? null : shortDayWords(day),
    partOf ? words.event.partOf : null,
    polarity === "denied" ? words.polarity.denied : null,
  ].filter((note) => note !== null);
  return `${owner}${where}: “${said}”${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
};

/** Numbers in the order of publication, totals before their parts; numbers without any end are left to the table. */
export const harmRows = (points: readonly HarmPoint[]): readonly HarmRow[] =>
  points
    .filter(({ low, high }) => low !== null || high !== null)
    .toSorted(
      (a, b) =>
        (a.day ?? "9999").localeCompare(b.day ?? "9999") ||
        a.account - b.account ||
        Number(a.partOf) - Number(b.partOf),
    )
    .map((point, row) => ({
      row,
      owner: point.owner,
      day: point.day,
      low: point.low ?? point.high!,
      high: point.high ?? point.low!,
      isOpenBelow: point.low === null,
      isOpenAbove: point.high === null,
      isRough: ROUGH.includes(point.bound),
      isPart: point.partOf,
      isDenied: point.polarity === "denied",
      caption: captionOf(point),
    }));

/** From this ratio of the largest to the smallest number a linear scale would hide the small ones. */
const LOG_RATIO = 40;

/** The kind of scale that shows all of them. */
export const scaleKind = (rows: readonly HarmRow[]): "linear" | "symlog" => {
  const ends = rows.flatMap(({ low, high }) => [low, high]).filter((end) => end > 0);
  return ends.length > 0 && Math.max(...ends) / Math.min(...ends) >= LOG_RATIO ? "symlog" : "linear";
};
