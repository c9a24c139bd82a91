import type { LabelUse } from "../model/claim.ts";
import { cut } from "../model/span.ts";

/** One row of `export framing` (docs/codebook.md). The keys are written in this order. */
export interface LabelRecord {
  readonly article: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label: string;
  /** The party that the word is put on; empty where the text names none. */
  readonly actor: string;
}

/** A loaded word in the codebook's form; `article` as for a claim's record. */
export const labelRecord = (
  use: LabelUse,
  article: { readonly label: string; readonly text: string },
): LabelRecord => ({
  article: article.label,
  start: use.span.start,
  end: use.span.end,
  text: cut(article.text, use.span),
  label: use.label,
  actor: use.party?.name ?? "",
});
