import { sha256 } from "../../model/ids.ts";
import { BUNDLE_FORMAT } from "./bundle-paths.ts";

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** A line of the manifest: a file, and a hash of this and all lines before it. */
export interface ManifestLine extends ListedFile {
  /** From 1. */
  readonly n: number;
  readonly chain: string;
}

/** What the first line's hash runs over in the place of a line before it. */
const START = sha256(BUNDLE_FORMAT);

/** The line of a file behind the last one. */
export const nextLine = (last: ManifestLine | null, { path, bytes, sha256: hash }: ListedFile): ManifestLine => {
  const n = (last?.n ?? 0) + 1;
  return { n, path, bytes, sha256: hash, chain: sha256(last?.chain ?? START, String(n), path, String(bytes), hash) };
};

/** The same as text, with its line break. */
export const lineText = (line: ManifestLine): string => `${JSON.stringify(line)}\n`;

/** A line read back, and whether it is the one that was written behind `last`; `null` where it cannot be read at all. */
export const readManifestLine = (
  text: string,
  last: ManifestLine | null,
): { readonly line: ManifestLine; readonly sound: boolean } | null => {
  try {
    const line = JSON.parse(text) as ManifestLine;
    if (typeof line?.path !== "string" || typeof line.sha256 !== "string") return null;
    if (!(Number.isSafeInteger(line.bytes) && line.bytes >= 0)) return null;
    return { line, sound: lineText(nextLine(last, line)) === `${text}\n` };
  } catch {
    return null;
  }
};
