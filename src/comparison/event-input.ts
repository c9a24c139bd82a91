import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { ArticleId, ClaimId, PlaceId } from "../model/ids.ts";
import type { Place } from "../model/place.ts";

/** What comparison needs of an article beside its claims. */
export interface ComparedArticle
  extends Pick<Article, "id" | "version" | "outlet" | "published" | "text" | "headlines"> {
  /** Number of its source group. */
  readonly group: number;
}

/** What a person decided about two claims. */
export interface EventConstraint {
  readonly kind: "same-event" | "not-same-event";
  readonly left: ClaimId;
  readonly right: ClaimId;
}

export type PlaceFacts = Pick<Place, "id" | "kind" | "name" | "within" | "lat" | "lon" | "radius">;

/** All that events are a function of. */
export interface EventInput {
  /** One version each of the articles; claims of other versions are left out. */
  readonly articles: readonly ComparedArticle[];
  readonly claims: readonly Claim[];
  readonly constraints: readonly EventConstraint[];
  /** The gazetteer, as far as the claims name it; `null` for a place that it does not know. */
  readonly place: (id: PlaceId) => PlaceFacts | null;
}

/** Groups by article, as `findEvents` wants them on its articles. */
export const groupNumbers = (
  groups: readonly { readonly number: number; readonly articles: readonly ArticleId[] }[],
): ReadonlyMap<ArticleId, number> =>
  new Map(groups.flatMap((group) => group.articles.map((id): [ArticleId, number] => [id, group.number])));
