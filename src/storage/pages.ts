import { LedgerError } from "./ledger-error.ts";

/**
 * Reads page by page, each page after the last item of the one before, so that no connection is held in between.
 * @param limit how many items in all; all when left out
 * @throws LedgerError `bad-query` for a limit that is no whole number from 0 on
 */
export async function* pages<T>(
  size: number,
  limit: number | undefined,
  page: (after: T | null, count: number) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0))
    throw new LedgerError("bad-query", `limit ${limit} is no whole number: give 0 or more`);
  let left = limit ?? Number.POSITIVE_INFINITY;
  let last: T | null = null;
  while (left > 0) {
    const count = Math.min(size, left);
    const items: readonly T[] = await page(last, count);
    yield* items;
    if (items.length < count) return;
    left -= items.length;
    last = items.at(-1) ?? null;
  }
}
