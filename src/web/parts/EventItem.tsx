import "./event-item.css";
import { Link } from "wouter";
import type { EventLine } from "../../server/api/events.ts";
import { eventPath } from "../address/paths.ts";
import { tollWords } from "../words/toll.ts";
import { listWords, words } from "../words/words.ts";
import { PersonGrade, ReckonedGrade } from "./GradeMark.tsx";
import { OutcomeSign } from "./OutcomeMark.tsx";

interface EventItemProps {
  readonly event: EventLine;
  /** Of its heading: one below that of the list. */
  readonly level?: 2 | 3;
}

/** An event as one item of a list: its title, how many tell it, where they differ, how many were harmed. */
export const EventItem = ({ event, level = 3 }: EventItemProps) => {
  const Heading = level === 2 ? "h2" : "h3";
  const killed = tollWords(event.killed);
  return (
    <article className="event-item">
      <Heading dir="auto">
        <Link href={eventPath(event.id)}>{event.title}</Link>
      </Heading>
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

interface EventItemsProps {
  readonly events: readonly EventLine[];
  readonly level?: 2 | 3;
}

/** A list of events. */
export const EventItems = ({ events, level = 3 }: EventItemsProps) => (
  <ol className="event-items">
    {events.map((event) => (
      <li key={event.id}>
        <EventItem event={event} level={level} />
      </li>
    ))}
  </ol>
);
