const BLOCK = "█";
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/**
 * A function that puts a block in the place of every UTF-16 unit of each occurrence of `words`, so that every span
 * still holds. Upper and lower case are the same; any run of space in `words` matches any run of space.
 */
export const maskWords = (words: string): ((text: string) => string) => {
  const source = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(SPECIAL, "\\$&"))
    .join("\\s{1,20}");
  const pattern = new RegExp(source, "giu");
  return (text) => text.replace(pattern, (found) => BLOCK.repeat(found.length));
};

/** The same for every string inside a JSON text; other values and keys stay. */
export const maskJson =
  (mask: (text: string) => string) =>
  (json: string): string =>
    JSON.stringify(JSON.parse(json, (_, value: unknown) => (typeof value === "string" ? mask(value) : value)));
