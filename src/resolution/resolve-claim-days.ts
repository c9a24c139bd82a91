import type { SaidClaim } from "../model/claim.ts";
import { addDays, type Day, type DayRange } from "../model/day.ts";
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

/**
 * The days of each claim, in their order: their words in the article's text held against its day and against the days that the claims
 * before it told.
 */
export function resolveClaimDays(
  claims: readonly SaidClaim[],
  text: string,
  published: Day | null,
): readonly (DayRange | null)[] {
  const starts: Day[] = [];
  const answers = new Map<number, DayRange | null>();
  let anchor: DayRange | null = null;
  return claims.map((claim): DayRange | null => {
    const { time } = claim;
    if (time === null) return null;
    const known = answers.get(time.span.start);
    // The same words say the same days, also where they were "a week after" what came before them.
    if (known !== undefined) return known !== null && time.carried ? { ...known, basis: "carried" } : known;
    const words = text.slice(time.span.start, time.span.end);
    const range = resolveDays(words, published, {
      anchor,
      begins: null,
      // In "one week after they began", what stands after the words is what came first.
      end: claim.span.start >= time.span.end ? "earlier" : "later",
      ahead: !time.carried && (claim.modality === "forecast" || claim.modality === "demanded"),
    });
    const whole = range !== null && /^\s*(by|until|till)\b/i.test(words) ? fromBeginning(range, starts) : range;
    answers.set(time.span.start, whole);
    if (whole === null) return null;
    if (BEGINNINGS.has(claim.type) && whole.from === whole.to) starts.push(whole.from);
    if (!time.carried && (whole.precision === "day" || whole.precision === "days")) anchor = whole;
    return time.carried ? { ...whole, basis: "carried" } : whole;
  });
}

/** Rule 11 of the codebook: "by Friday" begins with the operation, the last one told that began before. */
function fromBeginning(range: DayRange, starts: readonly Day[]): DayRange {
  const begin = starts.filter((day) => day < range.to && day >= addDays(range.to, -LONGEST_OPERATION)).at(-1);
  return begin === undefined ? range : { ...range, from: begin, precision: "days" };
}
