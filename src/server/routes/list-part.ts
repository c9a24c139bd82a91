import { Problem } from "../problem.ts";

/** A part of a list that is in memory; `after` is the number of items before it. */
export const partOf = <Item>(
  items: readonly Item[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): { readonly items: readonly Item[]; readonly next: string | null; readonly total: number } => {
  const from = after === undefined ? 0 : Number(after);
  if (!Number.isSafeInteger(from) || from < 0)
    throw new Problem(
      400,
      "bad-request",
      `after: "${after?.slice(0, 40)}" is none of ours`,
      "give the next of the part before",
    );
  return {
    items: items.slice(from, from + limit),
    next: from + limit < items.length ? String(from + limit) : null,
    total: items.length,
  };
};
