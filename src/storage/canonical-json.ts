/** JSON with the keys of every object sorted, so that equal values are equal bytes. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value)) ?? "null";

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
