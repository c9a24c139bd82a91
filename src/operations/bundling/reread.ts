import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import type { ReportId, VersionId } from "../../model/ids.ts";
import type { GivenReport, Hints } from "../../reading/given-report.ts";
import { readReport } from "../../reading/read-report.ts";
import { ReadingError } from "../../reading/reading-error.ts";
import { canonicalJson } from "../../storage/canonical-json.ts";
import type { LedgerReport, Made, PassedVersion } from "../../storage/ledger.ts";
import type { KeptVersion } from "../check-ledger.ts";
import type { Engine } from "../engine.ts";
import { mapInOrder } from "../map-in-order.ts";
import type { Passes } from "../passes.ts";

/** What was read before, from a bundle or a ledger. */
export interface Reread {
  /** `bytes` is `null` for a redacted report. */
  readonly reports: () => AsyncIterable<Pick<LedgerReport, "id" | "bytes" | "readings">>;
  /** Versions that stand, in any order. */
  readonly versions: () => AsyncIterable<VersionId>;
  readonly version: (id: VersionId) => Promise<KeptVersion | null>;
  /** Whether what a report gives must stand there; a bundle of a query holds some articles of a table only. */
  readonly whole: boolean;
}

/** Something that comes out otherwise than it stands. */
export interface Difference {
  /** How people name the article. */
  readonly label: string;
  readonly version: VersionId;
  /** The id of a claim; that of the version for all else. */
  readonly id: string;
  readonly message: string;
}

/** What reading again came to. */
export interface RereadSum {
  /** Versions that were read again from their report. */
  readonly fromReports: number;
  /** Of which the report was redacted, and the text stands: claims were read again from it. */
  readonly fromTexts: number;
  /** Redacted themselves: nothing can be said of them. */
  readonly notRead: number;
  /** Claims that came out, letter by letter the same. */
  readonly same: number;
  /** What other engines, rules or knowledge made, with the number of versions. */
  readonly madeElsewhere: readonly (Made & { readonly versions: number })[];
}

/**
 * Reads reports again and says where articles, claims or labels come out otherwise than they stand. One report is held in
 * memory at a time, with its articles.
 */
export async function reread(
  source: Reread,
  passes: Passes,
  tell: (difference: Difference) => void,
): Promise<RereadSum> {
  const sum = { fromReports: 0, fromTexts: 0, notRead: 0, same: 0 };
  const elsewhere = new Map<string, Made & { versions: number }>();
  const seen = new Set<VersionId>();

  const compare = (kept: KeptVersion, found: PassedVersion): void => {
    const { label, version, made } = kept.article;
    if (canonicalJson(made) !== canonicalJson(passes.engine.made)) {
      const known = elsewhere.get(canonicalJson(made));
      if (known) known.versions++;
      else elsewhere.set(canonicalJson(made), { ...made, versions: 1 });
    }
    const { differences, same } = compareVersions(kept, found);
    sum.same += same;
    for (const each of differences) tell({ label, version, ...each });
  };

  const redacted = new Set<ReportId>();
  for await (const { id, bytes, readings } of source.reports()) {
    if (bytes === null) {
      redacted.add(id);
      continue;
    }
    for (const { name, hints } of readings) {
      const articles = await articlesIn({ name, bytes, hints: (hints ?? {}) as Hints }, passes.engine);
      const passed = mapInOrder(inTurn(articles), passes.width, (article) => passes.over(article));
      for await (const found of passed) {
        const { version, label } = found.article;
        if (seen.has(version)) continue;
        const kept = await source.version(version);
        if (kept === null) {
          if (source.whole)
            tell({ label, version, id: version, message: "an article comes out that does not stand there" });
          continue;
        }
        // The same text may come from several reports: it stands as the first of them gave it.
        if (kept.article.report !== id || kept.article.redacted) continue;
        seen.add(version);
        sum.fromReports++;
        compare(kept, found);
      }
    }
  }
  for await (const version of source.versions()) {
    if (seen.has(version)) continue;
    const kept = await source.version(version);
    if (kept === null) continue;
    if (kept.article.redacted) {
      sum.notRead++;
    } else if (redacted.has(kept.article.report)) {
      sum.fromTexts++;
      compare(kept, { ...(await passes.over(kept.article)), article: kept.article });
    } else {
      const { label } = kept.article;
      tell({ label, version, id: version, message: "the article does not come out of its report" });
    }
  }
  return { ...sum, madeElsewhere: [...elsewhere.values()] };
}

async function* inTurn<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** None where it cannot be read with these hints: each of its articles is then told as one that does not come out. */
async function articlesIn(given: GivenReport, engine: Engine): Promise<readonly Article[]> {
  try {
    return (await readReport(given, engine.pageWords)).articles;
  } catch (error) {
    if (error instanceof ReadingError) return [];
    throw error;
  }
}

const FIELDS = ["id", "report", "label", "outlet", "url", "title", "byline", "published", "language"] as const;
const PARTS = ["text", "headlines", "furniture", "pages", "updated", "notices"] as const;

/** What differs between a version as it stands and as it comes out, and how many claims are the same. */
function compareVersions(
  kept: KeptVersion,
  found: PassedVersion,
): { readonly differences: readonly Pick<Difference, "id" | "message">[]; readonly same: number } {
  const { version } = kept.article;
  const fields = [...FIELDS, ...PARTS].filter(
    (field) => canonicalJson(kept.article[field]) !== canonicalJson(found.article[field]),
  );
  const differences = fields.map((field) => ({ id: version, message: `the article's ${field} comes out otherwise` }));
  const standing = new Map(kept.claims.map(({ claim }) => [claim.id, claim]));
  let same = 0;
  for (const claim of found.claims) {
    const was = standing.get(claim.id);
    standing.delete(claim.id);
    if (was === undefined) differences.push({ id: claim.id, message: `claim added: ${claim.said.type}` });
    else if (canonicalJson(was) === canonicalJson(claim)) same++;
    else differences.push({ id: claim.id, message: `claim changed: ${changedFields(was, claim).join(", ")}` });
  }
  for (const claim of standing.values())
    differences.push({ id: claim.id, message: `claim dropped: ${claim.said.type}` });
  const labels = kept.labels.map(({ use }) => canonicalJson(use)).join("\n");
  if (labels !== found.labels.map(canonicalJson).join("\n"))
    differences.push({ id: version, message: "its loaded words come out otherwise" });
  return { differences, same };
}

/** "killed 12 → 13" would quote; the names of the fields do not. */
const changedFields = (was: Claim, now: Claim): readonly string[] => [
  ...namesOfChanged(was.said, now.said),
  ...namesOfChanged({ ...was, said: null }, { ...now, said: null }).map((name) => `resolved ${name}`),
];

const namesOfChanged = (was: object, now: object): readonly string[] =>
  Object.keys({ ...was, ...now }).filter(
    (key) => canonicalJson(was[key as keyof typeof was]) !== canonicalJson(now[key as keyof typeof now]),
  );
