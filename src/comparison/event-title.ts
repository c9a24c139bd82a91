import { type ClaimType, typeWords } from "../model/claim-types.ts";
import type { DayRange } from "../model/day.ts";
import { daysWords } from "../model/day-words.ts";

/** A line for people: "capture · Ramouseh · 6 August 2016". Parts that are not known are left out. */
export const eventTitle = (type: ClaimType, place: string | null, days: DayRange | null): string =>
  [typeWords(type), place, days && daysWords(days)].filter((part) => part).join(" · ");
