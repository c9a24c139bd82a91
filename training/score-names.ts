import type { NameKind } from "../src/language/document.ts";

export interface FoundName {
  /** Anything that tells texts apart. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind | string;
}
export interface NameScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 in per cent: a name is right when both its ends are, and its kind where `kinds` is set. */
export function scoreNames(gold: readonly FoundName[], found: readonly FoundName[], kinds: boolean): NameScore {
  const key = (name: FoundName): string => [name.text, name.start, name.end, kinds ? name.kind : ""].join(" ");
  const wanted = new Set(gold.map(key));
  const right = new Set(found.map(key).filter((name) => wanted.has(name))).size;
  const precision = found.length === 0 ? 0 : (100 * right) / found.length;
  const recall = gold.length === 0 ? 0 : (100 * right) / gold.length;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
