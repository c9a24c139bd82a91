import type { VersionId } from "../../model/ids.ts";
import type { Judgement } from "../../model/judgement.ts";
import type { KeptKnowledge, LedgerReport } from "../../storage/ledger.ts";
import type { KeptVersion } from "../check-ledger.ts";
import type { BundledJudgement } from "./bundle-contents.ts";
import { articlePath, reportPath, TABLES } from "./bundle-paths.ts";
import { type BundleRow, readLine } from "./bundle-rows.ts";
import { keptVersionOf } from "./check-rows.ts";
import { linesOf } from "./lines-of.ts";
import type { OpenBundle } from "./open-bundle.ts";
import { readWhole } from "./read-whole.ts";
import type { Reread } from "./reread.ts";

/** Larger files are not ours: no report has more. */
const MOST = 2 ** 31;

/** The sound rows of a table. */
async function* rowsOf(bundle: OpenBundle, path: string): AsyncGenerator<BundleRow> {
  if (!bundle.paths.has(path)) return;
  for await (const line of linesOf(bundle.read(path, Number.MAX_SAFE_INTEGER))) {
    const read = readLine(line);
    if (read.sound) yield read.row;
  }
}

/** A bundle as something that can be read again. What was found changed in it is passed over. */
export const rereadBundle = (bundle: OpenBundle, whole: boolean): Reread => ({
  whole,
  reports: async function* () {
    for await (const { id, row } of rowsOf(bundle, TABLES.report)) {
      const { readings } = row as Pick<LedgerReport, "readings">;
      const path = reportPath(id);
      yield { id, readings, bytes: bundle.paths.has(path) ? await readWhole(bundle, path, MOST) : null };
    }
  },
  versions: async function* () {
    for (const path of [...bundle.paths].sort()) {
      const version = /^articles\/[^/]+\/([^/]+)\.jsonl$/.exec(path)?.[1];
      if (version !== undefined) yield version;
    }
  },
  version: (id) => versionIn(bundle, id),
});

async function versionIn(bundle: OpenBundle, id: VersionId): Promise<KeptVersion | null> {
  const rows: BundleRow[] = [];
  for await (const row of rowsOf(bundle, articlePath(id))) rows.push(row);
  return rows.some(({ kind }) => kind === "article") ? keptVersionOf(rows) : null;
}

/** The judgements of a bundle whose words are in it, in order. */
export async function judgementsIn(bundle: OpenBundle): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = [];
  for await (const { row } of rowsOf(bundle, TABLES.judgement)) {
    const { judgement } = row as BundledJudgement;
    if (judgement !== null) judgements.push(judgement);
  }
  return judgements;
}

/** The folders of actors and places that the ledger kept. */
export async function knowledgeIn(bundle: OpenBundle): Promise<readonly KeptKnowledge[]> {
  const folders: KeptKnowledge[] = [];
  for await (const { row } of rowsOf(bundle, TABLES.knowledge)) folders.push(row as KeptKnowledge);
  return folders;
}
