import "./event.css";
import { useMemo } from "react";
import { useParams } from "wouter";
import type { EventDetail } from "../../../server/api/events.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { AccountsTable } from "./AccountsTable.tsx";
import { Apparatus } from "./Apparatus.tsx";
import { Faults, LeftOut, Links } from "./Bearings.tsx";
import { Citations } from "./Citations.tsx";
import { Denials } from "./Denials.tsx";
import { EventHead } from "./EventHead.tsx";
import { EventMap } from "./EventMap.tsx";
import { Grades } from "./Grades.tsx";
import { Groups } from "./Groups.tsx";
import { Harm } from "./Harm.tsx";
import { Judgements } from "./Judgements.tsx";
import { PrintedSentences } from "./PrintedSentences.tsx";

/** One event: the rival accounts at a glance, then field by field, then what hangs on them. */
export const EventView = () => {
  const { id } = useParams<{ id: string }>();
  const answer = useAnswer<EventDetail>(`/events/${encodeURIComponent(id)}`);
  useTitle(answer.data?.event.title ?? null);
  return (
    <div className="view event">
      <Answer of={answer}>{(detail) => <EventText detail={detail} />}</Answer>
    </div>
  );
};

const EventText = ({ detail }: { readonly detail: EventDetail }) => {
  // Copies of one text say the same by the same voice; they are folded into the first.
  const accounts = useMemo(() => detail.accounts.filter(({ copyOf }) => copyOf === null), [detail]);
  return (
    <>
      <EventHead detail={detail} accounts={accounts} />
      <div className="event-pair">
        <Apparatus detail={detail} accounts={accounts} />
        <div className="event-side">
          <Grades grades={detail.grades} />
          <Links links={detail.links} />
          <Faults faults={detail.faults} accounts={detail.accounts} />
        </div>
      </div>
      <AccountsTable detail={detail} accounts={accounts} />
      <div className="event-parts">
        <Harm detail={detail} />
        <EventMap detail={detail} />
        <Citations citations={detail.citations} />
        <Denials detail={detail} />
        <Groups detail={detail} />
        <LeftOut leftOut={detail.leftOut} />
        <Judgements judgements={detail.judgements} />
      </div>
      <PrintedSentences accounts={accounts} />
      <footer className="print-only">{words.shell.footer}</footer>
    </>
  );
};
