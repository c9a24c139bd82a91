import { useState } from "react";
import type { IdentityAnswer } from "../../../model/judgement.ts";
import type { NamedView } from "../../../server/api/basics.ts";
import type { ClaimView } from "../../../server/api/claims.ts";
import type { SearchResult } from "../../../server/api/search.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { words } from "../../words/words.ts";
import type { Decision } from "./use-judge.ts";

interface IdentifyFormProps {
  readonly claim: ClaimView;
  readonly decide: (decision: Decision) => void;
}

interface AskedName {
  readonly role: "actor" | "place";
  readonly name: NamedView;
}

const ANSWERS = Object.keys(words.review.answers) as readonly IdentityAnswer[];
const LEAST_LETTERS = 2;

/** Whom or which place a name of the claim means, or does not mean. */
export const IdentifyForm = ({ claim, decide }: IdentifyFormProps) => {
  const names: readonly AskedName[] = [
    ...[...claim.voices, ...claim.actors, ...claim.targets].map((name) => ({ role: "actor" as const, name })),
    ...claim.places.map((name) => ({ role: "place" as const, name })),
  ];
  return names.length === 0 ? (
    <p className="soft">{words.review.noNames}</p>
  ) : (
    <ul className="lines identify">
      {names.map(({ role, name }) => (
        <li key={`${role} ${name.span.start} ${name.name}`}>
          <OneName
            asked={{ role, name }}
            answer={(is, answer) => decide({ verdict: "identified", name: { role, words: name.words }, is, answer })}
          />
        </li>
      ))}
    </ul>
  );
};

interface OneNameProps {
  readonly asked: AskedName;
  readonly answer: (is: string, answer: IdentityAnswer) => void;
}

/** A name with what it was taken for, and a search for what else it may mean. */
const OneName = ({ asked: { role, name }, answer }: OneNameProps) => {
  const [text, setText] = useState("");
  const found = useAnswer<SearchResult>(text.trim().length < LEAST_LETTERS ? null : "/search", { q: text });
  const candidates = (role === "actor" ? found.data?.actors : found.data?.places) ?? [];
  const known = name.id === null || name.id.startsWith("~") ? [] : [{ id: name.id, name: name.known ?? name.id }];
  return (
    <>
      <p>
        <q dir="auto">{name.words}</q> <span className="soft small">{name.reason}</span>
      </p>
      <ul>
        {[...known, ...candidates.filter(({ id }) => id !== name.id)].map((one) => (
          <li key={one.id} className="candidate">
            <bdi>{one.name}</bdi>
            {ANSWERS.map((kind) => (
              <button key={kind} type="button" className="button" onClick={() => answer(one.id, kind)}>
                {words.review.answers[kind]}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <input
        type="search"
        className="field"
        aria-label={words.review.searchFor(name.words)}
        placeholder={words.review.searchOther}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </>
  );
};
