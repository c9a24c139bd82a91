import { useState } from "react";
import type { CorrectableField } from "../../../model/judgement.ts";
import type { ClaimView } from "../../../server/api/claims.ts";
import { SentForm } from "../../parts/SentForm.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { typeWords, words } from "../../words/words.ts";
import type { Decision } from "./use-judge.ts";

interface CorrectFormProps {
  readonly claim: ClaimView;
  readonly decide: (decision: Decision) => void;
}

const FIELDS = Object.keys(words.review.fields) as readonly CorrectableField[];

const namesOf = (names: readonly { readonly name: string }[]): string => names.map(({ name }) => name).join("; ");

/** The value that stands, as it is shown to be changed. */
const seenValue = (claim: ClaimView, field: CorrectableField): string => {
  switch (field) {
    case "type":
    case "polarity":
    case "modality":
      return claim[field];
    case "attribution":
      return namesOf(claim.voices);
    case "actor":
      return namesOf(claim.actors);
    case "target":
      return namesOf(claim.targets);
    case "place":
      return namesOf(claim.places);
    case "time":
      return claim.time?.words ?? "";
    case "quantity":
      return claim.quantities.map((quantity) => quantity.words).join("; ");
  }
};

/** Fields whose values are a closed list. */
const choicesOf = (field: CorrectableField): readonly (readonly [string, string])[] | null => {
  switch (field) {
    case "type":
      return words.claimTypes.map((type) => [type, typeWords(type)]);
    case "polarity":
      return Object.entries(words.polarity);
    case "modality":
      return Object.entries(words.modality);
    default:
      return null;
  }
};

/** Which field is wrong, and what should stand there. */
export const CorrectForm = ({ claim, decide }: CorrectFormProps) => {
  const [field, setField] = useState<CorrectableField>("type");
  const choices = choicesOf(field);
  const seen = seenValue(claim, field);
  return (
    <SentForm
      button={words.review.acts.correct}
      isSending={false}
      error={null}
      isInline
      send={({ value = "" }) => decide({ verdict: "corrected", correction: { field, value } })}
    >
      <p className="text-field">
        <label htmlFor="field">{words.review.field}</label>
        <select
          id="field"
          className="field"
          value={field}
          onChange={(event) => setField(event.target.value as CorrectableField)}
        >
          {FIELDS.map((one) => (
            <option key={one} value={one}>
              {words.review.fields[one]}
            </option>
          ))}
        </select>
      </p>
      {choices === null ? (
        <TextField key={field} label={words.review.value} name="value" value={seen} />
      ) : (
        <p className="text-field">
          <label htmlFor="value">{words.review.value}</label>
          <select key={field} id="value" name="value" className="field" defaultValue={seen}>
            {choices.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </p>
      )}
    </SentForm>
  );
};
