import "./coding-view.css";
import { Link } from "wouter";
import type { NewRound, Round, RoundList } from "../../../server/api/coding.ts";
import { codingPath } from "../../address/paths.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { useSend } from "../../data/use-send.ts";
import { Answer } from "../../parts/Answer.tsx";
import { SentForm } from "../../parts/SentForm.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { ArticlePicker } from "./ArticlePicker.tsx";

/** Rounds in which two people code the same articles without seeing each other. */
export const CodingView = () => {
  useTitle(words.coding.title);
  const answer = useAnswer<RoundList>("/coding/rounds");
  return (
    <div className="view middle coding-view">
      <h1>{words.coding.title}</h1>
      <p className="help">{words.coding.help}</p>
      <section aria-labelledby="rounds">
        <h2 id="rounds">{words.coding.rounds}</h2>
        <Answer of={answer}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="soft">{words.coding.noRounds}</p>
            ) : (
              <ul className="lines">
                {items.map(({ id, title, coders, state, articles }) => (
                  <li key={id}>
                    <Link href={codingPath(id)}>
                      <bdi>{title}</bdi>
                    </Link>{" "}
                    <span className="soft">
                      {words.coding.state[state]} · {words.counted.articles(articles.length)} · <bdi>{coders[0]}</bdi>,{" "}
                      <bdi>{coders[1]}</bdi>
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </section>
      <BeginRound />
    </div>
  );
};

const BeginRound = () => {
  const send = useSend<Round>();
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{words.coding.newRound}</h2>
      <SentForm
        button={words.coding.newRound}
        isSending={send.isPending}
        error={send.error}
        send={({ title = "", left = "", right = "" }, form) => {
          const articles = form.getAll("article").map(String);
          const body: NewRound = { title, articles, coders: [left, right] };
          send.mutate({ path: "/coding/rounds", body });
        }}
      >
        <TextField label={words.coding.roundTitle} name="title" />
        <TextField label={words.coding.coder(1)} name="left" />
        <TextField label={words.coding.coder(2)} name="right" />
        <ArticlePicker />
      </SentForm>
    </section>
  );
};
