import type { Grade } from "../../../model/judgement.ts";
import { ChoiceField } from "../../parts/ChoiceField.tsx";
import { SentForm } from "../../parts/SentForm.tsx";
import { words } from "../../words/words.ts";
import type { Decision } from "./use-judge.ts";

/** A grade on the Admiralty scale: how reliable the source, how credible what it says. */
export const GradeForm = ({ decide }: { readonly decide: (decision: Decision) => void }) => (
  <SentForm
    button={words.review.acts.grade}
    isSending={false}
    error={null}
    isInline
    send={({ source = "F", information = "6" }) =>
      decide({ verdict: "graded", grade: { source, information } as Grade })
    }
  >
    <ChoiceField
      label={words.review.source}
      name="source"
      value="F"
      choices={Object.entries(words.review.reliability).map(([code, label]) => [code, `${code} ${label}`])}
    />
    <ChoiceField
      label={words.review.information}
      name="information"
      value="6"
      choices={Object.entries(words.grades.words).map(([code, label]) => [code, `${code} ${label}`])}
    />
  </SentForm>
);
