import type { Actor } from "../../model/actor.ts";
import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import type { Event } from "../../model/event.ts";
import type { ActorId, ClaimId, EventId, PlaceId, VersionId } from "../../model/ids.ts";
import type { Place } from "../../model/place.ts";

/** A claim with the article that it stands in. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly article: Article;
  /** The event that the claim is about, where it was compared. */
  readonly event: EventId | null;
}

/** An event with the articles and claims that its accounts name. */
export interface EventRow {
  readonly event: Event;
  readonly articles: ReadonlyMap<VersionId, Article>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
}

/** What ids stand for; `null` for an unknown one. */
export interface Lookup {
  place(id: PlaceId): Place | null;
  actor(id: ActorId): Actor | null;
}

/** Something that a format cannot hold. */
export interface Loss {
  readonly what: string;
  /** Where the ledger keeps it. */
  readonly kept: string;
}

/** A way out of the ledger: one file each. */
export interface ExportFormat<Row> {
  readonly name: string;
  /** Ending of its files, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly losses: readonly Loss[];
  /** Whether the losses stand in the file itself, or have to be written beside it as `<file>.losses.json`. */
  readonly lossesStand: "inside" | "beside";
  /** The file in pieces, a row at a time, so that memory stays bounded. */
  write(rows: AsyncIterable<Row> | Iterable<Row>, lookup: Lookup): AsyncIterable<string>;
}

/** The side file of a format that has no room for its losses. */
export const lossesFile = ({ name, losses }: Pick<ExportFormat<never>, "name" | "losses">): string =>
  `${JSON.stringify({ format: name, losses }, null, 2)}\n`;
