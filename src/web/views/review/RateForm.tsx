import type { Rating } from "../../../model/judgement.ts";
import { ChoiceField } from "../../parts/ChoiceField.tsx";
import { SentForm } from "../../parts/SentForm.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { words } from "../../words/words.ts";
import type { Decision } from "./use-judge.ts";

/** What a fact-checker found, in own words and on the scale of ClaimReview. It changes nothing that is computed. */
export const RateForm = ({ decide }: { readonly decide: (decision: Decision) => void }) => (
  <SentForm
    button={words.review.acts.rate}
    isSending={false}
    error={null}
    isInline
    send={({ value = "unproven", said = "" }) =>
      decide({ verdict: "rated", rating: { words: said, value: value as Rating["value"] } })
    }
  >
    <ChoiceField
      label={words.review.rating}
      name="value"
      value="unproven"
      choices={Object.entries(words.review.ratings)}
    />
    <TextField label={words.review.inOwnWords} name="said" />
    <p className="help">{words.review.rateHelp}</p>
  </SentForm>
);
