import type { Published } from "../model/article.ts";
import { addDays, type Day, isDay } from "../model/day.ts";
import { type Notice, notice } from "../model/notice.ts";
import type { Draft, WrittenDay } from "./draft.ts";
import type { Hints } from "./given-report.ts";
import { parseDay } from "./parse-day.ts";
import { ReadingError } from "./reading-error.ts";
import type { Stamp } from "./stamp.ts";

/** A path that holds its day, as most news sites write them: `/2016/08/06/`. */
const DAY_IN_PATH = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)/;

/**
 * The day of publication: from the side file or the table, from the hints, from the page's meta data, from the address,
 * and last from a stamp or dateline in the text that is not the page's clock. What does not parse is told and passed
 * over; so is a day of the meta data long after the date that is printed with the report.
 *
 * @throws {ReadingError} when the hint is no day: that is wrong use, not trouble in the report.
 */
export const findPublished = (given: {
  readonly draft: Draft;
  readonly hints: Hints;
  readonly url: string | null;
  readonly stamps: readonly Stamp[];
}): { readonly published: Published | null; readonly notices: readonly Notice[] } => {
  const { draft, hints, stamps } = given;
  if (hints.published !== undefined && !isDay(hints.published))
    throw new ReadingError(
      `"${hints.published}" is no day of publication; write it as YYYY-MM-DD, for example 2016-08-06`,
    );

  const side: readonly WrittenDay[] = hints.side?.published ? [{ words: hints.side.published, basis: "given" }] : [];
  const hint: readonly WrittenDay[] = hints.published ? [{ words: hints.published, basis: "given" }] : [];
  const own = draft.published;
  const inPath = DAY_IN_PATH.exec(given.url ?? "");
  const written: readonly WrittenDay[] = [
    ...side,
    ...own.filter(({ basis }) => basis === "given"),
    ...hint,
    ...own.filter(({ basis }) => basis === "meta"),
    ...(inPath ? [{ words: inPath.slice(1).join("-"), basis: "meta" } as const] : []),
  ];
  const tried = written.map(({ words, basis }) => ({ words, basis, day: parseDay(words) }));
  const taken = tried.findIndex(({ day }) => day !== null);
  const bad = (taken < 0 ? tried : tried.slice(0, taken)).map(({ words }) =>
    notice(
      "reading/bad-date",
      "warning",
      `"${words.slice(0, 80)}" is no day that can be read, so it was passed over; write YYYY-MM-DD`,
    ),
  );
  const best = tried[taken];
  const stamp = stamps.find(({ clock, day }) => !clock && day !== null);
  if (best?.day && best.basis === "meta" && stamp?.day && stamp.day < addDays(best.day, -LATE))
    return { published: { day: stamp.day, basis: "dateline" }, notices: [...bad, lateMeta(best.day, stamp)] };
  if (best?.day) return { published: { day: best.day, basis: best.basis }, notices: bad };

  if (stamp?.day) return { published: { day: stamp.day, basis: "dateline" }, notices: bad };
  return { published: null, notices: [...bad, noDate(stamps)] };
};

/** A page whose meta data name a day so many days after the date printed with the report was made anew or fetched then. */
const LATE = 60;

const lateMeta = (day: Day, { day: printed, span }: Stamp): Notice =>
  notice(
    "reading/late-meta",
    "warning",
    `the page's data say ${day}, but ${printed} is printed with the report: the page's day was set aside as that of a later copy; --published gives the day`,
    span,
  );

const noDate = (stamps: readonly Stamp[]): Notice => {
  const advice = "relative days stay unresolved until --published or a side file gives it";
  const clock = stamps.find((stamp) => stamp.clock);
  return clock
    ? notice(
        "reading/page-clock",
        "warning",
        `the only date is a stamp of the page (${clock.day ?? "no day"}), which says when it was fetched; ${advice}`,
        clock.span,
      )
    : notice("reading/no-date", "warning", `no day of publication was found; ${advice}`);
};
