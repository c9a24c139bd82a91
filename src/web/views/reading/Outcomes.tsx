import { words } from "../../words/words.ts";
import type { Progress } from "./progress.ts";

/** How the reading gets on, and what became of each report, with its notices. */
export const Outcomes = ({ progress }: { readonly progress: Progress }) => (
  <section aria-labelledby="outcomes">
    <h2 id="outcomes">{words.reading.progress}</h2>
    <p role="status">{statusWords(progress)}</p>
    {progress.step !== "done" && progress.step !== "failed" && progress.step !== "lost" && (
      <progress
        aria-label={words.reading.progress}
        max={Math.max(1, progress.total)}
        value={progress.outcomes.length}
      />
    )}
    <ul className="lines">
      {progress.outcomes.map((outcome) => (
        <li key={outcome.name}>
          <bdi>{outcome.name}</bdi> <strong>{words.reading.standings[outcome.standing]}</strong>{" "}
          <span className="soft">
            {words.counted.articles(outcome.articles)}, {words.counted.claims(outcome.claims)}
          </span>
          {outcome.notices.map(({ rule, message, severity }) => (
            <p key={`${rule} ${message}`} className="small">
              {words.article.severity[severity]}: <span dir="auto">{message}</span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  </section>
);

const statusWords = ({ step, total, outcomes, done, message }: Progress): string => {
  switch (step) {
    case "waiting":
      return words.reading.waiting;
    case "fetching":
      return words.reading.fetching;
    case "reading":
      return words.reading.readSoFar(outcomes.length, total);
    case "comparing":
      return words.reading.comparing;
    case "done":
      return done === null ? "" : words.reading.done(done.added, done.known, done.failed, done.claims);
    case "failed":
      return message ?? words.reading.failed;
    case "lost":
      return words.reading.lost;
  }
};
