/** What a cell may hold; `null` is an empty cell. */
export type Cell = string | number | null;

/**
 * Beginnings that spreadsheets take for a formula or that hide one (OWASP, "CSV Injection"); the full-width forms are
 * taken so by programs with East Asian settings.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠|%]/;

/** Whether text begins with something that a spreadsheet might run. Spaces before it do not make it harmless. */
const isRisky = (text: string): boolean => FORMULA.test(text) || FORMULA.test(text.trimStart());

/** Text that a spreadsheet would run gets an apostrophe before it; numbers stay numbers. */
const disarmed = (value: Cell): Cell => (typeof value === "string" && isRisky(value) ? `'${value}` : value);

const cell = (value: Cell): string => {
  if (value === null) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A row of a CSV file (RFC 4180: CRLF, quotes doubled) for programs: every text as it is. */
export const plainCsvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

/** A row for people, who open it in a spreadsheet: text that this would run as a formula gets an apostrophe before it. */
export const csvLine = (cells: readonly Cell[]): string => plainCsvLine(cells.map(disarmed));

/** Several texts in one cell, set off by "; "; a semicolon inside one becomes a comma. */
export const csvList = (texts: readonly string[]): string => texts.map((text) => text.replaceAll(";", ",")).join("; ");
