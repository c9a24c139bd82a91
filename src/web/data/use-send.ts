import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { apiAddress, askServer } from "./ask-server.ts";
import { csrfToken } from "./use-session.ts";

/** Something to send: where to, and what. */
export interface Sent {
  /** Under `/api`. */
  readonly path: string;
  readonly body?: unknown;
  readonly method?: "POST" | "PUT" | "DELETE";
}

/**
 * Sends a change as JSON (or a form as it is) and gives the server's answer. When it is done, everything that is shown is asked for anew, for
 * a judgement can change events, queues and counts alike.
 */
export const useSend = <Answer>(): UseMutationResult<Answer, Error, Sent> => {
  const client = useQueryClient();
  return useMutation<Answer, Error, Sent>({
    mutationFn: async ({ path, body, method = "POST" }) => {
      const headers = new Headers({ "x-csrf": await csrfToken(client) });
      // A form (files) brings a type of its own, with the boundary that parts it.
      if (body !== undefined && !(body instanceof FormData)) headers.set("content-type", "application/json");
      return askServer<Answer>(apiAddress(path), {
        method,
        headers,
        body: body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body),
      });
    },
    onSuccess: () => client.invalidateQueries(),
  });
};
