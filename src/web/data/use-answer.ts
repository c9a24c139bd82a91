import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type Asked, apiAddress, askServer } from "./ask-server.ts";

/**
 * The server's answer to a GET. `path` is under `/api`; `null` asks nothing yet. While the answer to changed parameters
 * is on its way the old one stays, so that nothing jumps.
 */
export const useAnswer = <Answer>(
  path: string | null,
  asked: Asked | URLSearchParams = {},
): UseQueryResult<Answer, Error> => {
  const address = path === null ? null : apiAddress(path, asked);
  return useQuery<Answer, Error>({
    queryKey: ["api", path, address],
    queryFn: ({ signal }) => askServer<Answer>(address!, { signal }),
    enabled: address !== null,
    placeholderData: (before, query) => (query?.queryKey[1] === path ? keepPreviousData(before) : undefined),
  });
};
