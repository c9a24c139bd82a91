/** Longer sentences are cut: one odd text must not fill an assistant's memory. */
const MOST = 700;

/**
 * Words of an outside text for an assistant: on one line, without control characters and marks that turn the direction of
 * writing, cut where they are very long.
 */
export const quoted = (words: string): string => {
  const harmless = words
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]+/gu,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
  return harmless.length <= MOST ? harmless : `${harmless.slice(0, MOST)} […]`;
};

export const quotedOrNull = (words: string | null): string | null => (words === null ? null : quoted(words));
