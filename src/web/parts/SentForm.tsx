import "./form.css";
import type { ReactNode } from "react";
import { TroubleNote } from "./TroubleNote.tsx";

interface SentFormProps {
  /** Gets what was filled in, by the fields' names. */
  readonly send: (values: Readonly<Record<string, string>>) => void;
  readonly button: string;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly isInline?: boolean;
  readonly children: ReactNode;
}

/** A form whose button waits for the answer, and which says what was wrong. */
export const SentForm = ({ send, button, isSending, error, isInline = false, children }: SentFormProps) => (
  <form
    className={isInline ? "form inline" : "form"}
    onSubmit={(event) => {
      event.preventDefault();
      const filled = [...new FormData(event.currentTarget)].map(([key, value]) => [key, String(value)]);
      send(Object.fromEntries(filled));
    }}
  >
    {children}
    <button type="submit" className="button" disabled={isSending}>
      {button}
    </button>
    {error !== null && <TroubleNote error={error} />}
  </form>
);
