import type { Event } from "../../model/event.ts";
import { canonicalJson } from "../../storage/canonical-json.ts";
import { type ChainRow, checkRow } from "../../storage/judgement-chain.ts";
import type { LedgerClaim, LedgerLabel } from "../../storage/ledger.ts";
import { type KeptVersion, versionFaults } from "../check-ledger.ts";
import type { BundledJudgement } from "./bundle-contents.ts";
import type { BundleFault } from "./bundle-fault.ts";
import { articlePath, reportPath } from "./bundle-paths.ts";
import type { BundleRow, RowKind } from "./bundle-rows.ts";

/** Looks at the rows of a bundle as they come, file by file. */
export interface RowCheck {
  readonly take: (row: BundleRow) => void;
  /** After the last row of a file. */
  readonly fileEnds: (path: string) => void;
  /** After the last file. */
  readonly end: () => void;
  readonly counts: ReadonlyMap<RowKind | "redacted-report", number>;
}

/** Whether rows hold together: texts, spans and ids of articles, the chain of judgements, what points at files. */
export function startRowCheck(paths: ReadonlySet<string>, tell: (fault: BundleFault) => void): RowCheck {
  const counts = new Map<RowKind | "redacted-report", number>();
  const count = (kind: RowKind | "redacted-report"): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const reports = new Set<string>();
  let version: BundleRow[] = [];
  let last: ChainRow | null = null;

  const takeReport = ({ id, row }: BundleRow): void => {
    const { redacted } = row as { readonly redacted: boolean };
    reports.add(reportPath(id));
    if (redacted) count("redacted-report");
    if (redacted && paths.has(reportPath(id)))
      tell({ kind: "report", id, message: "is redacted, and its bytes are there" });
    if (!redacted && !paths.has(reportPath(id)))
      tell({ kind: "report", id, message: "has no bytes, and does not say that it was redacted" });
  };
  const takeJudgement = ({ row }: BundleRow): void => {
    const { judgement, leftOut, ...rest } = row as BundledJudgement;
    const body = judgement === null ? null : canonicalJson(judgement);
    const now: ChainRow = { ...rest, body };
    for (const { sequence, message } of checkRow(last, now)) tell({ kind: "judgement", id: String(sequence), message });
    if (leftOut && body !== null)
      tell({ kind: "judgement", id: rest.id, message: "is left out, and its words are there" });
    last = now;
  };
  const takeEvent = ({ id, row }: BundleRow): void => {
    const versions = new Set((row as Event).accounts.map((account) => account.version));
    for (const each of versions)
      if (!paths.has(articlePath(each)))
        tell({ kind: "event", id, message: `its account in version ${each} has no article here` });
  };

  /** A row that is laid out otherwise than ours is a fault of the bundle, and no bug. */
  const guarded = (kind: RowKind, id: string, look: () => void): void => {
    try {
      look();
    } catch (error) {
      tell({ kind, id, message: `is not laid out as a ${kind} (${error instanceof Error ? error.message : error})` });
    }
  };
  const look = (row: BundleRow): void => {
    switch (row.kind) {
      case "report":
        takeReport(row);
        return;
      case "article":
      case "claim":
      case "label":
        version.push(row);
        return;
      case "judgement":
        takeJudgement(row);
        return;
      case "event":
        takeEvent(row);
        return;
      case "source-group":
      case "tombstone":
      case "knowledge":
        return;
    }
  };
  return {
    take: (row) => {
      count(row.kind);
      guarded(row.kind, row.id, () => look(row));
    },
    fileEnds: (path) => {
      const rows = version;
      version = [];
      if (rows.length > 0) guarded("article", path, () => checkArticle(path, rows, tell));
    },
    end: () => {
      for (const path of paths)
        if (path.startsWith("reports/") && !reports.has(path))
          tell({ kind: "report", id: path, message: "is in no row of reports.jsonl" });
      if ((counts.get("redacted-report") ?? 0) > 0 && !counts.has("tombstone"))
        tell({ kind: "tombstone", id: "tombstones.jsonl", message: "says nothing of the reports that were redacted" });
    },
    counts,
  };
}

/** An article's rows as the ledger would keep them. Throws for a file without its article. */
export function keptVersionOf(rows: readonly BundleRow[]): KeptVersion {
  const ofKind = <Row>(kind: RowKind): readonly Row[] =>
    rows.flatMap((row) => (row.kind === kind ? [row.row as Row] : []));
  const [article] = ofKind<KeptVersion["article"]>("article");
  if (article === undefined) throw new Error("there is no article");
  return {
    article,
    claims: ofKind<Pick<LedgerClaim, "claim" | "quote">>("claim"),
    labels: ofKind<Pick<LedgerLabel, "use" | "quote">>("label"),
  };
}

function checkArticle(path: string, rows: readonly BundleRow[], tell: (fault: BundleFault) => void): void {
  const kept = keptVersionOf(rows);
  if (articlePath(kept.article.version) !== path)
    tell({ kind: "article", id: kept.article.version, message: `stands in a file of another name (${path})` });
  for (const fault of versionFaults(kept)) tell(fault);
}
