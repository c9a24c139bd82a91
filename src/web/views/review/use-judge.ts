import type { ClaimView } from "../../../server/api/claims.ts";
import type { JudgementPage, JudgementView, NewJudgement } from "../../../server/api/judgements.ts";
import { AskFailed } from "../../data/ask-server.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { useSend } from "../../data/use-send.ts";

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A decision about the claim on the desk: what is said of every decision is added. */
export type Decision = DistributiveOmit<
  Exclude<NewJudgement, { verdict: "missed" }>,
  "claim" | "why" | "seen" | "despite"
>;

/** How decisions about one claim are made. */
export interface Judge {
  /** Standing and withdrawn, the oldest first. */
  readonly judgements: readonly JudgementView[];
  readonly decide: (decision: Decision, why: string) => void;
  /** Takes back the newest decision on the claim that stands; `null` where none does. */
  readonly undo: (() => void) | null;
  readonly isSending: boolean;
  readonly error: Error | null;
  /** Somebody else decided meanwhile: sends the same once more, so that both are kept. */
  readonly insist: (() => void) | null;
  readonly done: JudgementView | undefined;
}

/** Decides about a claim, with what was seen before, so that nobody's decision is passed over unseen. */
export const useJudge = (claim: ClaimView): Judge => {
  const answer = useAnswer<JudgementPage>("/judgements", { article: claim.article });
  const judgements = (answer.data?.items ?? []).filter((one) => one.claim === claim.id);
  const standing = judgements.filter(({ withdrawn, verdict }) => !withdrawn && verdict !== "withdrawn");
  const send = useSend<JudgementView>();
  const last = standing.at(-1);
  const isConflict = send.error instanceof AskFailed && send.error.trouble.status === 409;
  return {
    judgements,
    decide: (decision, why) =>
      send.mutate({
        path: "/judgements",
        body: { ...decision, claim: claim.id, why, seen: judgements.at(-1)?.id ?? null } satisfies NewJudgement,
      }),
    undo:
      last === undefined
        ? null
        : () => send.mutate({ path: `/judgements/${encodeURIComponent(last.id)}/withdrawal`, body: { why: "" } }),
    isSending: send.isPending,
    error: send.error,
    insist:
      isConflict && send.variables !== undefined
        ? () => {
            const { path, body } = send.variables!;
            send.mutate({ path, body: { ...(body as object), despite: true } });
          }
        : null,
    done: send.data,
  };
};
