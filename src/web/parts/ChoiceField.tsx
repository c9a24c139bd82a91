import { useId } from "react";

interface ChoiceFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  /** Value and words of each. */
  readonly choices: readonly (readonly [string, string])[];
}

/** A field of a form with a closed list of values. */
export const ChoiceField = ({ label, name, value, choices }: ChoiceFieldProps) => {
  const id = useId();
  return (
    <p className="text-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} className="field" defaultValue={value}>
        {choices.map(([code, said]) => (
          <option key={code} value={code}>
            {said}
          </option>
        ))}
      </select>
    </p>
  );
};
