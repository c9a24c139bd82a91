import "./event-item.css";
import { Link } from "wouter";
import type { EventLine } from "../../server/api/events.ts";
import { eventPath } from "../address/paths.ts";
import { tollWords } from "../words/toll.ts";
import { listWords, words } from "../words/words.ts";
import { PersonGrade, ReckonedGrade } from "./GradeMark.tsx";
import { OutcomeSign } from "./OutcomeMark.tsx";

/** An event as one item of a list: its title, how many tell it, where they differ, how many were harmed. */
export const EventItem = ({ event }: { readonly event: EventLine }) => {
  const killed = tollWords(event.killed);
  return (
    <article className="event-item">
      <h3 dir="auto">
        <Link href={eventPath(event.id)}>{event.title}</Link>
      </h3>
      <p className="facts">
        <span>{words.counted.accounts(event.accounts)}</span>
        <span>{words.counted.sources(event.independent)}</span>
        {killed !== null && <span>{words.toll.killed(killed)}</span>}
        {event.contestedFields.length > 0 && (
          <span className="contested">
            <OutcomeSign outcome="differ" /> {words.outcomes.differ}:{" "}
            {listWords(event.contestedFields.map((field) => words.fields[field].toLowerCase()))}
          </span>
        )}
        <span className="grades">
          <ReckonedGrade grade={event.grade} />
          {event.personGrade !== null && <PersonGrade grade={event.personGrade} />}
        </span>
      </p>
    </article>
  );
};

/** A list of events. */
export const EventItems = ({ events }: { readonly events: readonly EventLine[] }) => (
  <ol className="event-items">
    {events.map((event) => (
      <li key={event.id}>
        <EventItem event={event} />
      </li>
    ))}
  </ol>
);
