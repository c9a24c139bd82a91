import type { Row } from "../draft-rows.ts";
import type { Table } from "../parse-table.ts";
import { type AddressList, bareAddress } from "./address.ts";

/** What the columns of lists are called: ours, Media Cloud's, GDELT's article lists. */
const COLUMNS = {
  url: ["url", "address", "link", "sourceurl"],
  title: ["title"],
  outlet: ["outlet", "media_name", "domain"],
  published: ["published", "publish_date", "seendate"],
} as const;

/** GDELT's daily files have no line of names: 58 columns in version 1, 61 in version 2, the last the address. */
const GDELT_COLUMNS = [58, 61];

/** A table of addresses without texts; `null` for a table that has texts or no addresses. */
export const addressesInTable = (table: Table): AddressList | null => {
  if (GDELT_COLUMNS.includes(table.columns.length)) {
    // The first event was taken for the names of the columns.
    const last = table.columns.at(-1) ?? "";
    const urls = [last, ...table.rows.map(({ cells }) => cells.get(last) ?? "")].filter((url) => /^https?:/i.test(url));
    if (urls.length === 0) return null;
    return {
      addresses: [...new Set(urls)].map(bareAddress),
      lists: [],
    };
  }
  const lower = new Map(table.columns.map((name) => [name.toLowerCase(), name]));
  const column = (names: readonly string[]): string | undefined =>
    names.map((name) => lower.get(name)).find((name) => name !== undefined);
  const url = column(COLUMNS.url);
  if (url === undefined || lower.has("text") || holdsTexts(table)) return null;
  const cell = (row: Row, name: string | undefined): string | null => (name && row.cells.get(name)?.trim()) || null;
  return {
    addresses: table.rows.flatMap((row) => {
      const address = cell(row, url);
      if (address === null || !/^https?:/i.test(address)) return [];
      const [title, outlet, published] = [COLUMNS.title, COLUMNS.outlet, COLUMNS.published].map((names) =>
        cell(row, column(names)),
      );
      return [{ url: address, title: title ?? null, outlet: outlet ?? null, published: published ?? null }];
    }),
    lists: [],
  };
};

/** Cells of this many characters are texts, whatever their column is called. */
const TEXT_LENGTH = 400;

const holdsTexts = (table: Table): boolean =>
  table.rows.slice(0, 20).some(({ cells }) => [...cells.values()].some(({ length }) => length > TEXT_LENGTH));
