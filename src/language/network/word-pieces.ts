/** What the network sees of a word: its key, its beginnings and ends, and its shape. */
export interface Pieces {
  /** Lower case, digits as "0". */
  readonly key: string;
  /** Up to 3 letters of the beginning and 4 of the end, each with its kind ("<un", "ing>"). */
  readonly affixes: readonly string[];
  /** Below `SHAPES`. */
  readonly shape: number;
}

export const SHAPES = 64;

// Longer words (addresses, noise) are cut: what tells them apart stands at their beginning.
const LONGEST = 32;

export function wordPieces(form: string): Pieces {
  const cut = form.length > LONGEST ? form.slice(0, LONGEST) : form;
  const key = cut
    .toLowerCase()
    .replace(/\p{Nd}/gu, "0")
    .replace(/[’`]/g, "'")
    .replace(/[“”]/g, '"');
  const affixes: string[] = [];
  for (let n = 1; n <= 3 && n < key.length; n++) affixes.push(`<${key.slice(0, n)}`);
  for (let n = 1; n <= 4 && n < key.length; n++) affixes.push(`${key.slice(-n)}>`);
  return { key, affixes, shape: shapeOf(cut) };
}

/** Case of the letters (none, lower, first, all, mixed), digits, hyphen, full stop, other signs. */
function shapeOf(form: string): number {
  const lower = /\p{Ll}/u.test(form);
  const upper = /\p{Lu}/u.test(form);
  const first = /^\p{Lu}/u.test(form);
  const letters = !lower && !upper ? 0 : !upper ? 1 : first && (lower || form.length === 1) ? 2 : !lower ? 3 : 4;
  const digits = /\p{Nd}/u.test(form) ? 5 : 0;
  const signs = form.includes(".") ? 10 : form.includes("-") ? 20 : /^[^\p{L}\p{N}]+$/u.test(form) ? 30 : 0;
  return letters + digits + signs;
}
