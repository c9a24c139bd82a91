/** Rows of what a comparison finds again (migration 0002). */
export interface ComparingTables {
  readonly changed_articles: ChangedArticleRow;
  readonly compared_articles: ComparedArticleRow;
  readonly source_keys: SourceKeyRow;
  readonly source_copies: SourceCopyRow;
  readonly tellings: TellingRow;
  readonly telling_keys: TellingKeyRow;
  readonly telling_edges: TellingEdgeRow;
  readonly event_constraints: EventConstraintRow;
}

/** An article to be compared anew. `times` rises with every change, so that none is lost that comes in between. */
export interface ChangedArticleRow {
  readonly article: string;
  readonly times: number;
}

export interface ComparedArticleRow {
  readonly article: string;
  readonly version: string;
  /** Of publication; `9999` where it is not known. */
  readonly day: string;
  /** JSON list of its source keys. */
  readonly keys: string;
  /** What its tellings have in common. */
  readonly body: string;
  /** What it added to the sums, so that it can be taken off again. */
  readonly counted: string;
}

export interface SourceKeyRow {
  readonly key: string;
  readonly day: string;
  readonly article: string;
  /** Among the few that a new article is held against. */
  readonly first: number;
}

export interface SourceCopyRow {
  /** The later of the two. */
  readonly article: string;
  /** Running number among what that article shares. */
  readonly place: number;
  readonly earlier: string;
  /** Day of the later one. */
  readonly day: string;
  /** Which of the two is the copy: it lies with that one's group. */
  readonly holder: string;
  /** Whether it makes both one source. */
  readonly joins: number;
  readonly share: number;
  readonly body: string;
}

export interface TellingRow {
  readonly article: string;
  readonly id: string;
  readonly twin: string;
  readonly day: string;
  readonly span_start: number;
  readonly span_end: number;
  readonly rank: string;
  readonly keys: string;
  readonly body: string;
}

export interface TellingKeyRow {
  readonly key: string;
  readonly rank: string;
  readonly telling: string;
}

export interface TellingEdgeRow {
  readonly a: string;
  readonly b: string;
  readonly total: number;
}

/** A person's word on two claims, with the claims that it hangs on now. */
export interface EventConstraintRow {
  readonly judgement: string;
  readonly verdict: string;
  readonly left_article: string;
  readonly left_claim: string;
  readonly right_article: string;
  readonly right_claim: string;
}
