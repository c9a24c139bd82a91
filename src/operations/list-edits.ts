import { compareVersions } from "../comparison/compare-versions.ts";
import type { ArticleId, VersionId } from "../model/ids.ts";
import type { VersionChange } from "../model/version-change.ts";
import type { ArticleQuery, Ledger, LedgerArticle } from "../storage/ledger.ts";
import { collect } from "./collect.ts";

/** Two versions of an article that follow each other, and when each was first seen. */
export interface Edit {
  readonly article: ArticleId;
  /** The later version. */
  readonly head: Pick<LedgerArticle, "label" | "outlet" | "title" | "url" | "published">;
  /** ISO 8601 instants. The page may have changed at any time between them. */
  readonly seen: { readonly before: string; readonly after: string };
  readonly change: VersionChange;
}

/**
 * Articles of which more than one version was seen, each pair of versions that follow each other compared. What was seen
 * and when is all that can be known: nobody saw the moment of change.
 */
export async function* listEdits(ledger: Ledger, query: ArticleQuery = {}): AsyncGenerator<Edit> {
  let versions: LedgerArticle[] = [];
  for await (const version of ledger.articles({ ...query, changed: true })) {
    if (versions.length > 0 && versions[0]?.id !== version.id) {
      yield* editsOf(ledger, versions);
      versions = [];
    }
    versions.push(version);
  }
  yield* editsOf(ledger, versions);
}

async function* editsOf(ledger: Ledger, versions: readonly LedgerArticle[]): AsyncGenerator<Edit> {
  const [first] = versions;
  if (first === undefined) return;
  const seen = new Map<VersionId, string>();
  for (const { version, received } of await ledger.sightings(first.id))
    if (!seen.has(version)) seen.set(version, received);
  const order = [...versions].sort((a, b) => compareKeys(orderOf(a, seen), orderOf(b, seen)));
  for (const [i, after] of order.entries()) {
    const before = order[i - 1];
    if (before === undefined) continue;
    yield {
      article: after.id,
      head: after,
      seen: { before: seen.get(before.version) ?? "", after: seen.get(after.version) ?? "" },
      change: compareVersions(await told(ledger, before), await told(ledger, after)),
    };
  }
}

const told = async (ledger: Ledger, { version, title, text, id }: LedgerArticle) => {
  const claims = await collect(ledger.claims({ articles: [id], versions: [version] }));
  return { version, title, text, claims: claims.map(({ claim }) => claim) };
};

/** By the day that the version itself gives, then one that says it was updated after one that does not, then as seen. */
const orderOf = (
  { version, published, updated }: LedgerArticle,
  seen: ReadonlyMap<VersionId, string>,
): readonly string[] => [published?.day ?? "", updated ? "1" : "0", seen.get(version) ?? "", version];

const compareKeys = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((key, i) => key !== b[i]);
  if (at < 0) return 0;
  return (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
};
