import { type Notice, notice } from "../model/notice.ts";
import { decode } from "./decode.ts";
import type { Drafts, Source } from "./draft.ts";
import { draftRows, type Row } from "./draft-rows.ts";

/** One JSON object a line; its keys are the columns, in the order in which they first come up. */
export const readJsonLines = (source: Source): Drafts => {
  const { text, notices } = decode(source.bytes);
  if (text === null) return { drafts: [], notices };
  const lines = text.split(/\r?\n/).map((line) => (line.trim() === "" ? undefined : parseLine(line)));
  return draftObjects(source, lines, notices);
};

/** Drafts of objects, one a line: `undefined` is an empty line, and what is no object is told and left out. */
export const draftObjects = (source: Source, lines: readonly unknown[], notices: readonly Notice[]): Drafts => {
  const columns = new Set<string>();
  const rows: Row[] = [];
  const broken: number[] = [];
  lines.forEach((value, i) => {
    if (value === undefined) return;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      broken.push(i + 1);
      return;
    }
    const cells = new Map(Object.entries(value).map(([name, cell]) => [name, cellText(cell)]));
    for (const name of cells.keys()) columns.add(name);
    rows.push({ line: i + 1, cells, complete: true });
  });
  const trouble = brokenLines(broken, rows.length);
  if (rows.length === 0) return { drafts: [], notices: [...notices, ...trouble] };
  return draftRows(source, { columns: [...columns], rows, notices: [...notices, ...trouble] });
};

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

const cellText = (cell: unknown): string => {
  if (typeof cell === "string") return cell;
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
};

const brokenLines = (broken: readonly number[], sound: number): readonly Notice[] => {
  if (sound === 0)
    return [notice("reading/broken-table", "failure", "no line is a JSON object; give one object a line")];
  if (broken.length === 0) return [];
  const message = `${broken.length} ${broken.length === 1 ? "line is" : "lines are"} no JSON object and ${broken.length === 1 ? "was" : "were"} left out: line ${broken.slice(0, 10).join(", ")}${broken.length > 10 ? " …" : ""}`;
  return [notice("reading/broken-row", "warning", message)];
};
