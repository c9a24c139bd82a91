import "./review.css";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { ClaimView } from "../../../server/api/claims.ts";
import type { ReviewItem } from "../../../server/api/review.ts";
import { NO_FILTER, writeFilter } from "../../address/filter.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useFilter } from "../../address/use-filter.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { useList } from "../../data/use-list.ts";
import { useSession } from "../../data/use-session.ts";
import { Answer } from "../../parts/Answer.tsx";
import { FilterBar } from "../../parts/FilterBar.tsx";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { SayName } from "../../parts/SayName.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { Desk } from "./Desk.tsx";
import { Queue } from "./Queue.tsx";

/** Claims that wait for a person, by weight, and the one on the desk: read in its sentence, decided by key. */
export const ReviewView = () => {
  useTitle(words.review.title);
  const [chosen, choose] = useChoice("claim");
  const [event] = useChoice("event");
  const session = useSession();
  const items = useWaiting(event);
  const at = items.list.findIndex(({ claim }) => claim.id === chosen);
  const step = (by: number): void => {
    const next = items.list[Math.min(items.list.length - 1, Math.max(0, at + by))];
    if (next !== undefined) choose(next.claim.id);
  };
  // Whoever comes without a claim begins with the weightiest; whoever comes with one stays at it.
  const first = items.list[0]?.claim.id;
  const hasBegun = useRef(chosen !== null);
  useEffect(() => {
    if (hasBegun.current || first === undefined) return;
    hasBegun.current = true;
    choose(first);
  }, [first, choose]);
  return (
    <div className="view review">
      <h1>{words.review.title}</h1>
      <p>
        <Link href="/coding">{words.coding.title}</Link> <span className="soft">{words.coding.help}</span>
      </p>
      {session.data?.name === null && !session.data.accounts && <SayName session={session.data} />}
      {event === null && <FilterBar />}
      <div className="review-columns">
        <section className="queue" aria-labelledby="queue">
          <h2 id="queue">{event === null ? words.review.queue : words.review.ofEvent}</h2>
          {items.error !== null && <TroubleNote error={items.error} />}
          <Queue items={items.list} chosen={chosen} choose={choose} isPending={items.isPending} />
          <MoreButton more={items.more} isGrowing={items.isGrowing} />
        </section>
        <div className="desk-place">
          {chosen === null ? (
            <p className="soft">{words.review.chooseOne}</p>
          ) : (
            <ChosenClaim key={chosen} id={chosen} item={items.list[at]} step={step} />
          )}
        </div>
      </div>
    </div>
  );
};

/** What may be put on the desk: the queue, or the claims of one event. */
export interface Waiting {
  readonly claim: ClaimView;
  readonly reasons: readonly string[];
}

const useWaiting = (event: string | null) => {
  const [filter] = useFilter();
  const queue = useList<ReviewItem>("/review/queue", writeFilter(filter));
  const inEvent = useList<ClaimView>(
    "/claims",
    event === null ? writeFilter(NO_FILTER) : new URLSearchParams({ where: `event:${event}` }),
    100,
  );
  const source = event === null ? queue : inEvent;
  const list: readonly Waiting[] =
    event === null
      ? queue.items.map(({ claim, reasons }) => ({ claim, reasons }))
      : inEvent.items.map((claim) => ({ claim, reasons: [] }));
  return { ...source, list };
};

interface ChosenClaimProps {
  readonly id: string;
  readonly item: Waiting | undefined;
  readonly step: (by: number) => void;
}

/** The claim that the address names: it may have left the queue already, since somebody decided about it. */
const ChosenClaim = ({ id, item, step }: ChosenClaimProps) => {
  const answer = useAnswer<ClaimView>(`/claims/${encodeURIComponent(id)}`);
  return <Answer of={answer}>{(claim) => <Desk claim={claim} reasons={item?.reasons ?? []} step={step} />}</Answer>;
};
