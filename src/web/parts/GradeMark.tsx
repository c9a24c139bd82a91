import "./grade-mark.css";
import type { Credibility } from "../../model/event.ts";
import type { EventLine } from "../../server/api/events.ts";
import { words } from "../words/words.ts";

/** The reckoned grade of an event, as a number with its words for those who do not know the scale. */
export const ReckonedGrade = ({ grade }: { readonly grade: Credibility["grade"] }) => (
  <span className="grade" title={`${words.grades.scale}: ${grade}, ${words.grades.words[grade]}`}>
    <span aria-hidden="true">{grade}</span>
    <span className="unseen">
      {words.grades.scale}: {grade}, {words.grades.words[grade]}
    </span>
  </span>
);

/** A grade that a person gave: source and information, "B2". Never mixed with the reckoned one. */
export const PersonGrade = ({ grade }: { readonly grade: NonNullable<EventLine["personGrade"]> }) => (
  <span className="grade person" title={`${words.grades.persons}: ${grade.who}`}>
    {grade.source}
    {grade.information}
  </span>
);
