import { type ClaimRecord, claimRecord } from "../publishing/claim-record.ts";
import { type LabelRecord, labelRecord } from "../publishing/label-record.ts";
import type { Ledger, LedgerArticle } from "../storage/ledger.ts";
import { collect } from "./compare-ledger.ts";

/** Claims of the ledger in the codebook's form, in the order of articles' ids and of their texts. */
export async function* exportClaims(ledger: Ledger): AsyncGenerator<ClaimRecord> {
  for await (const article of ledger.articles()) {
    const claims = await collect(ledger.claims({ versions: [article.version] }));
    for (const { claim } of claims) yield claimRecord(claim, article);
  }
}

/** Label uses of the ledger in the codebook's form. */
export async function* exportFraming(ledger: Ledger): AsyncGenerator<LabelRecord> {
  const articles = new Map<string, LedgerArticle>();
  for await (const article of ledger.articles()) articles.set(article.version, article);
  for await (const { use, version } of ledger.labels()) yield labelRecord(use, articles.get(version)!);
}
