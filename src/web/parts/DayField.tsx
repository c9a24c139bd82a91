import { useEffect, useState } from "react";

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly day: string;
  readonly change: (day: string) => void;
}

const DAY = /^[12]\d{3}-\d{2}-\d{2}$/;

/** A field for a day. It hands on whole days only: while a year is typed the browser gives days of the year 0002. */
export const DayField = ({ label, day, change }: DayFieldProps) => {
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  return (
    <label className="day-field">
      <span>{label}</span>
      <input
        type="date"
        className="field"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === "" || DAY.test(target.value)) change(target.value);
        }}
      />
    </label>
  );
};
