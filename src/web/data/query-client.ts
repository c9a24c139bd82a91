import { QueryClient } from "@tanstack/react-query";
import { AskFailed } from "./ask-server.ts";

/** Only silence and the server's own faults are worth asking again; a refusal stays a refusal. */
const isWorthRetry = (error: Error): boolean =>
  error instanceof AskFailed && (error.trouble.status === 0 || error.trouble.status >= 502);

/** The one store of answers. They stay fresh for half a minute, and long enough in memory to go back without waiting. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (count, error) => count < 2 && isWorthRetry(error),
      refetchOnWindowFocus: false,
    },
  },
});
