import type { SaidClaim, TimeWords } from "../model/claim.ts";
import { addDays, type Day, type DayRange } from "../model/day.ts";
import { cut, overlaps, type Span } from "../model/span.ts";
import { resolveDays } from "./resolve-days.ts";

/** An operation that "by Friday" belongs to began at most so many days before. */
const LONGEST_OPERATION = 31;
/** Kinds of claim that can begin an operation. */
const BEGINNINGS: ReadonlySet<SaidClaim["type"]> = new Set<SaidClaim["type"]>([
  "offensive",
  "clash",
  "airstrike",
  "shelling",
  "bombing",
  "capture",
  "siege",
  "siege-broken",
]);

/** "one week after they met": what stands after such words is another event than what stands before them. */
const PARTS_EVENTS = /\b(after|before)$/i;

/**
 * The days of each claim, in their order: their words in the article's text held against its day and against the days that
 * the claims before it told. Words inside `ignored` (a page's time stamp) say nothing.
 */
export function resolveClaimDays(
  claims: readonly SaidClaim[],
  text: string,
  published: Day | null,
  ignored: readonly Span[] = [],
): readonly (DayRange | null)[] {
  const isOther = (claim: SaidClaim): boolean => isPartedFrom(claim, text);
  const parted = new Set(claims.filter(isOther).map(({ time }) => time!.span.start));
  const answers = new Map<string, DayRange | null>();
  const starts: Day[] = [];
  let anchor: DayRange | null = null;

  const answer = (claim: SaidClaim, time: TimeWords): DayRange | null => {
    const words = cut(text, time.span);
    const other = isOther(claim);
    // Where a claim of its own stands after "one week after", the story so far is told by what stands before.
    if (!other && parted.has(time.span.start)) return anchor;
    const range = resolveDays(words, published, {
      anchor,
      end: other ? "earlier" : "later",
      ahead: !time.carried && (claim.modality === "forecast" || claim.modality === "demanded"),
    });
    return range !== null && /^\s*(by|until|till)\b/i.test(words) ? fromBeginning(range, starts) : range;
  };

  return claims.map((claim): DayRange | null => {
    const { time } = claim;
    if (time === null || ignored.some((span) => overlaps(span, time.span))) return null;
    // The same words say the same days, also where they were reckoned from what came before them.
    const keys = [true, false].map((other) => `${time.span.start} ${other}`);
    const key = keys[isOther(claim) ? 0 : 1]!;
    const known = answers.get(time.carried ? (keys.find((each) => answers.has(each)) ?? key) : key);
    const days = known === undefined ? answer(claim, time) : known;
    answers.set(key, days);
    if (days === null) return null;
    if (known === undefined && BEGINNINGS.has(claim.type) && days.from === days.to) starts.push(days.from);
    if (
      known === undefined &&
      !time.carried &&
      !isOther(claim) &&
      (days.precision === "day" || days.precision === "days")
    )
      anchor = days;
    return time.carried ? { ...days, basis: "carried" } : days;
  });
}

/** Whether a claim stands behind a joining "after" or "before": "one week after | they met", not "a week later, they met". */
const isPartedFrom = ({ span, time }: SaidClaim, text: string): boolean =>
  time !== null &&
  !time.carried &&
  span.start >= time.span.end &&
  PARTS_EVENTS.test(cut(text, time.span)) &&
  /^\s+\p{L}/u.test(text.slice(time.span.end, time.span.end + 4));

/** Rule 11 of the codebook: "by Friday" begins with the operation, the last one told that began before. */
function fromBeginning(range: DayRange, starts: readonly Day[]): DayRange {
  const begin = starts.filter((day) => day < range.to && day >= addDays(range.to, -LONGEST_OPERATION)).at(-1);
  return begin === undefined ? range : { ...range, from: begin, precision: "days" };
}
