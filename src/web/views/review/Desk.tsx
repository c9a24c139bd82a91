import { useRef } from "react";
import { Link } from "wouter";
import type { ClaimView } from "../../../server/api/claims.ts";
import { articlePath, eventPath } from "../../address/paths.ts";
import { useChoice } from "../../address/use-choice.ts";
import { ClaimCard } from "../../parts/ClaimCard.tsx";
import { DayText } from "../../parts/Days.tsx";
import { Quotation } from "../../parts/Quotation.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { words } from "../../words/words.ts";
import { ActionBar } from "./ActionBar.tsx";
import { ACTS, type Act, isAct } from "./acts.ts";
import { CorrectForm } from "./CorrectForm.tsx";
import { GradeForm } from "./GradeForm.tsx";
import { History } from "./History.tsx";
import { IdentifyForm } from "./IdentifyForm.tsx";
import { RateForm } from "./RateForm.tsx";
import { TieForm } from "./TieForm.tsx";
import { type Decision, useJudge } from "./use-judge.ts";
import { useKeys } from "./use-keys.ts";

interface DeskProps {
  readonly claim: ClaimView;
  /** Why it waits. */
  readonly reasons: readonly string[];
  /** To the next or the one before. */
  readonly step: (by: number) => void;
}

/** One claim to be decided about: its sentence, what was read from it, what others decided, and what can be done. */
export const Desk = ({ claim, reasons, step }: DeskProps) => {
  const judge = useJudge(claim);
  const [given, setAct] = useChoice("act");
  const [keys, setKeys] = useChoice("keys");
  const why = useRef<HTMLInputElement>(null);
  const act = isAct(given) ? given : null;
  const decide = (decision: Decision): void => {
    judge.decide(decision, why.current?.value ?? "");
    if (why.current !== null) why.current.value = "";
    setAct(null);
  };
  const open = (next: Act): void => setAct(next === act ? null : next);
  useKeys(
    {
      a: () => decide({ verdict: "accepted" }),
      r: () => decide({ verdict: "rejected" }),
      u: () => judge.undo?.(),
      j: () => step(1),
      k: () => step(-1),
      w: () => why.current?.focus(),
      ...Object.fromEntries(ACTS.map((one) => [words.review.keys[one], () => open(one)])),
    },
    keys !== "off",
  );
  return (
    <section className="desk" aria-labelledby="desk">
      <header>
        <h2 id="desk">{words.review.desk}</h2>
        <label className="check small">
          <input type="checkbox" checked={keys !== "off"} onChange={() => setKeys(keys === "off" ? null : "off")} />
          {words.review.useKeys}
        </label>
      </header>
      {reasons.length > 0 && <p className="soft small">{reasons.join(" · ")}</p>}
      <Quotation sentence={claim.sentence} marks={[claim.span]} />
      <p className="desk-facts">
        <bdi>{claim.outlet ?? claim.label}</bdi> <DayText day={claim.published} />
        <Link href={articlePath(claim.article, claim.span)}>{words.event.openArticle}</Link>
        {claim.event !== null && <Link href={eventPath(claim.event)}>{words.article.toEvent}</Link>}
      </p>
      <ActionBar judge={judge} act={act} open={open} decide={decide} step={step} />
      <p className="text-field why">
        <label htmlFor="why">
          {words.review.why} <kbd>w</kbd>
        </label>
        <input id="why" ref={why} className="field" dir="auto" maxLength={2000} />
      </p>
      {judge.error !== null && <TroubleNote error={judge.error} />}
      {judge.insist !== null && (
        <p>
          <button type="button" className="button" onClick={judge.insist}>
            {words.review.insist}
          </button>
        </p>
      )}
      {act === "correct" && <CorrectForm claim={claim} decide={decide} />}
      {act === "tie" && <TieForm claim={claim} decide={decide} />}
      {act === "identify" && <IdentifyForm claim={claim} decide={decide} />}
      {act === "grade" && <GradeForm decide={decide} />}
      {act === "rate" && <RateForm decide={decide} />}
      <History judgements={judge.judgements} done={judge.done} />
      <ClaimCard claim={claim} judgements={[]} close={null} />
    </section>
  );
};
