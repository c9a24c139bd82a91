import type { JudgementView } from "../../../server/api/judgements.ts";
import { momentWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";
import { detailWords } from "./detail-words.ts";

interface HistoryProps {
  readonly judgements: readonly JudgementView[];
  /** What was just kept, to be told to screen readers. */
  readonly done: JudgementView | undefined;
}

/** Everything that people decided about a claim; what was taken back stays to be read. */
export const History = ({ judgements, done }: HistoryProps) => (
  <section className="history" aria-label={words.review.history}>
    <p role="status">{done !== undefined && words.review.keptAs(words.verdicts[done.verdict] ?? done.verdict)}</p>
    {judgements.length > 0 && (
      <ol className="lines">
        {judgements.map((judgement) => (
          <li key={judgement.id} className={judgement.withdrawn ? "withdrawn" : undefined}>
            <bdi>{judgement.who}</bdi> <strong>{words.verdicts[judgement.verdict] ?? judgement.verdict}</strong>{" "}
            <span dir="auto">{detailWords(judgement)}</span>{" "}
            <span className="soft small">{momentWords(judgement.when)}</span>
            {judgement.withdrawn && <span className="stance"> {words.event.takenBack}</span>}
            {judgement.why !== "" && <p dir="auto">{judgement.why}</p>}
          </li>
        ))}
      </ol>
    )}
  </section>
);
