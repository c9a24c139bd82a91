import { Link, useParams } from "wouter";
import type { Round } from "../../../server/api/coding.ts";
import { sheetPath } from "../../address/paths.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { AgreementPart } from "./AgreementPart.tsx";

/** A round: who has finished which article; once both have finished all, how far they agree and what is left to settle. */
export const RoundView = () => {
  const { id } = useParams<{ id: string }>();
  const answer = useAnswer<Round>(`/coding/rounds/${encodeURIComponent(id)}`);
  useTitle(answer.data?.title ?? null);
  return (
    <div className="view middle coding-view">
      <Answer of={answer}>
        {(round) => (
          <>
            <h1 dir="auto">{round.title}</h1>
            <p className="soft">
              {words.coding.state[round.state]} · <bdi>{round.coders[0]}</bdi>, <bdi>{round.coders[1]}</bdi>
            </p>
            <ul className="lines">
              {round.articles.map(({ article, title, label, finished }) => (
                <li key={article}>
                  <bdi>{title ?? label}</bdi> <Link href={sheetPath(round.id, article)}>{words.coding.toArticle}</Link>
                  <p className="soft small">
                    {round.coders.map((coder, i) => (
                      <span key={coder}>
                        {i > 0 && " · "}
                        <bdi>{coder}</bdi>: {finished[i] ? words.coding.finished : words.coding.unfinished}
                      </span>
                    ))}
                  </p>
                </li>
              ))}
            </ul>
            {round.state !== "open" && <AgreementPart round={round} />}
          </>
        )}
      </Answer>
    </div>
  );
};
