import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Notice, notice } from "../model/notice.ts";
import { archiveOf } from "../reading/archives/archives.ts";
import { openArchive } from "../reading/archives/open-archive.ts";
import type { GivenReport, Hints } from "../reading/given-report.ts";
import { readSideFile, type SideFile } from "../reading/read-side-file.ts";
import type { FoundReport } from "./find-reports.ts";

/** A report that is ready to be read, or one that could not be had, with the reason. */
export type Given =
  | { readonly kind: "report"; readonly report: GivenReport; readonly received: string | null }
  | { readonly kind: "trouble"; readonly name: string; readonly notices: readonly Notice[] };

/**
 * The bytes of reports that were found, one at a time: files with what their side file says, and what archives hold.
 * `hints` are for all of them; what a side file or an archive says of one goes before.
 */
export async function* givenReports(found: readonly FoundReport[], hints: Omit<Hints, "side">): AsyncGenerator<Given> {
  const { sides, unopened } = await readSideFiles(found);
  yield* unopened;
  for (const report of found) {
    if (report.kind === "trouble") {
      yield trouble(report.name, "operations/not-opened", report.message);
      continue;
    }
    if (sides.has(report.path)) continue;
    if (archiveOf(report.name) !== null) {
      yield* inArchive(report.path, report.name, hints);
      continue;
    }
    try {
      const bytes = await readFile(report.path);
      const side = report.side === null ? undefined : sides.get(report.side)?.rows.get(basename(report.path));
      const known: Hints = side === undefined ? hints : { ...hints, side };
      yield { kind: "report", report: { name: report.name, bytes, hints: known }, received: null };
    } catch (error) {
      yield notOpened(report.name, error);
    }
  }
}

/** The reports in an archive, each under its name in the archive. */
async function* inArchive(path: string, archive: string, hints: Omit<Hints, "side">): AsyncGenerator<Given> {
  let reports = 0;
  const file = createReadStream(path);
  try {
    for await (const member of openArchive(archive, file)) {
      if (member.kind === "trouble") {
        yield { kind: "trouble", name: member.name, notices: [member.notice] };
        continue;
      }
      reports++;
      const { name, bytes, received } = member;
      yield { kind: "report", report: { name, bytes, hints: { ...hints, ...member.hints } }, received };
    }
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    yield notOpened(archive, error);
    return;
  } finally {
    file.destroy();
  }
  if (reports === 0) yield trouble(archive, "operations/empty-archive", "there is no report in this archive");
}

const trouble = (name: string, rule: string, message: string): Given => ({
  kind: "trouble",
  name,
  notices: [notice(rule, "failure", message)],
});

/** Trouble of the file system, not of the ledger or of ours. */
const isOfFiles = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error && ["open", "read"].includes(String(error.syscall));

const notOpened = (name: string, error: unknown): Given => {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return trouble(name, "operations/not-opened", `cannot be opened (${code}): check that you may read it`);
};

/**
 * Side files among and beside the reports, by path; a table that is none is a report like others. One that cannot be
 * opened fails here, unless it is among the reports and fails there.
 */
async function readSideFiles(
  found: readonly FoundReport[],
): Promise<{ readonly sides: ReadonlyMap<string, SideFile>; readonly unopened: readonly Given[] }> {
  const paths = new Set(found.flatMap((report) => (report.kind === "report" && report.side ? [report.side] : [])));
  const sides = new Map<string, SideFile>();
  const unopened: Given[] = [];
  for (const path of paths) {
    try {
      const side = readSideFile(await readFile(path));
      if (side !== null) sides.set(path, side);
    } catch (error) {
      if (!found.some((report) => report.path === path)) unopened.push(notOpened(basename(path), error));
    }
  }
  return { sides, unopened };
}
