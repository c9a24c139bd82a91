import { compareVersions, type VersionTold } from "../comparison/compare-versions.ts";
import type { ArticleId, VersionId } from "../model/ids.ts";
import type { VersionChange } from "../model/version-change.ts";
import type { Ledger, LedgerClaim } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import { UsageError } from "./usage-error.ts";

/** Two versions of an article with what changed, and the claims of both as the ledger has them. */
export interface ChangeBetween {
  readonly change: VersionChange;
  readonly texts: ReadonlyMap<VersionId, string>;
  readonly claims: ReadonlyMap<string, LedgerClaim>;
}

/**
 * What one version of an article says otherwise than another.
 * @throws UsageError when the article has no such version
 */
export async function changeBetween(
  ledger: Ledger,
  article: ArticleId,
  from: VersionId,
  to: VersionId,
): Promise<ChangeBetween> {
  const versions = await collect(ledger.articles({ ids: [article] }));
  const entries = await collect(ledger.claims({ versions: [from, to] }));
  const told = (id: VersionId): VersionTold => {
    const found = versions.find(({ version }) => version === id);
    if (found === undefined) throw new UsageError(`article ${article} has no version "${id}"`);
    const claims = entries.map(({ claim }) => claim).filter(({ version }) => version === id);
    return { version: id, title: found.title, text: found.text, claims };
  };
  return {
    change: compareVersions(told(from), told(to)),
    texts: new Map(versions.map(({ version, text }) => [version, text])),
    claims: new Map(entries.map((entry) => [entry.claim.id, entry])),
  };
}
