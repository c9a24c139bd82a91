import type { Anchor, Judgement } from "../model/judgement.ts";
import { standingJudgements } from "../model/judgement.ts";
import { overlaps } from "../model/span.ts";
import type { Ledger, LedgerJudgement } from "../storage/ledger.ts";
import type { Decision } from "./decision.ts";
import { judge } from "./judge.ts";

/** Somebody else decided about the same claim meanwhile: nothing was kept of the decision that came later. */
export class JudgedMeanwhile extends Error {
  override readonly name = "JudgedMeanwhile";
  /** The version that the claim stands in: its judgements are those to look at. */
  readonly version: string;
  readonly by: string;

  constructor({ anchor, who }: Judgement) {
    super(`${who} decided about this claim meanwhile`);
    this.version = anchor.version;
    this.by = who;
  }
}

/** What a person had seen when deciding. */
export interface Seen {
  /** Id of the newest judgement on the claim that was shown; `null` for none. */
  readonly newest: string | null;
  /** Decide although somebody else did: both are kept. */
  readonly despite: boolean;
}

/**
 * Keeps a decision unless somebody else has decided the same question about the same claim since the person looked.
 * Looked up in the transaction that keeps it, so that of two at once one is told of the other.
 *
 * @throws JudgedMeanwhile, and what `judge` throws
 */
export const judgeUnseen = (ledger: Ledger, decision: Decision, seen: Seen): Promise<LedgerJudgement> =>
  judge(ledger, decision, (given, others) => {
    if (seen.despite) return;
    const rival = standingJudgements(others)
      .filter((other) => other.who !== given.who && sameQuestion(given, other))
      .at(-1);
    if (rival !== undefined && rival.id !== seen.newest) throw new JudgedMeanwhile(rival);
  });

/** Whether two judgements answer one question. Grades and ratings of several people stand side by side. */
const sameQuestion = (a: Judgement, b: Judgement): boolean => {
  if (!sameClaim(a.anchor, b.anchor)) return false;
  const question = questionOf(a);
  return question !== null && question === questionOf(b);
};

const sameClaim = (a: Anchor, b: Anchor): boolean =>
  a.version === b.version && a.type === b.type && overlaps(a.span, b.span);

const questionOf = (judgement: Judgement): string | null => {
  switch (judgement.verdict) {
    case "accepted":
    case "rejected":
    case "corrected":
      return "extraction";
    case "same-event":
    case "not-same-event":
      return `event ${judgement.other.version} ${judgement.other.span.start}`;
    case "identified":
      return `name ${judgement.name.role} ${judgement.name.words} ${judgement.is}`;
    case "missed":
      return "missed";
    case "graded":
    case "rated":
    case "withdrawn":
      return null;
  }
};
