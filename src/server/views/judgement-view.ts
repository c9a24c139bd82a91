import type { PersonGrade, PlacedJudgement } from "../../operations/placed-judgements.ts";
import type { EventLine } from "../api/events.ts";
import type { JudgementView } from "../api/judgements.ts";

/** A judgement as the API gives it. */
export const viewJudgement = ({ sequence, judgement, claims, withdrawn }: PlacedJudgement): JudgementView => {
  const { id, anchor, who, when, why, verdict, ...details } = judgement;
  const entry = claims[0] ?? null;
  return {
    id,
    sequence,
    verdict,
    who,
    when,
    why,
    anchor,
    claim: entry?.claim.id ?? null,
    article: entry?.article ?? null,
    withdrawn,
    details,
  };
};

/** A person's grade as the API gives it. */
export const viewGrade = ({ grade, who, when, why }: PersonGrade): NonNullable<EventLine["personGrade"]> => ({
  source: grade.source,
  information: grade.information,
  who,
  when,
  why,
});
