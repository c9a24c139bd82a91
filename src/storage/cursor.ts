import { LedgerError } from "./ledger-error.ts";

/** The place of a row in an ordered list, as one word for people and programs to hand back. */
export const cursorOf = (...parts: readonly (string | number)[]): string => parts.join("/");

/**
 * The parts of a cursor.
 * @throws LedgerError `bad-query` when it does not have so many
 */
export const partsOfCursor = (cursor: string, count: number): readonly string[] => {
  const parts = cursor.split("/");
  if (parts.length !== count || parts.includes(""))
    throw new LedgerError("bad-query", `cursor "${cursor.slice(0, 80)}" is none of ours: give the one of the last row`);
  return parts;
};
