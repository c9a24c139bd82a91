import type { CellValue } from "../../../server/api/events.ts";

/** A sentence with all values that stand in it. */
export interface MarkedSentence {
  readonly sentence: CellValue["sentence"];
  readonly values: readonly CellValue[];
}

/** Each sentence behind some values once, in the order of the text. The values must be of one article version. */
export const markedSentences = (values: readonly CellValue[]): readonly MarkedSentence[] => {
  const byStart = new Map<number, CellValue[]>();
  for (const value of values) {
    const known = byStart.get(value.sentence.span.start);
    if (known === undefined) byStart.set(value.sentence.span.start, [value]);
    else known.push(value);
  }
  return [...byStart.values()]
    .map((inside) => ({ sentence: inside[0]!.sentence, values: inside }))
    .sort((a, b) => a.sentence.span.start - b.sentence.span.start);
};
