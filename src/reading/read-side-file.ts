import type { Notice } from "../model/notice.ts";
import { parseTable } from "./parse-table.ts";
import type { SideRow } from "./side-row.ts";

/** A side file: what a person knows about the files beside it. */
export interface SideFile {
  readonly rows: ReadonlyMap<string, SideRow>;
  readonly notices: readonly Notice[];
}

/**
 * Reads a side file: a table (CSV, semicolons, TSV) with a column `file` and any of `published`, `outlet`, `url`,
 * `title`, `byline` and `language`; other columns are left alone. Gives its rows by file name, or `null` where the bytes
 * are no such table (no column `file`, or a column `text`, which makes it a table of articles).
 */
export const readSideFile = (bytes: Uint8Array): SideFile | null => {
  const table = parseTable(bytes);
  if (!table.columns.includes("file") || table.columns.includes("text")) return null;
  const rows = table.rows.map(({ cells }): SideRow => {
    const cell = (name: string): string | null => cells.get(name)?.trim() || null;
    return {
      file: cell("file") ?? "",
      published: cell("published"),
      outlet: cell("outlet"),
      url: cell("url"),
      title: cell("title"),
      byline: cell("byline"),
      language: cell("language"),
    };
  });
  return { rows: new Map(rows.map((row) => [row.file, row])), notices: table.notices };
};
