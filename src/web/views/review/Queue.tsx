import { Stance } from "../../parts/Stance.tsx";
import { Waiting as WaitingNote } from "../../parts/Waiting.tsx";
import { typeWords, words } from "../../words/words.ts";
import type { Waiting } from "./ReviewView.tsx";

interface QueueProps {
  readonly items: readonly Waiting[];
  readonly chosen: string | null;
  readonly choose: (claim: string) => void;
  readonly isPending: boolean;
}

/** Claims in the order of their weight, each with why it stands where it stands. */
export const Queue = ({ items, chosen, choose, isPending }: QueueProps) => {
  if (isPending) return <WaitingNote />;
  if (items.length === 0) return <p className="soft">{words.review.nothing}</p>;
  return (
    <ol className="queue-list">
      {items.map(({ claim, reasons }) => (
        <li key={claim.id}>
          <button type="button" aria-current={claim.id === chosen} onClick={() => choose(claim.id)}>
            <span className="kind">
              {typeWords(claim.type)} <Stance polarity={claim.polarity} modality={claim.modality} />
            </span>
            <span className="quote" dir="auto">
              {claim.quote}
            </span>
            {reasons.length > 0 && <span className="reasons">{reasons.join(" · ")}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
};
