import { InvalidArgumentError } from "commander";
import { type Day, isDay } from "../model/day.ts";

/** A calendar day from the command line. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError("Give a day as YYYY-MM-DD.");
  return text;
}
