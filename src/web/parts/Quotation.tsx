import "./quotation.css";
import type { Span } from "../../model/span.ts";
import type { SentenceView } from "../../server/api/basics.ts";
import { quotePieces } from "./quote-pieces.ts";

interface QuotationProps {
  readonly sentence: SentenceView;
  /** Words of it to mark; offsets into the article, as the sentence's own. */
  readonly marks?: readonly Span[];
}

/** A sentence of an article with words of it marked, in the direction that its letters ask for. */
export const Quotation = ({ sentence, marks = [] }: QuotationProps) => (
  <blockquote className="quotation" dir="auto">
    {quotePieces(sentence, marks).map((piece, i) =>
      // A piece is its place: the list never changes order.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      piece.isMarked ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
    )}
  </blockquote>
);
