import type { Claim } from "../model/claim.ts";
import type { ClaimId, PlaceId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import type { ComparedArticle } from "./event-input.ts";

/** What a telling is compared by. It is all that has to be kept of the tellings of a ledger to meet a new one. */
export interface Clues {
  /** That of its first claim. */
  readonly id: ClaimId;
  readonly article: Pick<ComparedArticle, "id" | "published">;
  /** Of its first claim. */
  readonly span: Span;
  /** Ids of its claims, in the order of the text. */
  readonly claimIds: readonly ClaimId[];
  readonly facts: ClaimFacts;
  /** Folded stems of the content words in its sentences. */
  readonly words: ReadonlySet<string>;
  /** Roots of the words that say what happened: "bomba", "toll". */
  readonly heads: readonly string[];
  readonly story: Story;
}

/** What one article tells about one event: its claims, in the order of the text, and their clues together. */
export interface Telling extends Clues {
  readonly article: ComparedArticle;
  readonly claims: readonly Claim[];
}

/** What the article of a telling is about as a whole: a weak clue where the telling itself says little. */
export interface Story {
  /** Stems of the content words of its first part. */
  readonly words: ReadonlySet<string>;
  /** The commonest of them. */
  readonly topics: readonly string[];
  /** Places that its claims name. */
  readonly places: readonly PlaceId[];
}

/** The order in which tellings may have learnt from each other; the oldest gives its event the name. */
export function byAge(a: Clues, b: Clues): number {
  const [left, right] = [a.article.published?.day ?? "9999", b.article.published?.day ?? "9999"];
  if (left !== right) return left < right ? -1 : 1;
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
