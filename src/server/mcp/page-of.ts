import { UsageError } from "../../operations/usage-error.ts";

/** Characters of JSON that one answer takes at most, but for a single item that has more. */
const MOST = 30_000;

/** As many items from the first on as fit into one answer. */
export function fitting<Item>(items: readonly Item[]): readonly Item[] {
  let size = 0;
  const fits: Item[] = [];
  for (const item of items) {
    size += JSON.stringify(item).length;
    if (size > MOST && fits.length > 0) break;
    fits.push(item);
  }
  return fits;
}

/**
 * The items from a cursor on that fit, and the cursor behind them.
 *
 * @throws UsageError for a cursor that is none of ours
 */
export function pageFrom<Item>(
  items: readonly Item[],
  cursor: string | undefined,
): { readonly items: readonly Item[]; readonly next_cursor: string | null } {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor))
    throw new UsageError(`cursor "${cursor.slice(0, 40)}" is none of ours: give next_cursor of the answer before`);
  const from = Number(cursor ?? 0);
  const fits = fitting(items.slice(from));
  const next = from + fits.length;
  return { items: fits, next_cursor: next < items.length ? String(next) : null };
}
