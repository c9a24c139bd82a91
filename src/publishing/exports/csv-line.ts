/** What a cell may hold; `null` is an empty cell. */
export type Cell = string | number | null;

/**
 * Beginnings that spreadsheets take for a formula or that hide one (OWASP, "CSV Injection"); the full-width forms are
 * taken so by programs with East Asian settings.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠|%]/;

/** Whether text begins with something that a spreadsheet might run. Spaces before it do not make it harmless. */
const isRisky = (text: string): boolean => FORMULA.test(text) || FORMULA.test(text.trimStart());

const cell = (value: Cell): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = isRisky(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * A row of a CSV file (RFC 4180: CRLF, quotes doubled). Text that a spreadsheet would run as a formula gets an
 * apostrophe before it; numbers stay numbers.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

/** Several texts in one cell, set off by "; "; a semicolon inside one becomes a comma. */
export const csvList = (texts: readonly string[]): string => texts.map((text) => text.replaceAll(";", ",")).join("; ");
