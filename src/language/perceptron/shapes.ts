import { hashText } from "./hash.ts";

/** What the features see of a word, as hashes. */
export interface Shapes {
  readonly word: Uint32Array;
  readonly suffix: Uint32Array;
  readonly suffix2: Uint32Array;
  readonly suffix1: Uint32Array;
  readonly prefix: Uint32Array;
  readonly shape: Uint32Array;
}

const BOUND = 40;

/** Hashes of the words of one sentence. */
export function shapesOf(words: readonly string[]): Shapes {
  const n = words.length;
  const made = {
    word: new Uint32Array(n),
    suffix: new Uint32Array(n),
    suffix2: new Uint32Array(n),
    suffix1: new Uint32Array(n),
    prefix: new Uint32Array(n),
    shape: new Uint32Array(n),
  };
  for (let i = 0; i < n; i++) {
    const form = words[i]!.length > BOUND ? words[i]!.slice(0, BOUND) : words[i]!;
    const lower = /^\d/.test(form) ? form.replace(/\d/g, "0") : form.toLowerCase();
    made.word[i] = hashText(lower);
    made.suffix[i] = hashText(lower.slice(-3));
    made.suffix2[i] = hashText(lower.slice(-2));
    made.suffix1[i] = hashText(lower.slice(-1));
    made.prefix[i] = hashText(lower.slice(0, 2));
    made.shape[i] = shapeOf(form);
  }
  return made;
}

function shapeOf(form: string): number {
  const first = form.charAt(0);
  const upper = first !== first.toLowerCase() ? 1 : 0;
  const all = form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase() ? 2 : 0;
  return (
    upper + all + (/\d/.test(form) ? 4 : 0) + (form.includes("-") ? 8 : 0) + (/^[^\p{L}\p{N}]+$/u.test(form) ? 16 : 0)
  );
}
