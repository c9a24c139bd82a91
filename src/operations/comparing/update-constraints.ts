import type { Decided } from "../../comparison/decided.ts";
import { reattach } from "../../comparison/reattach.ts";
import type { Claim } from "../../model/claim.ts";
import type { ArticleId, ClaimId, VersionId } from "../../model/ids.ts";
import { type Anchor, type JudgementOf, standingJudgements } from "../../model/judgement.ts";
import type { EventConstraintRow } from "../../storage/comparing/comparing-tables.ts";
import type { ComparisonWork } from "../../storage/comparing/comparison-work.ts";
import type { CurrentArticles } from "./update-sources.ts";

/** What people decided of claims that stand now. */
export interface Constraints {
  readonly decided: Decided;
  /** The article of each claim that is decided on. */
  readonly articles: ReadonlyMap<ClaimId, ArticleId>;
  /** Claims on which a decision came, changed or went. */
  readonly changed: readonly ClaimId[];
}

/** Hangs judgements on events on the claims of some changed articles anew. */
export async function updateConstraints(work: ComparisonWork, current: CurrentArticles): Promise<Constraints> {
  const judgements = standingJudgements(await work.eventJudgements()).filter(
    (one): one is JudgementOf<"same-event" | "not-same-event"> =>
      one.verdict === "same-event" || one.verdict === "not-same-event",
  );
  const before = await work.constraints();
  const known = new Map(before.map((row) => [row.judgement, row]));
  const versions = new Map(
    [...current.values()].flatMap((article): [VersionId, ArticleId][] =>
      article === null ? [] : [[article.version, article.id]],
    ),
  );
  const touched = judgements.filter((judgement) => {
    const row = known.get(judgement.id);
    const isCurrent = [judgement.anchor, judgement.other].some(({ version }) => versions.has(version));
    return isCurrent || (row !== undefined && (current.has(row.left_article) || current.has(row.right_article)));
  });
  const claims = await claimsOf(work, touched);
  const fresh = touched.flatMap((judgement): readonly EventConstraintRow[] => {
    const [left, right] = [hang(judgement.anchor, claims), hang(judgement.other, claims)];
    return left && right
      ? [
          {
            judgement: judgement.id,
            verdict: judgement.verdict,
            left_article: left.article,
            left_claim: left.claim.id,
            right_article: right.article,
            right_claim: right.claim.id,
          },
        ]
      : [];
  });
  const standing = new Set(judgements.map(({ id }) => id));
  const renewed = new Set(touched.map(({ id }) => id));
  const gone = before.filter((row) => !standing.has(row.judgement) || renewed.has(row.judgement));
  await work.putConstraints(
    fresh,
    gone.map((row) => row.judgement),
  );
  const goneIds = new Set(gone.map((row) => row.judgement));
  const rows = [...before.filter((row) => !goneIds.has(row.judgement)), ...fresh];
  return {
    decided: { same: pairsOf(rows, "same-event"), apart: pairsOf(rows, "not-same-event") },
    articles: new Map(
      [...rows, ...gone].flatMap((row): [ClaimId, ArticleId][] => [
        [row.left_claim, row.left_article],
        [row.right_claim, row.right_article],
      ]),
    ),
    changed: [...gone, ...fresh].flatMap((row) => [row.left_claim, row.right_claim]),
  };
}

interface Placed {
  readonly article: ArticleId;
  readonly claim: Claim;
}

/** The claims of the versions that judgements hang on, as far as those are the ones that are compared. */
async function claimsOf(
  work: ComparisonWork,
  judgements: readonly JudgementOf<"same-event" | "not-same-event">[],
): Promise<ReadonlyMap<VersionId, readonly Placed[]>> {
  const asked = [...new Set(judgements.flatMap(({ anchor, other }) => [anchor.version, other.version]))];
  const found = new Map<VersionId, Placed[]>();
  if (asked.length === 0) return found;
  const entries = await work.claims({ versions: asked });
  const kept = await work.kept([...new Set(entries.map(({ article }) => article))]);
  const compared = new Set(kept.map(({ version }) => version));
  for (const { claim, article } of entries) {
    if (!compared.has(claim.version)) continue;
    const list = found.get(claim.version);
    if (list) list.push({ article, claim });
    else found.set(claim.version, [{ article, claim }]);
  }
  return found;
}

function hang(anchor: Anchor, claims: ReadonlyMap<VersionId, readonly Placed[]>): Placed | null {
  const placed = claims.get(anchor.version) ?? [];
  const claim = reattach(
    anchor,
    placed.map((one) => one.claim),
  );
  return placed.find((one) => one.claim === claim) ?? null;
}

const pairsOf = (rows: readonly EventConstraintRow[], verdict: string): Decided["same"] =>
  [...rows]
    .filter((row) => row.verdict === verdict)
    .sort((a, b) => (a.judgement < b.judgement ? -1 : 1))
    .map((row) => [row.left_claim, row.right_claim]);
