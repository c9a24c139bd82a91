import "./answer.css";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { TroubleNote } from "./TroubleNote.tsx";
import { Waiting } from "./Waiting.tsx";

interface AnswerProps<Data> {
  readonly of: UseQueryResult<Data, Error>;
  readonly children: (data: Data) => ReactNode;
}

/** An answer of the server, or that it is on its way, or why there is none. An older answer is dimmed until the new one is in. */
export const Answer = <Data,>({ of, children }: AnswerProps<Data>) => {
  if (of.data === undefined) {
    return of.error === null ? <Waiting /> : <TroubleNote error={of.error} again={() => void of.refetch()} />;
  }
  return (
    <div className={of.isPlaceholderData ? "answer old" : "answer"} aria-busy={of.isPlaceholderData}>
      {of.error !== null && <TroubleNote error={of.error} again={() => void of.refetch()} />}
      {children(of.data)}
    </div>
  );
};
