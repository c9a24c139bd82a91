import { sha256 } from "../../model/ids.ts";
import { canonicalJson } from "../../storage/canonical-json.ts";

export const ROW_KINDS = [
  "report",
  "article",
  "claim",
  "label",
  "source-group",
  "event",
  "judgement",
  "tombstone",
  "knowledge",
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One line of a table of a bundle. */
export interface BundleRow {
  readonly kind: RowKind;
  readonly id: string;
  readonly row: unknown;
}

/** The line of a row, with a hash of its own, so that a change is found in the row and not in the file alone. */
export const rowLine = (kind: RowKind, id: string, row: unknown): string => {
  const json = canonicalJson(row);
  return `{"kind":"${kind}","id":${JSON.stringify(id)},"sha256":"${sha256(kind, id, json)}","row":${json}}\n`;
};

/** A line read back: the row, or the name of the row that was changed, as far as the line still tells it. */
export type ReadLine =
  | { readonly sound: true; readonly row: BundleRow }
  | { readonly sound: false; readonly kind: RowKind | null; readonly id: string | null };

/** @param line without its line break */
export const readLine = (line: string): ReadLine => {
  const told = /^\{"kind":"([a-z-]+)","id":"([^"]{1,200})"/.exec(line);
  const kind = ROW_KINDS.find((each) => each === told?.[1]) ?? null;
  const changed: ReadLine = { sound: false, kind, id: told?.[2] ?? null };
  if (kind === null) return changed;
  try {
    const { id, row } = JSON.parse(line) as { readonly id: unknown; readonly row: unknown };
    if (typeof id !== "string" || rowLine(kind, id, row) !== `${line}\n`) return changed;
    return { sound: true, row: { kind, id, row } };
  } catch {
    return changed;
  }
};
