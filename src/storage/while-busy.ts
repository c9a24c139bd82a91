import { setTimeout as sleep } from "node:timers/promises";

/** How long a writer waits for others, in milliseconds: longer than any one transaction should take. */
const PATIENCE = 60_000;
const PAUSE = 10;

/**
 * Runs something again while another writer holds the file, letting this process go on in between. What is run must
 * leave nothing behind when it fails: a transaction that asks for the write lock first does.
 */
export const whileBusy = async <T>(run: () => Promise<T>): Promise<T> => {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      const code = (error as { readonly code?: unknown } | null)?.code;
      if (typeof code !== "string" || !code.startsWith("SQLITE_BUSY") || Date.now() > end) throw error;
      await sleep(PAUSE);
    }
  }
};
