import { parse } from "csv-parse/sync";
import { type Notice, notice } from "../model/notice.ts";
import { decode } from "./decode.ts";
import type { Row } from "./draft-rows.ts";

/** A table as read: the names of its columns and its rows in order. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly notices: readonly Notice[];
}

const SEPARATORS = [",", ";", "\t"] as const;

/** Reads bytes as a table. Rows keep the line that they start on; cells are text as written, not trimmed. */
export const parseTable = (bytes: Uint8Array): Table => {
  const { text, notices } = decode(bytes);
  if (text === null) return { columns: [], rows: [], notices };
  const failed = (message: string): Table => ({
    columns: [],
    rows: [],
    notices: [...notices, notice("reading/broken-table", "failure", message)],
  });
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 4_000_000,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    const columns = (records[0]?.record ?? []).map((name) => name.trim());
    if (columns.length === 0) return failed("the table is empty");
    const rows = records.slice(1).map(({ record, info }) => ({
      line: info.lines,
      cells: new Map(columns.map((name, i) => [name, record[i] ?? ""])),
      complete: record.length === columns.length,
    }));
    return { columns, rows, notices };
  } catch (error) {
    return failed(`the table breaks off: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** The separator that the first line has most of, outside quotation marks. */
const separatorOf = (text: string): string => {
  const head =
    text
      .slice(0, 10_000)
      .split(/\r?\n/, 1)[0]
      ?.replace(/"[^"]*"/g, "") ?? "";
  const count = (separator: string): number => head.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
};
