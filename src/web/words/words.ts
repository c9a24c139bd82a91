import { en, type Words } from "./en.ts";

/** The language that the page speaks. A second one is chosen here. */
export const words: Words = en;

const numbers = new Intl.NumberFormat(words.language);

/** "1,204". */
export const numberWords = (count: number): string => numbers.format(count);

/** A claim type for people: "siege broken". */
export const typeWords = (type: string): string => words.types[type] ?? type.replaceAll("-", " ");

/** Several things in a row: "place, day and killed". */
export const listWords = (items: readonly string[]): string =>
  new Intl.ListFormat(words.language, { type: "conjunction" }).format(items);
