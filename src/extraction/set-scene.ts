import type { Document } from "../language/document.ts";
import { overlaps } from "../model/span.ts";
import type { ArticleView } from "./article-view.ts";
import type { Lexicon } from "./lexicon.ts";
import { mendSpeech } from "./mend-speech.ts";
import { indexNames } from "./name-index.ts";
import { findQuotations } from "./quotations.ts";
import type { Scene } from "./scene.ts";

/** Sets the scene for one parsed article. */
export function setScene(parsed: Document, article: ArticleView, lexicon: Lexicon): Scene {
  const names = indexNames(parsed, lexicon);
  const doc = mendSpeech({ doc: parsed, lexicon, names });
  const quotations = findQuotations(doc);
  const quotationOf = new Int32Array(doc.length).fill(-1);
  quotations.forEach((quotation, place) => {
    for (let token = quotation.first; token <= quotation.last; token++) quotationOf[token] = place;
  });
  return {
    doc,
    article,
    lexicon,
    names,
    quotations,
    quotationOf,
    inFurniture: markTokens(
      doc,
      article.furniture.map(({ span }) => span),
    ),
    inHeadline: markTokens(
      doc,
      article.headlines.map(({ span }) => span),
    ),
  };
}

/** 1 for each token that overlaps one of the spans. Linear for spans in any order. */
function markTokens(doc: Document, spans: readonly { readonly start: number; readonly end: number }[]): Uint8Array {
  const marks = new Uint8Array(doc.length);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  for (let token = 0; token < doc.length; token++) {
    const span = { start: doc.starts[token]!, end: doc.ends[token]! };
    while (next < sorted.length && sorted[next]!.end <= span.start) next++;
    if (next < sorted.length && overlaps(sorted[next]!, span)) marks[token] = 1;
  }
  return marks;
}
