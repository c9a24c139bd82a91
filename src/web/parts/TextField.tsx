import { useId } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  readonly help?: string;
  readonly type?: "text" | "password";
  readonly autoComplete?: string;
  readonly value?: string;
  readonly minLength?: number;
}

/** A field of a form with its label above and what one should know below. */
export const TextField = ({ label, help, ...input }: TextFieldProps) => {
  const id = useId();
  const { value, ...rest } = input;
  return (
    <p className="text-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        required
        defaultValue={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        {...rest}
      />
      {help !== undefined && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
    </p>
  );
};
