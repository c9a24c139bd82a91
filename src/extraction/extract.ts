import type { Document } from "../language/document.ts";
import type { Article } from "../model/article.ts";
import type { LabelUse, SaidClaim } from "../model/claim.ts";
import type { Lexicon } from "./lexicon.ts";

/** What one article says: its claims in the order of the text, and the loaded words it uses. */
export interface Extraction {
  readonly claims: readonly SaidClaim[];
  readonly labels: readonly LabelUse[];
}

/** What extraction needs to know of an article; spans cut into `text`. */
export type ArticleView = Pick<Article, "text" | "headlines" | "furniture" | "published" | "title" | "outlet">;

/**
 * Reads the claims and labels out of a parsed article.
 * `doc` is the parse of `article.text`; all spans of the result are UTF-16 offsets into it.
 */
export function extract(_doc: Document, _article: ArticleView, _lexicon: Lexicon): Extraction {
  return { claims: [], labels: [] };
}
