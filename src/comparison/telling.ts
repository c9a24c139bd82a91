import type { Claim } from "../model/claim.ts";
import type { ClaimId, PlaceId } from "../model/ids.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import type { ComparedArticle } from "./event-input.ts";

/** What one article tells about one event: its claims, in the order of the text, and their clues together. */
export interface Telling {
  /** That of its first claim. */
  readonly id: ClaimId;
  readonly article: ComparedArticle;
  readonly claims: readonly Claim[];
  readonly facts: ClaimFacts;
  /** Folded stems of the content words in its sentences. */
  readonly words: ReadonlySet<string>;
  /** Roots of the words that say what happened: "bomba", "toll". */
  readonly heads: readonly string[];
  readonly story: Story;
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
export function byAge(a: Telling, b: Telling): number {
  const [left, right] = [a.article.published?.day ?? "9999", b.article.published?.day ?? "9999"];
  if (left !== right) return left < right ? -1 : 1;
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  const [first, second] = [a.claims[0]!, b.claims[0]!];
  return (
    first.said.span.start - second.said.span.start ||
    first.said.span.end - second.said.span.end ||
    (first.id < second.id ? -1 : first.id > second.id ? 1 : 0)
  );
}
