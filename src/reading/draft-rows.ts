import { sha256 } from "../model/ids.ts";
import { type Notice, notice } from "../model/notice.ts";
import { bareDraft, type Draft, type Drafts, type Source } from "./draft.ts";
import type { Field } from "./given-report.ts";
import { mapColumns } from "./map-columns.ts";

/** One row of a table. */
export interface Row {
  /** 1-based line of the file on which the row ends. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  /** It has as many cells as there are columns. */
  readonly complete: boolean;
}

/**
 * Turns the rows of a table into drafts of articles, by the mapping of the hints and the columns' own names. An
 * article's label is its `id`, or the file's stem and the number of the row; its identity is the row's own words, so
 * that a table that grows gives the same articles again.
 *
 * @throws {ReadingError} when the mapping names a field or a column that does not exist.
 */
export const draftRows = (
  { stem, hints }: Source,
  table: { readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly notices: readonly Notice[] },
): Drafts => {
  const mapping = mapColumns(table.columns, hints.mapping ?? {});
  if (mapping.text === undefined) {
    const side = table.columns.includes("file") ? " (it looks like a side file: give its folder instead)" : "";
    const message = `no column is named "text"${side}; say which one holds the article with --map COLUMN=text. Columns: ${table.columns.slice(0, 40).join(", ")}`;
    return { drafts: [], notices: [...table.notices, notice("reading/no-text-column", "failure", message)] };
  }
  if (table.rows.length === 0) {
    const message = "the table has column names but no rows";
    return { drafts: [], notices: [...table.notices, notice("reading/no-rows", "failure", message)] };
  }
  const drafts = table.rows.map((row, i) => draftRow(row, mapping, `${stem}#${i + 1}`));
  return {
    drafts: drafts.filter(({ text }) => text.trim() !== ""),
    notices: [...table.notices, ...emptyRows(table.rows, drafts), ...sameLabels(drafts)],
  };
};

const draftRow = (row: Row, mapping: Readonly<Partial<Record<Field, string>>>, fallbackLabel: string): Draft => {
  const cell = (field: Field): string | null => {
    const column = mapping[field];
    const value = column === undefined ? "" : (row.cells.get(column) ?? "");
    return value.trim() === "" ? null : value.trim();
  };
  const text = row.cells.get(mapping.text ?? "") ?? "";
  const published = cell("published");
  const uneven = notice(
    "reading/uneven-row",
    "warning",
    `the row that ends on line ${row.line} has more or fewer cells than the table has columns, so its fields may be shifted`,
  );
  return {
    ...bareDraft(cell("id") ?? fallbackLabel, text),
    identity: sha256("row", cell("id") ?? "", cell("title") ?? "", text),
    title: cell("title"),
    outlet: cell("outlet"),
    givenOutlet: true,
    url: cell("url"),
    byline: cell("byline"),
    language: cell("language"),
    published: published === null ? [] : [{ words: published, basis: "given" }],
    notices: row.complete ? [] : [uneven],
  };
};

const emptyRows = (rows: readonly Row[], drafts: readonly Draft[]): readonly Notice[] => {
  const lines = rows.filter((_, i) => drafts[i]?.text.trim() === "").map(({ line }) => line);
  if (lines.length === 0) return [];
  const message = `${lines.length} ${lines.length === 1 ? "row has" : "rows have"} no text and ${lines.length === 1 ? "was" : "were"} left out: line ${lines.slice(0, 10).join(", ")}${lines.length > 10 ? " …" : ""}`;
  return [notice("reading/empty-row", lines.length === rows.length ? "failure" : "warning", message)];
};

const sameLabels = (drafts: readonly Draft[]): readonly Notice[] => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { label } of drafts) (seen.has(label) ? twice : seen).add(label);
  if (twice.size === 0) return [];
  const message = `${twice.size} ${twice.size === 1 ? "id stands" : "ids stand"} on more than one row, so exports cannot tell these articles apart: ${[...twice].slice(0, 5).join(", ")}`;
  return [notice("reading/same-id", "warning", message)];
};
