import { type KeyboardEvent, useState } from "react";
import type { Span } from "../../../model/span.ts";
import { words } from "../../words/words.ts";
import { locate, type RoleWords } from "./draft.ts";

interface WordsFieldProps {
  readonly label: string;
  readonly text: string;
  /** Typed words are looked for nearest to here. */
  readonly near: Span;
  readonly selected: Span | null;
  readonly given: readonly RoleWords[];
  readonly change: (given: readonly RoleWords[]) => void;
}

/** The words of one role: taken from the selection, or typed as they stand in the text. */
export const WordsField = ({ label, text, near, selected, given, change }: WordsFieldProps) => {
  const [typed, setTyped] = useState("");
  const [isMissing, setMissing] = useState(false);
  const add = (span: Span): void => change([...given, { name: text.slice(span.start, span.end), span }]);
  const addTyped = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const span = locate(text, typed, near);
    setMissing(span === null);
    if (span === null) return;
    add(span);
    setTyped("");
  };
  return (
    <fieldset className="words-field">
      <legend>{label}</legend>
      <ul>
        {given.map((one) => (
          <li key={`${one.span.start} ${one.span.end}`}>
            <button
              type="button"
              title={words.filter.remove(one.name)}
              onClick={() => change(given.filter((other) => other !== one))}
            >
              <bdi>{one.name}</bdi>
              <span aria-hidden="true"> ×</span>
              <span className="unseen"> – {words.filter.remove(one.name)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        disabled={selected === null}
        // The selection would be lost before the click is done.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => selected !== null && add(selected)}
      >
        {words.coding.useSelected}
      </button>
      <input
        className="field"
        aria-label={words.coding.typeWords(label)}
        aria-invalid={isMissing}
        placeholder={words.coding.orType}
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMissing(false);
        }}
        onKeyDown={addTyped}
      />
      {isMissing && <span role="alert">{words.coding.notInText}</span>}
    </fieldset>
  );
};
