import type { EventDetail } from "../../../server/api/events.ts";
import { momentWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";

/** What people decided about claims of this event, newest last; what was withdrawn stays to be read. */
export const Judgements = ({ judgements }: { readonly judgements: EventDetail["judgements"] }) => (
  <section aria-labelledby="judgements">
    <h2 id="judgements">{words.event.judgements}</h2>
    {judgements.length === 0 ? (
      <p className="soft">{words.event.noJudgements}</p>
    ) : (
      <ol className="lines">
        {judgements.map(({ id, verdict, who, when, why, anchor, withdrawn }) => (
          <li key={id} className={withdrawn ? "withdrawn" : undefined}>
            <p>
              <bdi>{who}</bdi> <strong>{words.verdicts[verdict] ?? verdict}</strong>{" "}
              <span className="soft">{momentWords(when)}</span>
              {withdrawn && <span className="stance">{words.event.takenBack}</span>}
            </p>
            <p dir="auto">
              <q>{anchor.quote}</q> {why}
            </p>
          </li>
        ))}
      </ol>
    )}
  </section>
);
