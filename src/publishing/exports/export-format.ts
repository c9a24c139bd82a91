import type { Actor } from "../../model/actor.ts";
import type { Article } from "../../model/article.ts";
import type { Claim, LabelUse } from "../../model/claim.ts";
import type { Event } from "../../model/event.ts";
import type { ActorId, ClaimId, EventId, PlaceId, VersionId } from "../../model/ids.ts";
import type { JudgementOf } from "../../model/judgement.ts";
import type { Place } from "../../model/place.ts";
import type { Crosswalk } from "./crosswalk.ts";

/** What a fact-checker signed about a claim. */
export type Rated = JudgementOf<"rated">;

/** A person's grade of an event. */
export type Graded = JudgementOf<"graded">;

/** A claim with the article that it stands in. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly article: Article;
  /** The event that the claim is about, where it was compared. */
  readonly event: EventId | null;
  /** What people found about what the claim says; almost always empty. */
  readonly ratings: readonly Rated[];
  /** The grades that people gave its event, in the order in which they were given; almost always empty. */
  readonly grades: readonly Graded[];
}

/** A loaded word with the article that it stands in. */
export interface LabelRow {
  readonly use: LabelUse;
  readonly article: Article;
}

/** An event with the articles and claims that its accounts name. */
export interface EventRow {
  readonly event: Event;
  readonly articles: ReadonlyMap<VersionId, Article>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly ratings: ReadonlyMap<ClaimId, readonly Rated[]>;
  /** What people graded it; stands beside its computed credibility and never changes it. */
  readonly grades: readonly Graded[];
}

/** What ids and types stand for; `null` for an unknown id. */
export interface Lookup {
  place(id: PlaceId): Place | null;
  actor(id: ActorId): Actor | null;
  readonly crosswalk: Crosswalk;
}

/** What is exported, a row at a time; each may be gone through more than once. */
export interface ExportSource {
  claims(): AsyncIterable<ClaimRow>;
  labels(): AsyncIterable<LabelRow>;
  events(): AsyncIterable<EventRow>;
  readonly lookup: Lookup;
}

/** Something that a format cannot hold. */
export interface Loss {
  readonly what: string;
  /** Where the ledger keeps it. */
  readonly kept: string;
}

/** Said by every format that has no place for what people graded. */
export const NO_GRADES: Loss = {
  what: "the computed credibility of an event and the grades that people gave it",
  kept: "credibility of the event, judgements",
};

/** A part of a file. */
export type Piece = string | Uint8Array;

/** A way out of the ledger: one file each. */
export interface ExportFormat {
  readonly name: string;
  /** In a few words, for lists of formats. */
  readonly about: string;
  /** Ending of its files, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** What its rows are made of, and so what a query may ask. */
  readonly of: "claims" | "labels" | "events" | "claims and events";
  readonly losses: readonly Loss[];
  /** Whether the losses stand in the file itself, or have to be written beside it as `<file>.losses.json`. */
  readonly lossesStand: "inside" | "beside";
  /** The file in pieces, so that memory stays bounded. */
  write(source: ExportSource): AsyncIterable<Piece>;
}

/** The side file of a format that has no room for its losses; `null` for one that says them itself. */
export const lossesFile = ({ name, losses, lossesStand }: ExportFormat): string | null =>
  lossesStand === "inside" ? null : `${JSON.stringify({ format: name, losses }, null, 2)}\n`;
