import { Link } from "wouter";
import type { AccountRow, EventDetail } from "../../../server/api/events.ts";
import { actorPath, placePath } from "../../address/paths.ts";
import { DaysText } from "../../parts/Days.tsx";
import { OutcomeSign } from "../../parts/OutcomeMark.tsx";
import { TakeAlong } from "../../parts/TakeAlong.tsx";
import { tollWords } from "../../words/toll.ts";
import { listWords, typeWords, words } from "../../words/words.ts";

interface EventHeadProps {
  readonly detail: EventDetail;
  readonly accounts: readonly AccountRow[];
}

/** What it is about, and in one sentence how its accounts stand to each other. */
export const EventHead = ({ detail, accounts }: EventHeadProps) => {
  const { event } = detail;
  const fieldsThat = (outcome: string): readonly string[] =>
    detail.fields.filter((one) => one.outcome === outcome).map(({ field }) => words.fields[field].toLowerCase());
  const [agreed, differing] = [fieldsThat("agree"), fieldsThat("differ")];
  const tolls = [
    ["killed", tollWords(event.killed)],
    ["injured", tollWords(event.injured)],
  ] as const;
  return (
    <header className="event-head">
      {detail.askedFor !== null && (
        <p className="help" role="status">
          {words.event.moved}
        </p>
      )}
      <p className="kicker">
        {words.families[event.family]} · {listWords(event.types.map(typeWords))}
      </p>
      <h1 dir="auto">{event.title}</h1>
      <p className="standfirst">
        {words.counted.accounts(accounts.length)} {words.event.sum.from} {words.counted.sources(event.independent)}.{" "}
        {agreed.length > 0 && (
          <>
            {words.event.sum.agree} {listWords(agreed)}.{" "}
          </>
        )}
        {differing.length > 0 ? (
          <strong>
            <OutcomeSign outcome="differ" /> {words.event.sum.differ} {listWords(differing)}.
          </strong>
        ) : (
          accounts.length > 1 && words.event.sum.nothing
        )}
      </p>
      <dl className="event-facts">
        <div>
          <dt>{words.fields.day}</dt>
          <dd>
            <DaysText days={event.days} />
          </dd>
        </div>
        {event.places.length > 0 && (
          <div>
            <dt>{words.fields.place}</dt>
            <dd>
              <Refs refs={event.places} path={placePath} />
            </dd>
          </div>
        )}
        {event.parties.length > 0 && (
          <div>
            <dt>{words.event.parties}</dt>
            <dd>
              <Refs refs={event.parties} path={actorPath} />
            </dd>
          </div>
        )}
        {tolls.map(
          ([field, toll]) =>
            toll !== null && (
              <div key={field}>
                <dt>{words.fields[field]}</dt>
                <dd>{toll}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="event-tools no-print">
        <Link className="button" href={`/review?event=${event.id}`}>
          {words.event.review}
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          {words.event.print}
        </button>
      </p>
      <TakeAlong where={`event:${event.id}`} />
    </header>
  );
};

/** Ids that the registry does not know begin with `~`: they have a name and no page. */
const Refs = ({
  refs,
  path,
}: {
  readonly refs: readonly { readonly id: string; readonly name: string }[];
  readonly path: (id: string) => string;
}) =>
  refs.map(({ id, name }, i) => (
    <span key={id}>
      {i > 0 && ", "}
      {id.startsWith("~") ? (
        <bdi>{name}</bdi>
      ) : (
        <Link href={path(id)}>
          <bdi>{name}</bdi>
        </Link>
      )}
    </span>
  ));
