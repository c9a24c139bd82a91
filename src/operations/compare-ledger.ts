import { type ComparedArticle, type EventConstraint, groupNumbers } from "../comparison/event-input.ts";
import { findEvents } from "../comparison/find-events.ts";
import { groupSources } from "../comparison/group-sources.ts";
import { reattach } from "../comparison/reattach.ts";
import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Gazetteer } from "../resolution/gazetteer.ts";
import type { Ledger, PutComparison } from "../storage/ledger.ts";

/**
 * Lays the whole ledger side by side anew: source groups, events, accounts, differences. Does nothing and gives `null`
 * when nothing has changed since the last time.
 */
export async function compareLedger(ledger: Ledger, gazetteer: Gazetteer): Promise<PutComparison | null> {
  const of = await ledger.fingerprint();
  if (of === (await ledger.comparedFingerprint())) return null;
  const articles = newestVersions(await collect(ledger.articles()));
  const versions = new Set(articles.map(({ version }) => version));
  const claims = (await collect(ledger.claims()))
    .map(({ claim }) => claim)
    .filter((claim) => versions.has(claim.version));
  const judgements = (await collect(ledger.judgements())).flatMap(({ judgement }) => judgement ?? []);

  const groups = groupSources(articles);
  const numbers = groupNumbers(groups);
  const compared = articles.map((article): ComparedArticle => ({ ...article, group: numbers.get(article.id)! }));
  const constraints = constraintsOf(judgements, claims);
  const events = findEvents({ articles: compared, claims, constraints, place: (id) => gazetteer.place(id) });
  return ledger.putComparison({ events, groups, of });
}

/** All that an iterator gives, in its order. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/**
 * One version of each article. Which of two versions came later is not known from their texts; the one that says it was
 * updated goes before the one that does not, and then the order of ids decides, so that any order of reading gives the
 * same.
 */
function newestVersions<Version extends Article>(articles: readonly Version[]): readonly Version[] {
  const chosen = new Map<string, Version>();
  for (const article of articles) {
    const other = chosen.get(article.id);
    if (other === undefined || isLater(article, other)) chosen.set(article.id, article);
  }
  return [...chosen.values()];
}

function isLater(a: Article, b: Article): boolean {
  const [dayA, dayB] = [a.published?.day ?? "", b.published?.day ?? ""];
  if (dayA !== dayB) return dayA > dayB;
  if (a.updated !== b.updated) return a.updated;
  return a.version > b.version;
}

/** "Same event" and "not the same" as constraints between the claims that stand now. */
function constraintsOf(judgements: readonly Judgement[], claims: readonly Claim[]): readonly EventConstraint[] {
  const at = (anchor: Judgement["anchor"]) => reattach(anchor, claims);
  return judgements.flatMap(({ verdict, anchor, other }): readonly EventConstraint[] => {
    if ((verdict !== "same-event" && verdict !== "not-same-event") || other === null) return [];
    const [left, right] = [at(anchor), at(other)];
    return left && right ? [{ kind: verdict, left: left.id, right: right.id }] : [];
  });
}
