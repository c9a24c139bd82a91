import { bySentence } from "../by-sentence.ts";
import type { Draft } from "../draft.ts";
import type { Findings } from "../findings.ts";
import type { Scene } from "../scene.ts";

/** One step that makes drafts better; it never changes its arguments. */
export type Refiner = (drafts: readonly Draft[], findings: Findings, scene: Scene) => readonly Draft[];

/** A step that holds drafts against each other, kept to those of one sentence so that time stays linear. */
export const withinSentences =
  (refine: Refiner): Refiner =>
  (drafts, findings, scene) =>
    [...bySentence(scene.doc, drafts, ({ anchor }) => anchor).values()].flatMap((group) =>
      refine(group, findings, scene),
    );
