import type { ReportId, VersionId } from "../../model/ids.ts";
import type { RowKind } from "./bundle-rows.ts";

/** What a bundle is laid out as; another layout gets another number. */
export const BUNDLE_FORMAT = "variorum-bundle/1";

export const MANIFEST = "manifest.jsonl";
export const SIGNATURE = "manifest.sig";
export const PUBLIC_KEY = "manifest.pub";
export const ABOUT = "about.json";

/** Tables with one row a line, in the order in which they are written. */
export const TABLES = {
  report: "reports.jsonl",
  "source-group": "source-groups.jsonl",
  event: "events.jsonl",
  judgement: "judgements.jsonl",
  tombstone: "tombstones.jsonl",
  knowledge: "knowledge.jsonl",
} as const satisfies Partial<Record<RowKind, string>>;

/** Under two digits of the id, since a folder of a hundred thousand files is slow everywhere. */
export const reportPath = (id: ReportId): string => `reports/${id.slice(0, 2)}/${id}`;
/** An article's version with its claims and labels, one row a line. */
export const articlePath = (version: VersionId): string => `articles/${version.slice(0, 2)}/${version}.jsonl`;

/** Whose file a path is, in words for people. */
export const namePath = (path: string): { readonly kind: "report" | "article" | "file"; readonly id: string } => {
  const report = /^reports\/[^/]+\/([^/]+)$/.exec(path)?.[1];
  if (report !== undefined) return { kind: "report", id: report };
  const version = /^articles\/[^/]+\/([^/]+)\.jsonl$/.exec(path)?.[1];
  if (version !== undefined) return { kind: "article", id: version };
  return { kind: "file", id: path };
};
