import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import type { Day } from "../../model/day.ts";
import type { Deal } from "../../model/deal.ts";
import type { Event, SourceGroup } from "../../model/event.ts";
import type { Forecast } from "../../model/forecast.ts";
import type { LabelCount } from "../../model/framing.ts";
import type { ActorId, EventId, PlaceId, VersionId } from "../../model/ids.ts";
import type { JudgementOf } from "../../model/judgement.ts";
import type { Place } from "../../model/place.ts";
import type { Span } from "../../model/span.ts";
import type { Holding, HoldingConflict } from "../../model/territory.ts";
import type { VersionChange } from "../../model/version-change.ts";
import type { Outline } from "./outline.ts";

export const TEXTS = ["sentences", "full", "none"] as const;
/** How much of the articles' words goes into the file: they belong to their outlets. */
export type Texts = (typeof TEXTS)[number];

/** Facts of the run for the methods section. Nothing here is looked up: the caller knows it. */
export interface RunFacts {
  /** The day on which the dossier is written. */
  readonly written: Day;
  /** What the claims were made with: engine, model, rules and knowledge files, in the order to print. */
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  /** How the events were chosen, in words: "all events of the ledger", "events in Aleppo since 27 November 2024". */
  readonly selection: string;
  /** What the whole ledger holds, to set the selection against. */
  readonly ledger: {
    readonly articles: number;
    readonly claims: number;
    readonly events: number;
  };
  /** Limits of this run beside those that always hold: "12 reports could not be read". */
  readonly limits: readonly string[];
}

/** What is found by looking at more than one event. */
export interface DossierSurvey {
  readonly framing: readonly LabelCount[];
  readonly forecasts: readonly Forecast[];
  readonly deals: readonly Deal[];
  readonly holdings: readonly Holding[];
  readonly conflicts: readonly HoldingConflict[];
}

/** Two versions of an article that follow each other. */
export interface DossierEdit {
  readonly before: Article;
  readonly after: Article;
  /** ISO 8601 instants in UTC at which each was first seen; empty where that is not known. */
  readonly seen: { readonly before: string; readonly after: string };
  readonly change: VersionChange;
}

/** Everything that a dossier shows. */
export interface DossierInput {
  readonly title: string;
  readonly texts: Texts;
  readonly events: readonly Event[];
  /** Every article that an account stands in. */
  readonly articles: readonly Article[];
  /** Every claim that an account names. */
  readonly claims: readonly Claim[];
  readonly groups: readonly SourceGroup[];
  /** Sentences of a version, in its order; without them a sentence is guessed from punctuation. */
  readonly sentences: ReadonlyMap<VersionId, readonly Span[]>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  /** The registry's name for an actor. */
  readonly actorNames: ReadonlyMap<ActorId, string>;
  /** Borders that are drawn under the map. */
  readonly outlines: readonly Outline[];
  /** Grades that people gave, by event, the newest last. */
  readonly grades?: ReadonlyMap<EventId, readonly JudgementOf<"graded">[]>;
  readonly survey?: DossierSurvey;
  /** What its articles told before. */
  readonly edits?: readonly DossierEdit[];
  readonly run: RunFacts;
}
