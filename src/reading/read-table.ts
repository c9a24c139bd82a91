import { addressesInTable } from "./addresses/addresses-in-table.ts";
import { addressesOnly } from "./addresses/addresses-only.ts";
import type { Drafts, Source } from "./draft.ts";
import { draftRows } from "./draft-rows.ts";
import { parseTable } from "./parse-table.ts";

/**
 * A table of articles with a line of column names: CSV, also with semicolons, and TSV. A table of addresses without texts
 * is told as such.
 */
export const readTable = (source: Source): Drafts => {
  const table = parseTable(source.bytes);
  if (table.notices.some(({ severity }) => severity === "failure")) return { drafts: [], notices: table.notices };
  const list = source.hints.mapping?.text === undefined ? addressesInTable(table) : null;
  return list === null ? draftRows(source, table) : addressesOnly(source.stem, list);
};
