import "./actor.css";
import { Link, useParams } from "wouter";
import type { ActorDetail } from "../../../server/api/actors.ts";
import { actorPath, overviewPath, searchPath } from "../../address/paths.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { EventItems } from "../../parts/EventItem.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { CalledBy } from "./CalledBy.tsx";
import { LabelTable } from "./LabelTable.tsx";
import { NameLines } from "./NameLines.tsx";
import { PeriodWords } from "./PeriodWords.tsx";

/** An actor: its names over time, its relations with who claims them, what it is called and by whom, its events. */
export const ActorView = () => {
  const { id } = useParams<{ id: string }>();
  const answer = useAnswer<ActorDetail>(`/actors/${encodeURIComponent(id)}`);
  useTitle(answer.data?.actor.name ?? null);
  return (
    <div className="view actor">
      <Answer of={answer}>
        {(detail) => (
          <>
            <p className="kicker">
              {words.actors.kinds[detail.actor.kind]}
              {detail.actor.country !== null && <> · {detail.actor.country}</>}
            </p>
            <h1 dir="auto">{detail.actor.name}</h1>
            <p>
              <Link href={searchPath({ actor: [id] })}>{words.counted.claims(detail.actor.claims)}</Link> ·{" "}
              <Link href={searchPath({ voice: [id] })}>{words.actors.carried(detail.actor.carries)}</Link> ·{" "}
              <Link href={overviewPath({ actor: [id] })}>{words.survey.toOverview}</Link>
            </p>
            <div className="actor-parts">
              <section aria-labelledby="names">
                <h2 id="names">{words.actors.names}</h2>
                <NameLines names={detail.names} />
              </section>
              <Relations relations={detail.relations} />
              <CalledBy names={detail.calledBy} />
              <LabelTable labels={detail.labels} />
              {detail.events.length > 0 && (
                <section aria-labelledby="events">
                  <h2 id="events">{words.survey.events}</h2>
                  <EventItems events={detail.events} />
                </section>
              )}
            </div>
          </>
        )}
      </Answer>
    </div>
  );
};

const Relations = ({ relations }: { readonly relations: ActorDetail["relations"] }) =>
  relations.length === 0 ? null : (
    <section aria-labelledby="relations">
      <h2 id="relations">{words.actors.relations}</h2>
      <ul className="lines">
        {relations.map(({ kind, to, toName, reverse, from, until, source, claimedBy }) => (
          <li key={`${kind} ${to} ${reverse} ${from}`}>
            <span className="soft">{(reverse ? words.actors.reverse : words.actors.relation)[kind]}</span>{" "}
            <Link href={actorPath(to)}>
              <bdi>{toName}</bdi>
            </Link>{" "}
            <PeriodWords from={from} to={until} />
            {claimedBy !== null && (
              <>
                {" "}
                · {words.actors.claimedBy} <bdi>{claimedBy}</bdi>
              </>
            )}
            <p className="soft small">{source}</p>
          </li>
        ))}
      </ul>
    </section>
  );
