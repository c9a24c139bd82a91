import { findEvents } from "./find-events.ts";
import { findIdentities } from "./find-identities.ts";
import { findJudgements } from "./find-judgements.ts";
import { findModifiers } from "./find-modifiers.ts";
import { findResponsibility } from "./find-responsibility.ts";
import { findSizes } from "./find-sizes.ts";
import { findVoices } from "./find-voices.ts";
import type { Findings } from "./findings.ts";
import { findNumbers } from "./numbers.ts";
import type { Scene } from "./scene.ts";
import { findTimes } from "./times.ts";

/** Looks for one kind of thing in the whole article, without regard to what the others see. */
export type Finder = (scene: Scene) => Partial<Findings>;

/** All finders; their order only decides the order of what they give. */
export const FINDERS: readonly Finder[] = [
  (scene) => ({ voices: findVoices(scene) }),
  (scene) => ({ numbers: findNumbers(scene) }),
  (scene) => ({ times: findTimes(scene.doc) }),
  (scene) => ({ drafts: findEvents(scene) }),
  (scene) => ({ drafts: findModifiers(scene) }),
  (scene) => ({ drafts: findIdentities(scene) }),
  (scene) => ({ drafts: findJudgements(scene) }),
  (scene) => ({ drafts: findResponsibility(scene) }),
  (scene) => ({ drafts: findSizes(scene) }),
];
