interface ChosenFieldProps {
  readonly label: string;
  readonly value: string;
  /** Value and words of each. */
  readonly choices: readonly (readonly [string, string])[];
  readonly change: (value: string) => void;
}

/** A closed list of values, one of them chosen. */
export const ChosenField = ({ label, value, choices, change }: ChosenFieldProps) => (
  <label className="chosen-field">
    <span>{label}</span>
    <select className="field" value={value} onChange={(event) => change(event.target.value)}>
      {choices.map(([code, said]) => (
        <option key={code} value={code}>
          {said}
        </option>
      ))}
    </select>
  </label>
);
