import { reattach } from "../comparison/reattach.ts";
import type { ClaimId, EventId } from "../model/ids.ts";
import { type Anchor, anchorsOf, type Judgement, standingJudgements } from "../model/judgement.ts";
import type { Ledger, LedgerClaim, LedgerJudgement } from "../storage/ledger.ts";
import { collect } from "./collect.ts";

/** A judgement with the claim that it hangs on now. */
export interface PlacedJudgement {
  readonly sequence: number;
  readonly judgement: Judgement;
  /** The claims of its anchors, in their order; `null` where it hangs on none any more. */
  readonly claims: readonly (LedgerClaim | null)[];
  /** Taken back by a later one. */
  readonly withdrawn: boolean;
}

/** Judgements with their claims; redacted ones are left out. All later ones on the same versions must be among them. */
export async function placeJudgements(
  ledger: Ledger,
  given: readonly LedgerJudgement[],
): Promise<readonly PlacedJudgement[]> {
  const kept = given.flatMap(({ sequence, judgement }) => (judgement === null ? [] : [{ sequence, judgement }]));
  const versions = [...new Set(kept.flatMap(({ judgement }) => anchorsOf(judgement).map(({ version }) => version)))];
  const byVersion = new Map<string, LedgerClaim[]>();
  if (versions.length > 0) {
    for await (const entry of ledger.claims({ versions })) {
      const list = byVersion.get(entry.claim.version) ?? [];
      list.push(entry);
      byVersion.set(entry.claim.version, list);
    }
  }
  const claimAt = (anchor: Anchor): LedgerClaim | null => {
    const entries = byVersion.get(anchor.version) ?? [];
    const claim = reattach(
      anchor,
      entries.map((entry) => entry.claim),
    );
    return entries.find((entry) => entry.claim.id === claim?.id) ?? null;
  };
  const standing = new Set(standingJudgements(kept.map(({ judgement }) => judgement)).map(({ id }) => id));
  return kept.map(({ sequence, judgement }) => ({
    sequence,
    judgement,
    claims: anchorsOf(judgement).map(claimAt),
    withdrawn: judgement.verdict !== "withdrawn" && !standing.has(judgement.id),
  }));
}

/** Judgements that hang on one of some claims, with all that is taken back, in the order in which they were given. */
export async function judgementsOn(
  ledger: Ledger,
  versions: readonly string[],
  claims: ReadonlySet<ClaimId>,
): Promise<readonly PlacedJudgement[]> {
  if (versions.length === 0) return [];
  const placed = await placeJudgements(ledger, await collect(ledger.judgements({ versions: [...new Set(versions)] })));
  return placed.filter((one) => one.claims.some((entry) => entry !== null && claims.has(entry.claim.id)));
}

/** A person's grade of an event. */
export type PersonGrade = Extract<Judgement, { readonly verdict: "graded" }>;

/** Grades that people gave and that stand, by event, the newest last. */
export async function personGrades(ledger: Ledger): Promise<ReadonlyMap<EventId, readonly PersonGrade[]>> {
  const given = await collect(ledger.judgements({ verdicts: ["graded", "withdrawn"] }));
  const grades = new Map<EventId, PersonGrade[]>();
  if (!given.some(({ judgement }) => judgement?.verdict === "graded")) return grades;
  for (const { judgement, claims, withdrawn } of await placeJudgements(ledger, given)) {
    const event = claims[0]?.event ?? null;
    if (judgement.verdict !== "graded" || withdrawn || event === null) continue;
    grades.set(event, [...(grades.get(event) ?? []), judgement]);
  }
  return grades;
}
