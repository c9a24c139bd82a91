import type { EventDetail } from "../../../server/api/events.ts";
import { PersonGrade, ReckonedGrade } from "../../parts/GradeMark.tsx";
import { momentWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";

/** The reckoned grade and those that people gave, side by side and never mixed. */
export const Grades = ({ grades: { reckoned, persons } }: { readonly grades: EventDetail["grades"] }) => (
  <section aria-labelledby="grades">
    <h2 id="grades">{words.event.grades}</h2>
    <div className="grade-pair">
      <div>
        <h3>
          <ReckonedGrade grade={reckoned.grade} /> {words.grades.reckoned}
        </h3>
        <p>
          {words.grades.words[reckoned.grade]}: <span dir="auto">{reckoned.reason}</span>
        </p>
        <p className="help">{words.grades.reckonedLong}.</p>
      </div>
      <div>
        <h3>{words.grades.persons}</h3>
        {persons.length === 0 ? (
          <p className="soft">{words.grades.none}</p>
        ) : (
          <ul>
            {persons.map((grade) => (
              <li key={`${grade.who} ${grade.when}`}>
                <PersonGrade grade={grade} /> <bdi>{grade.who}</bdi>, {momentWords(grade.when)}
                <p dir="auto">{grade.why}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </section>
);
