import "./form.css";
import type { ReactNode } from "react";
import { TroubleNote } from "./TroubleNote.tsx";

interface SentFormProps {
  /** Gets what was filled in, by the fields' names, and the whole form where a name stands for several values. */
  readonly send: (values: Readonly<Record<string, string>>, form: FormData) => void;
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
      const form = new FormData(event.currentTarget);
      send(Object.fromEntries([...form].map(([key, value]) => [key, String(value)])), form);
    }}
  >
    {children}
    <button type="submit" className="button" disabled={isSending}>
      {button}
    </button>
    {error !== null && <TroubleNote error={error} />}
  </form>
);
