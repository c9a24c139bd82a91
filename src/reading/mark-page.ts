import type { Furniture, Headline } from "../model/article.ts";
import type { Day } from "../model/day.ts";
import type { Span } from "../model/span.ts";
import type { PageWords } from "./page-words.ts";

/** A date that the page prints beside the report. */
export interface Stamp {
  readonly span: Span;
  readonly day: Day | null;
  /** It is the clock of the page or of an archive, not the day of publication. */
  readonly clock: boolean;
}

/** What of a text is not the report's prose, and what it tells about the report. */
export interface PageMarks {
  readonly furniture: readonly Furniture[];
  readonly headlines: readonly Headline[];
  readonly stamps: readonly Stamp[];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly updated: boolean;
}

export const markPage = (
  _text: string,
  _known: { readonly title: string | null; readonly outlet: string | null },
  _words: PageWords,
): PageMarks => ({ furniture: [], headlines: [], stamps: [], title: null, outlet: null, byline: null, updated: false });
