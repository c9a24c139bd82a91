import { admitTelling, dismissTelling } from "../../comparison/admit-telling.ts";
import type { ComparedArticle, EventInput } from "../../comparison/event-input.ts";
import { type FiledTelling, fileTellings } from "../../comparison/filed-telling.ts";
import { setApartOf } from "../../comparison/find-events.ts";
import { gatherTellings } from "../../comparison/gather-tellings.ts";
import type { ArticleId, ClaimId } from "../../model/ids.ts";
import type { ComparisonWork } from "../../storage/comparing/comparison-work.ts";
import type { LedgerArticle } from "../../storage/ledger.ts";
import type { KeptTellings } from "./kept-tellings.ts";
import { packArticle, packTelling } from "./pack-telling.ts";
import type { Constraints } from "./update-constraints.ts";

/**
 * Brings the tellings up to what some articles say now: takes out those that are other than before and files the new.
 * @returns ids of the standing tellings whose events may be others now
 */
export async function updateTellings(
  work: ComparisonWork,
  index: KeptTellings,
  articles: ReadonlyMap<ArticleId, LedgerArticle | null>,
  constraints: Constraints,
  input: Pick<EventInput, "place">,
): Promise<readonly ClaimId[]> {
  const groups = await work.groups([...articles.keys()]);
  const setApart = setApartOf(constraints.decided);
  const seeds: ClaimId[] = [];
  for (const [id, article] of articles) {
    const before = await work.tellingsOf([id]);
    const old = await index.unpack(before);
    let filed: readonly FiledTelling[] = [];
    let body = "";
    if (article !== null) {
      const compared: ComparedArticle = { ...article, group: groups.get(id)! };
      const claims = (await work.claims({ versions: [article.version] })).map(({ claim }) => claim);
      const tellings = gatherTellings(compared, claims, input, setApart);
      filed = fileTellings(tellings, constraints.decided, input);
      body = packArticle(article, tellings[0]?.story ?? null);
    }
    const [kept] = await work.kept([id]);
    const shared = kept?.body === body;
    const now = new Map(filed.map((one) => [one.telling.id, JSON.stringify(packTelling(one))]));
    const same = new Set(
      shared ? before.filter((row) => now.get(row.id) === JSON.stringify(row)).map((row) => row.id) : [],
    );
    for (const one of old) if (!same.has(one.telling.id)) seeds.push(...(await dismissTelling(one, index, input)));
    if (kept !== undefined && !shared) {
      await work.keepArticle({ ...kept, body });
      index.renew(id);
    }
    for (const one of filed) {
      if (same.has(one.telling.id)) seeds.push(one.telling.id);
      else seeds.push(...(await admitTelling(one, index, input)));
    }
  }
  return seeds;
}
