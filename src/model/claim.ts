import type { ClaimType, Modality, Polarity } from "./claim-types.ts";
import type { DayRange } from "./day.ts";
import type { ActorId, ClaimId, PlaceId, VersionId } from "./ids.ts";
import type { Quantity } from "./quantity.ts";
import type { Span } from "./span.ts";

/** A value of a field, the words that it was read from and the rule that read it. */
export interface Said {
  /** The fullest name in the article for what the words mean: "Observatory" → "Syrian Observatory for Human Rights". */
  readonly name: string;
  readonly span: Span;
  /** Name of the finder or refiner, as `file/rule`. */
  readonly rule: string;
}

/** Who carries a claim, and whether in quoted words. */
export interface Voice extends Said {
  readonly quoted: boolean;
}

/** Words that say when; resolution turns them into days. */
export interface TimeWords extends Said {
  /** Told earlier in the article and carried forward to this claim. */
  readonly carried: boolean;
}

/** Why a claim has its type, polarity or modality. */
export interface Cue {
  readonly field: "type" | "polarity" | "modality";
  readonly span: Span;
  readonly rule: string;
}

/** One thing that an article says, as its words have it. */
export interface SaidClaim {
  /** The smallest clause that carries the claim, inside one sentence. */
  readonly span: Span;
  readonly type: ClaimType;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The chain of voices, outermost first; empty is the article's own voice. */
  readonly attribution: readonly Voice[];
  readonly actors: readonly Said[];
  readonly targets: readonly Said[];
  readonly places: readonly Said[];
  readonly instruments: readonly Said[];
  readonly time: TimeWords | null;
  readonly quantities: readonly Quantity[];
  readonly cues: readonly Cue[];
  /** 0 to 1: how likely a coder would write the same claim. */
  readonly confidence: number;
}

/** One of several that a name may mean. */
export interface Candidate<Id> {
  readonly id: Id;
  /** 0 to 1. */
  readonly score: number;
}

/** What a name was resolved to: the best candidate, or nobody, with the reason in words. */
export interface Resolution<Id> {
  readonly id: Id | null;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
  /** Whom else it may mean, best first, the chosen one included; left out where there was no choice. */
  readonly candidates?: readonly Candidate<Id>[];
}

/** Below this score a resolution is a guess that a person should look at: in the mentions of bench/resolution.ts none is wrong above. */
const SURE = 0.7;

/** Whether nobody was found, or somebody with little to say for it. */
export const isUnsure = ({ id, score }: Pick<Resolution<string>, "id" | "score">): boolean =>
  id === null || score < SURE;

/** Where words put something that is not at the named place itself: "10 km north of", "the outskirts of", "the road between". */
export interface Extent {
  readonly form: "area" | "line";
  /** Its middle, WGS 84 degrees. */
  readonly lat: number;
  readonly lon: number;
  /** How far it may reach from its middle, in metres. */
  readonly radius: number;
  /** How far its middle lies from the named place, in metres. */
  readonly offset: number;
}

/** What the name of a place was resolved to; with `extent`, the id is the place that the words reckon from. */
export interface PlaceResolution extends Resolution<PlaceId> {
  readonly extent?: Extent;
}

/** A claim of the ledger: what was said, and beside it what the names and days were resolved to. */
export interface Claim {
  readonly id: ClaimId;
  readonly version: VersionId;
  readonly said: SaidClaim;
  /** One entry for each of `said.attribution`, in its order; likewise the next three. */
  readonly voices: readonly Resolution<ActorId>[];
  readonly actors: readonly Resolution<ActorId>[];
  readonly targets: readonly Resolution<ActorId>[];
  readonly places: readonly PlaceResolution[];
  readonly days: DayRange | null;
}

/** A loaded word put on a party. */
export interface LabelUse {
  readonly span: Span;
  /** The word in its dictionary form: "terrorist". */
  readonly label: string;
  /** The party it is put on; `null` where the text names none. */
  readonly party: Said | null;
  /** Whose word it is; empty is the article's own voice. */
  readonly attribution: readonly Voice[];
  /** Set off by quotation marks or "so-called". */
  readonly distanced: boolean;
}
