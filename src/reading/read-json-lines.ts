import { type Notice, notice } from "../model/notice.ts";
import { decode } from "./decode.ts";
import type { Drafts, Source } from "./draft.ts";
import { draftRows, type Row } from "./draft-rows.ts";

/** One JSON object a line; its keys are the columns, in the order in which they first come up. */
export const readJsonLines = (source: Source): Drafts => {
  const { text, notices } = decode(source.bytes);
  if (text === null) return { drafts: [], notices };
  const columns = new Set<string>();
  const rows: Row[] = [];
  const broken: number[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === "") return;
    const cells = parseObject(line);
    if (cells === null) {
      broken.push(i + 1);
      return;
    }
    for (const name of cells.keys()) columns.add(name);
    rows.push({ line: i + 1, cells, complete: true });
  });
  const trouble = brokenLines(broken, rows.length);
  if (rows.length === 0) return { drafts: [], notices: [...notices, ...trouble] };
  return draftRows(source, { columns: [...columns], rows, notices: [...notices, ...trouble] });
};

const parseObject = (line: string): ReadonlyMap<string, string> | null => {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([name, cell]) => [name, cellText(cell)]));
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
