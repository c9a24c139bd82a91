import { Link } from "wouter";
import type { ClaimView } from "../../../server/api/claims.ts";
import type { EventDetail, EventPage } from "../../../server/api/events.ts";
import { eventPath } from "../../address/paths.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { VoiceChain } from "../../parts/VoiceChain.tsx";
import { words } from "../../words/words.ts";
import type { Decision } from "./use-judge.ts";

interface TieFormProps {
  readonly claim: ClaimView;
  readonly decide: (decision: Decision) => void;
}

/** How many other events are offered to be joined. */
const MOST_NEAR = 20;

/** Which other accounts tell of the same event, and which do not. */
export const TieForm = ({ claim, decide }: TieFormProps) => (
  <div className="tie-form">
    {claim.event !== null && <Together claim={claim} event={claim.event} decide={decide} />}
    <Near claim={claim} decide={decide} />
  </div>
);

/** Accounts that the machine put together with this claim: one may be told apart. */
const Together = ({ claim, event, decide }: TieFormProps & { readonly event: string }) => {
  const answer = useAnswer<EventDetail>(`/events/${encodeURIComponent(event)}`);
  return (
    <section>
      <h3>{words.review.together}</h3>
      <Answer of={answer}>
        {({ accounts }) => {
          const others = accounts.filter(({ claims }) => !claims.includes(claim.id));
          return others.length === 0 ? (
            <p className="soft">{words.review.noneTogether}</p>
          ) : (
            <ul className="lines">
              {others.map((account) => (
                <li key={account.index}>
                  <VoiceChain chain={account.chain} outlet={account.outlet ?? account.label} />{" "}
                  <q dir="auto">{Object.values(account.cells)[0]?.[0]?.words}</q>{" "}
                  <button
                    type="button"
                    className="button"
                    onClick={() => decide({ verdict: "not-same-event", other: account.claims[0]! })}
                  >
                    {words.verdicts["not-same-event"]}
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </section>
  );
};

/** Events of the same kind and place: one may be the same. An event bears the id of one of its claims. */
const Near = ({ claim, decide }: TieFormProps) => {
  const place = claim.places.find(({ id }) => id !== null)?.id ?? null;
  const answer = useAnswer<EventPage>("/events", { family: claim.family, place, limit: MOST_NEAR });
  return (
    <section>
      <h3>{words.review.near}</h3>
      <Answer of={answer}>
        {({ items }) => {
          const others = items.filter(({ id }) => id !== claim.event);
          return others.length === 0 ? (
            <p className="soft">{words.trouble.nothing}</p>
          ) : (
            <ul className="lines">
              {others.map((event) => (
                <li key={event.id}>
                  <Link href={eventPath(event.id)}>
                    <bdi>{event.title}</bdi>
                  </Link>{" "}
                  <span className="soft">{words.counted.accounts(event.accounts)}</span>{" "}
                  <button
                    type="button"
                    className="button"
                    onClick={() => decide({ verdict: "same-event", other: event.id })}
                  >
                    {words.verdicts["same-event"]}
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </section>
  );
};
