import { bindAcross } from "./refiners/bind-across.ts";
import { carryPlaces, carryTimes } from "./refiners/carry.ts";
import { cutTails } from "./refiners/cut-tails.ts";
import { fillPlaces } from "./refiners/fill-places.ts";
import { fillQuantities } from "./refiners/fill-quantities.ts";
import { fillRoles } from "./refiners/fill-roles.ts";
import { fillTimes } from "./refiners/fill-times.ts";
import { nameVictims } from "./refiners/name-victims.ts";
import type { Refiner } from "./refiners/refiner.ts";
import { retypeBackward } from "./refiners/retype.ts";
import { setConfidence } from "./refiners/set-confidence.ts";
import { setModality } from "./refiners/set-modality.ts";
import { setVoices } from "./refiners/set-voices.ts";
import { shareHarm } from "./refiners/share-harm.ts";
import { cutSubjects, dropBareNouns, dropCoveredJudgements, joinTwins } from "./refiners/weed.ts";
import { weighPlaces } from "./refiners/weigh-places.ts";

/** The steps that turn what was found into claims, in this order. */
export const REFINERS: readonly Refiner[] = [
  fillRoles,
  fillQuantities,
  bindAcross,
  nameVictims,
  shareHarm,
  // after the roles: a name that is actor or target is no place
  fillPlaces,
  weighPlaces,
  fillTimes,
  // after all slots are filled: a noun that has none of them only points back
  dropBareNouns,
  retypeBackward,
  setModality,
  setVoices,
  joinTwins,
  dropCoveredJudgements,
  cutSubjects,
  cutTails,
  carryPlaces,
  carryTimes,
  // last: it looks at which fields were filled
  setConfidence,
];
