import {
  type ComparedArticle,
  type EventConstraint,
  type EventInput,
  groupNumbers,
} from "../comparison/event-input.ts";
import { groupSources } from "../comparison/group-sources.ts";
import { reattach } from "../comparison/reattach.ts";
import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { SourceGroup } from "../model/event.ts";
import { type Judgement, standingJudgements } from "../model/judgement.ts";
import type { Ledger } from "../storage/ledger.ts";
import { collect } from "./collect.ts";

/** What a ledger holds of articles and claims, one version an article. */
export interface LedgerTexts {
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
}

/** One version of each article, and its claims. */
export async function loadTexts(ledger: Ledger): Promise<LedgerTexts> {
  const articles = latestVersions(await collect(ledger.articles()));
  const versions = new Set(articles.map(({ version }) => version));
  const claims = (await collect(ledger.claims())).map(({ claim }) => claim);
  return { articles, claims: claims.filter((claim) => versions.has(claim.version)) };
}

/** What the comparison of a ledger is a function of: texts, source groups, people's judgements, places. */
export async function eventInputOf(
  ledger: Ledger,
  { articles, claims }: LedgerTexts,
  groups: readonly SourceGroup[],
  gazetteer: Pick<EventInput, "place">,
): Promise<EventInput> {
  const numbers = groupNumbers(groups);
  const judgements = (await collect(ledger.judgements())).flatMap(({ judgement }) => judgement ?? []);
  return {
    articles: articles.map((article): ComparedArticle => ({ ...article, group: numbers.get(article.id)! })),
    claims,
    constraints: constraintsOf(judgements, claims),
    place: (id) => gazetteer.place(id),
  };
}

/**
 * The input of the comparison that the ledger keeps. Where articles came in since (a reading that was broken off), sources
 * are grouped anew.
 */
export async function keptEventInput(ledger: Ledger, gazetteer: Pick<EventInput, "place">): Promise<EventInput> {
  const texts = await loadTexts(ledger);
  const kept = await collect(ledger.sourceGroups());
  const numbers = groupNumbers(kept);
  const groups = texts.articles.every(({ id }) => numbers.has(id)) ? kept : groupSources(texts.articles);
  return eventInputOf(ledger, texts, groups, gazetteer);
}

/**
 * One version of each article. Which of two versions came later is not known from their texts: the later day goes first,
 * then the one that says it was updated, and then the order of ids decides, so that any order of reading gives the same.
 */
export function latestVersions<Version extends Article>(articles: readonly Version[]): readonly Version[] {
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
  return standingJudgements(judgements).flatMap((judgement): readonly EventConstraint[] => {
    if (judgement.verdict !== "same-event" && judgement.verdict !== "not-same-event") return [];
    const [left, right] = [reattach(judgement.anchor, claims), reattach(judgement.other, claims)];
    return left && right ? [{ kind: judgement.verdict, left: left.id, right: right.id }] : [];
  });
}
