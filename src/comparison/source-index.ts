import type { Copy } from "../model/event.ts";
import type { ArticleId } from "../model/ids.ts";
import type { WordedSource } from "./judge-copy.ts";

/** Where an article stands in the order of sources (`byPublished`): its day of publication, then its id. */
export interface Standing {
  readonly article: ArticleId;
  /** `9999` where there is none. */
  readonly day: string;
}

export const byStanding = (a: Standing, b: Standing): number =>
  a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.article < b.article ? -1 : a.article > b.article ? 1 : 0;

/** What one article was found to share with earlier ones, the one with most keys in common first. */
export interface FoundCopies {
  /** The later of the two, which a credited agency may make the source. */
  readonly article: ArticleId;
  readonly copies: readonly { readonly earlier: ArticleId; readonly copy: Copy }[];
}

/** A change of who are the first under a key. */
export interface FirstChange {
  readonly key: string;
  readonly standing: Standing;
  readonly first: boolean;
}

/**
 * Where the sources of a ledger are found: under each key of theirs, of which only the first few are met. Nothing of it
 * needs to be in memory but what is asked for.
 */
export interface SourceIndex {
  /** The keys of a kept article; `null` where it is not kept. */
  kept(article: ArticleId): Promise<{ readonly standing: Standing; readonly keys: readonly string[] } | null>;
  /** Those marked as first under each key, in order. */
  firsts(keys: readonly string[]): Promise<ReadonlyMap<string, readonly Standing[]>>;
  /** All that stand behind a place under a key, in order; at most `count` where given. */
  behind(key: string, place: Standing, count?: number): Promise<readonly Standing[]>;
  /** The articles with their words. */
  worded(articles: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, WordedSource>>;

  keep(standing: Standing, keys: readonly string[], firstUnder: readonly string[]): Promise<void>;
  forget(standing: Standing, keys: readonly string[]): Promise<void>;
  mark(changes: readonly FirstChange[]): Promise<void>;
  /** Replaces what an article was found to share. */
  found(copies: FoundCopies): Promise<void>;
}
