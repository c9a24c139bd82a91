import type { Draft } from "../draft.ts";
import type { Findings } from "../findings.ts";
import type { Scene } from "../scene.ts";

/** One step that makes drafts better; it never changes its arguments. */
export type Refiner = (drafts: readonly Draft[], findings: Findings, scene: Scene) => readonly Draft[];
