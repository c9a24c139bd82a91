import type { Document } from "../language/document.ts";
import type { LabelUse, SaidClaim } from "../model/claim.ts";
import { bySpan } from "../model/span.ts";
import type { ArticleView } from "./article-view.ts";
import { claimOf } from "./draft.ts";
import { findLabels } from "./find-labels.ts";
import { FINDERS } from "./finders.ts";
import { join, NOTHING_FOUND } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { REFINERS } from "./refiners.ts";
import { setScene } from "./set-scene.ts";

/** What one article says: its claims in the order of the text, and the loaded words it uses. */
export interface Extraction {
  readonly claims: readonly SaidClaim[];
  readonly labels: readonly LabelUse[];
}

/**
 * Reads the claims and labels out of a parsed article.
 * `doc` is the parse of `article.text`; all spans of the result are UTF-16 offsets into it.
 */
export function extract(doc: Document, article: ArticleView, lexicon: Lexicon): Extraction {
  const scene = setScene(doc, article, lexicon);
  const findings = FINDERS.map((find) => find(scene)).reduce(join, NOTHING_FOUND);
  const drafts = REFINERS.reduce((sofar, refine) => refine(sofar, findings, scene), findings.drafts);
  return {
    claims: drafts.map((draft) => claimOf(scene, draft)).sort((a, b) => bySpan(a.span, b.span)),
    labels: findLabels(scene, findings.voices),
  };
}
