import { spanOf } from "../language/view.ts";
import type { Cue, SaidClaim, TimeWords, Voice } from "../model/claim.ts";
import type { ClaimType, Modality, Polarity } from "../model/claim-types.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Sense } from "./lexicon.ts";
import type { Party } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** A claim in the making: what a finder saw, filled in by the refiners one after the other. */
export interface Draft {
  /** The word that makes it a claim. */
  readonly anchor: number;
  /** The verb whose clause tells it: the anchor itself, or the light verb or governor that carries it. */
  readonly carrier: number;
  /** First and last token of its evidence. */
  readonly first: number;
  readonly last: number;
  readonly kind: "verb" | "noun" | "modifier" | "relation" | "judgement";
  readonly type: ClaimType;
  readonly sense: Sense | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly attribution: readonly Voice[];
  readonly actors: readonly Party[];
  readonly targets: readonly Party[];
  readonly places: readonly Party[];
  readonly instruments: readonly Party[];
  readonly time: TimeWords | null;
  readonly quantities: readonly Quantity[];
  readonly cues: readonly Cue[];
  readonly confidence: number;
  readonly rule: string;
}

type Seed = Pick<Draft, "anchor" | "first" | "last" | "kind" | "type" | "rule"> & Partial<Draft>;

/** A draft with nothing but what the finder saw. */
export const draftOf = (seed: Seed): Draft => ({
  carrier: seed.anchor,
  sense: null,
  polarity: "affirmed",
  modality: "asserted",
  attribution: [],
  actors: [],
  targets: [],
  places: [],
  instruments: [],
  time: null,
  quantities: [],
  cues: [],
  confidence: 0.5,
  ...seed,
});

const plain = ({ head: _, ...said }: Party) => said;

/** The finished claim of a draft, with the words of its type as a cue. */
export const claimOf = (scene: Scene, draft: Draft): SaidClaim => ({
  span: spanOf(scene.doc, draft.first, draft.last),
  type: draft.type,
  polarity: draft.polarity,
  modality: draft.modality,
  attribution: draft.attribution,
  actors: draft.actors.map(plain),
  targets: draft.targets.map(plain),
  places: draft.places.map(plain),
  instruments: draft.instruments.map(plain),
  time: draft.time,
  quantities: draft.quantities,
  cues: [{ field: "type", span: spanOf(scene.doc, draft.anchor, draft.anchor), rule: draft.rule }, ...draft.cues],
  confidence: draft.confidence,
});
