import { InvalidArgumentError } from "commander";

/** A whole number above zero from the command line. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError("Give a whole number above zero.");
  return count;
}
