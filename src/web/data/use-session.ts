import { type QueryClient, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Session } from "../../server/api/people.ts";
import { apiAddress, askServer } from "./ask-server.ts";

const QUESTION = {
  queryKey: ["api", "/session"],
  queryFn: () => askServer<Session>(apiAddress("/session")),
  staleTime: 5 * 60_000,
} as const;

/** Who asks, and what they may do. */
export const useSession = (): UseQueryResult<Session, Error> => useQuery<Session, Error>(QUESTION);

/** The token that goes back with every change, so that no other site can send one in a reader's name. */
export const csrfToken = async (client: QueryClient): Promise<string> => (await client.ensureQueryData(QUESTION)).csrf;
