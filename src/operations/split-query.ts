import { UsageError } from "./usage-error.ts";

/** A text query taken apart, nothing of it checked against what may be asked. */
export interface QueryTerms {
  /** Values by the field before the colon (lower case), in the order given, each once. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Words and "phrases" (with their quotation marks), those to exclude with a minus before them. */
  readonly words: readonly string[];
}

/** A query comes over the network too. */
const LONGEST = 2_000;
const MOST_VALUES = 100;

const FIELD = /(-?)(\p{L}+):/uy;
const VALUE = /"([^"]*)"|([^\s",]+)/y;
const WORD = /-?(?:"[^"]*"|[^\s"]+)/y;
const SEARCHABLE = /[\p{L}\p{N}]/u;

/**
 * Splits a query at its spaces: `field:value,"other value"`, words, "phrases", and either of the last two with a minus.
 *
 * @throws UsageError for a quotation mark without its pair, a field without a value, a minus before a field, or a text that
 * is too long.
 */
export function splitQuery(given: string): QueryTerms {
  if (given.length > LONGEST)
    throw new UsageError(`the query has ${given.length} characters: at most ${LONGEST} are read`);
  const text = given.replace(/[“”„]/g, '"');
  if (text.split('"').length % 2 === 0) throw new UsageError("a quotation mark without its pair: close the phrase");
  const fields = new Map<string, readonly string[]>();
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    const field = matchAt(FIELD, text, at);
    if (field === null) {
      const word = matchAt(WORD, text, at)![0];
      if (SEARCHABLE.test(word)) words.push(word);
      at += word.length;
      continue;
    }
    const name = field[2]!.toLowerCase();
    if (field[1] === "-") throw new UsageError(`-${name}: a minus excludes words only`);
    const [values, end] = valuesAt(text, at + field[0].length, name);
    fields.set(name, [...new Set([...(fields.get(name) ?? []), ...values])]);
    if (fields.get(name)!.length > MOST_VALUES) throw new UsageError(`${name} has more than ${MOST_VALUES} values`);
    at = end;
  }
  return { fields, words };
}

/** The values from `start` on, between commas, and where they end. */
function valuesAt(text: string, start: number, name: string): readonly [readonly string[], number] {
  const values: string[] = [];
  let at = start;
  do {
    if (values.length > 0) at++;
    const found = matchAt(VALUE, text, at);
    const value = (found?.[1] ?? found?.[2] ?? "").trim();
    if (found === null || value === "")
      throw new UsageError(`${name}: has no value: write ${name}:value without a space`);
    values.push(value);
    at += found[0].length;
  } while (text[at] === ",");
  return [values, at];
}

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
