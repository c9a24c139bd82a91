import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { apiAddress, askServer } from "./ask-server.ts";

/** Something to send: where to, and what. */
export interface Sent {
  /** Under `/api`. */
  readonly path: string;
  readonly body?: unknown;
  readonly method?: "POST" | "PUT" | "DELETE";
}

/**
 * Sends a change as JSON and gives the server's answer. When it is done, everything that is shown is asked for anew, for
 * a judgement can change events, queues and counts alike.
 */
export const useSend = <Answer>(): UseMutationResult<Answer, Error, Sent> => {
  const client = useQueryClient();
  return useMutation<Answer, Error, Sent>({
    mutationFn: ({ path, body, method = "POST" }) =>
      askServer<Answer>(apiAddress(path), {
        method,
        headers: { "content-type": "application/json" },
        body: body === undefined ? null : JSON.stringify(body),
      }),
    onSuccess: () => client.invalidateQueries(),
  });
};
