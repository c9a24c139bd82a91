import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { sha256 } from "../model/ids.ts";

/** How many hex digits of a hash name a version. */
const DIGITS = 12;

/**
 * A hash of every file below some folders, so that no change of code or data goes unnoticed and nobody has to remember
 * to raise a number. Paths count relative to their folder, in sorted order.
 *
 * @param include which files count, by name.
 */
export async function hashFolders(folders: readonly string[], include: (name: string) => boolean): Promise<string> {
  const parts: (string | Uint8Array)[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && include(entry.name));
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      parts.push(relative(folder, path), await readFile(path));
    }
  }
  return sha256(...parts).slice(0, DIGITS);
}

/** A hash of the code of some floors as it runs: compiled or source, without maps and declarations. */
export const codeVersion = (...floors: readonly string[]): Promise<string> =>
  hashFolders(
    floors.map((floor) => join(import.meta.dirname, "..", floor)),
    (name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"),
  );
