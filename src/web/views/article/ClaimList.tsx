import type { ClaimView } from "../../../server/api/claims.ts";
import { Stance } from "../../parts/Stance.tsx";
import { typeWords, words } from "../../words/words.ts";

interface ClaimListProps {
  readonly claims: readonly ClaimView[];
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  readonly hover: (id: string | null) => void;
}

/** All claims of an article in the order of its text, as buttons: what the pointer finds in the text, keyboards find here. */
export const ClaimList = ({ claims, chosen, choose, hover }: ClaimListProps) => (
  <ol className="claim-list" aria-label={words.article.claims}>
    {[...claims]
      .sort((a, b) => a.span.start - b.span.start)
      .map((claim) => (
        <li key={claim.id}>
          <button
            type="button"
            aria-pressed={claim.id === chosen}
            onClick={() => choose(claim.id === chosen ? null : claim.id)}
            onFocus={() => hover(claim.id)}
            onBlur={() => hover(null)}
            onMouseEnter={() => hover(claim.id)}
            onMouseLeave={() => hover(null)}
          >
            <span className="kind">
              <span className={`claimed ${claim.family}`}>{typeWords(claim.type)}</span>{" "}
              <Stance polarity={claim.polarity} modality={claim.modality} />
            </span>
            <span className="quote" dir="auto">
              {claim.quote}
            </span>
          </button>
        </li>
      ))}
  </ol>
);
