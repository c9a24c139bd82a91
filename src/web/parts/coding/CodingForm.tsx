import "./coding.css";
import type { ClaimType, Modality, Polarity } from "../../../model/claim-types.ts";
import type { Span } from "../../../model/span.ts";
import { typeWords, words } from "../../words/words.ts";
import { ChosenField } from "./ChosenField.tsx";
import { type Draft, type DraftNumber, ROLES, trimmed } from "./draft.ts";
import { NumberFields } from "./NumberFields.tsx";
import { WordsField } from "./WordsField.tsx";

interface CodingFormProps {
  readonly text: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  /** Words that are selected in the text, to be taken into a role. */
  readonly selected: Span | null;
}

/** What a claim says: kind, polarity, modality, and the words of each role, taken from the text or typed as they stand in it. */
export const CodingForm = ({ text, draft, change, selected }: CodingFormProps) => {
  const chosen = selected === null ? null : trimmed(text, selected);
  const wordsAt = (span: Span) => ({ name: text.slice(span.start, span.end), span });
  return (
    <div className="coding-form">
      <p>
        <q dir="auto">{text.slice(draft.span.start, draft.span.end)}</q>
      </p>
      <div className="coding-choices">
        <ChosenField
          label={words.review.fields.type}
          value={draft.type}
          choices={words.claimTypes.map((type) => [type, typeWords(type)])}
          change={(type) => change({ ...draft, type: type as ClaimType })}
        />
        <ChosenField
          label={words.review.fields.polarity}
          value={draft.polarity}
          choices={Object.entries(words.polarity)}
          change={(polarity) => change({ ...draft, polarity: polarity as Polarity })}
        />
        <ChosenField
          label={words.review.fields.modality}
          value={draft.modality}
          choices={Object.entries(words.modality)}
          change={(modality) => change({ ...draft, modality: modality as Modality })}
        />
      </div>
      {ROLES.map((role) => (
        <WordsField
          key={role}
          label={words.coding.roles[role]}
          text={text}
          near={draft.span}
          selected={chosen}
          given={draft.roles[role]}
          change={(given) => change({ ...draft, roles: { ...draft.roles, [role]: given } })}
        />
      ))}
      <WordsField
        label={words.coding.roles.time}
        text={text}
        near={draft.span}
        selected={chosen}
        given={draft.time === null ? [] : [draft.time]}
        change={(given) => change({ ...draft, time: given.at(-1) ?? null })}
      />
      <WordsField
        label={words.coding.roles.numbers}
        text={text}
        near={draft.span}
        selected={chosen}
        given={draft.numbers}
        change={(given) =>
          change({
            ...draft,
            numbers: given.map(
              ({ span }): DraftNumber =>
                draft.numbers.find((one) => one.span.start === span.start && one.span.end === span.end) ?? {
                  ...wordsAt(span),
                  ...readNumber(text.slice(span.start, span.end)),
                  bound: "exact",
                  status: "unknown",
                },
            ),
          })
        }
      />
      {draft.numbers.map((number, i) => (
        <NumberFields
          key={number.span.start}
          number={number}
          change={(next) => change({ ...draft, numbers: draft.numbers.with(i, next) })}
        />
      ))}
    </div>
  );
};

/** Digits of some words as both ends, and the words without them: a first guess, to be mended. */
const readNumber = (said: string): { readonly of: string; readonly min: string; readonly max: string } => {
  const digits = /\d[\d,.]*/.exec(said)?.[0].replaceAll(/[,.]/g, "") ?? "";
  return { of: said.replace(/\d[\d,.]*/, "").trim(), min: digits, max: digits };
};
