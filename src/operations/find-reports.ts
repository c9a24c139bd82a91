import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { ARCHIVES, archiveOf } from "../reading/archives/archives.ts";
import { FORMATS, formatOf } from "../reading/formats.ts";
import { UsageError } from "./usage-error.ts";

const ENDINGS = [...FORMATS, ...ARCHIVES].flatMap(({ endings }) => endings);

/** Name of the table beside the reports that says when and where they were published. */
const SIDE_FILE = "articles.csv";

/** A file to be read, or a folder or file that could not be looked at. */
export type FoundReport =
  | {
      readonly kind: "report";
      readonly path: string;
      /** How the ledger calls it: its path below the folder that was given, so that no path of a machine is kept. */
      readonly name: string;
      /** The table beside it that may say more. */
      readonly side: string | null;
    }
  | { readonly kind: "trouble"; readonly path: string; readonly name: string; readonly message: string };

/**
 * Files that are given, and the reports below the folders that are given, each once, in the order of their paths.
 * A folder that cannot be opened is trouble; a path that is not there is wrong use.
 *
 * @throws UsageError when a path does not exist, or when there is nothing to read at all.
 */
export async function findReports(paths: readonly string[]): Promise<readonly FoundReport[]> {
  if (paths.length === 0) throw new UsageError("no path given: name a file or a folder of reports");
  const found = new Map<string, FoundReport>();
  for (const given of paths.map((path) => resolve(path))) {
    for await (const report of search(given, given)) found.set(report.path, report);
  }
  if (found.size === 0) {
    throw new UsageError(`no reports in ${paths.join(", ")}: looked for files ending in ${ENDINGS.join(" ")}`);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What stands at `path`, at or below `given`; one by one, since a folder may hold hundreds of thousands. */
async function* search(path: string, given: string): AsyncGenerator<FoundReport> {
  const name = path === given ? basename(path) : relative(given, path).replaceAll("\\", "/");
  let entries: readonly Dirent[] | null;
  try {
    entries = (await stat(path)).isDirectory() ? await readdir(path, { withFileTypes: true }) : null;
  } catch (error) {
    if (path === given && codeOf(error) === "ENOENT") throw new UsageError(`${path}: no such file or folder`);
    yield { kind: "trouble", path, name, message: `cannot be opened (${codeOf(error)}): check that you may read it` };
    return;
  }
  if (entries === null) {
    // A file that is named outright is read whatever its ending.
    const known = formatOf(path) !== null || archiveOf(path) !== null;
    if (path === given || known) yield { kind: "report", path, name, side: await sideFileOf(path) };
    return;
  }
  for (const entry of entries) {
    // A link is not followed: it may lead in a circle, or out of what was given.
    if (entry.name.startsWith(".") || !(entry.isDirectory() || entry.isFile())) continue;
    yield* search(join(path, entry.name), given);
  }
}

async function sideFileOf(path: string): Promise<string | null> {
  const side = join(dirname(path), SIDE_FILE);
  const there = await stat(side).then(
    (entry) => entry.isFile(),
    () => false,
  );
  return there ? side : null;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
