import type { ClaimType } from "../model/claim-types.ts";
import type { AccountValue } from "../model/event.ts";
import type { Verdict } from "./compare-numbers.ts";
import { CAUSES, DEPENDENT_HARM } from "./event-types.ts";

/** A thing as done, in a reason: "broken against not broken". */
const DONE: Partial<Record<ClaimType, string>> = {
  clash: "fought",
  offensive: "attacked",
  airstrike: "bombed from the air",
  shelling: "shelled",
  bombing: "bombed",
  massacre: "massacred",
  chemical: "chemical agent used",
  repulse: "thrown back",
  capture: "taken",
  withdrawal: "left",
  siege: "besieged",
  "siege-broken": "broken",
  "route-cut": "cut",
  killed: "killed",
  injured: "wounded",
  displaced: "driven out",
  detained: "detained",
  damage: "damaged",
  shortage: "running short",
  deployment: "moved",
  agreement: "agreed",
  breach: "broken",
  talks: "met",
  request: "asked for",
  denial: "refused",
};

/** Types that say the opposite of each other when both are affirmed; denied against affirmed they agree. */
const OPPOSITES: readonly (readonly [ClaimType, ClaimType])[] = [
  ["siege", "siege-broken"],
  ["repulse", "capture"],
  ["repulse", "siege-broken"],
  ["request", "denial"],
];
/** Two sides of one thing. */
const SIDES: readonly (readonly [ClaimType, ClaimType])[] = [
  ["capture", "withdrawal"],
  ["massacre", "killed"],
  ["offensive", "clash"],
];
/** Rival names for one blow. */
const BLOWS: ReadonlySet<string> = new Set(["airstrike", "shelling", "bombing", "massacre", "chemical"]);

const done = (value: AccountValue): string =>
  (value.polarity === "denied" ? "not " : "") + (DONE[value.key as ClaimType] ?? value.key);

const isPair = (list: readonly (readonly [ClaimType, ClaimType])[], a: string, b: string): boolean =>
  list.some(([left, right]) => (left === a && right === b) || (left === b && right === a));

/** Compares what two claims of one event say happened. */
export function compareWhat(left: AccountValue, right: AccountValue): Verdict {
  if (isOpen(left) || isOpen(right))
    return isOpen(left) && isOpen(right) && left.key === right.key && left.polarity === right.polarity
      ? { outcome: "agree", reason: "the same is asked for" }
      : { outcome: "not-comparable", reason: "what is asked for against what is told" };
  const against = `${done(left)} against ${done(right)}`;
  const alike = left.polarity === right.polarity;
  if (left.key === right.key) {
    if (!alike) return { outcome: "differ", reason: against };
    const reserve = left.modality !== right.modality ? ", one of them with reserve" : "";
    return { outcome: "agree", reason: `${done(left)}${reserve}` };
  }
  if (isPair(OPPOSITES, left.key, right.key)) {
    if (!alike) return { outcome: "agree", reason: `${done(left)} and ${done(right)} say the same` };
    // A siege is named in telling how it ended; only two outright words about the end contradict each other.
    const siege = left.key === "siege" || right.key === "siege";
    return left.polarity === "affirmed" && !siege
      ? { outcome: "differ", reason: against }
      : { outcome: "not-comparable", reason: against };
  }
  if (isPair(SIDES, left.key, right.key))
    return alike
      ? { outcome: "agree", reason: `${done(left)} and ${done(right)} are one thing from two sides` }
      : { outcome: "differ", reason: against };
  if (BLOWS.has(left.key) && BLOWS.has(right.key) && alike && left.polarity === "affirmed")
    return { outcome: "differ", reason: against };
  const harm = [left, right].some((value) => DEPENDENT_HARM.has(value.key as ClaimType));
  const cause = [left, right].some((value) => CAUSES.has(value.key as ClaimType));
  return { outcome: "not-comparable", reason: harm && cause ? "harm against its cause" : against };
}

/** Only asked for, not told as done. */
const isOpen = (value: AccountValue): boolean => value.modality !== "asserted" && value.modality !== "hedged";
