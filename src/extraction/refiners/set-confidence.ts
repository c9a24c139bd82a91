import type { Refiner } from "./refiner.ts";

/** Says how likely a coder would write the same claim (knowledge: `confidence`). */
export const setConfidence: Refiner = (drafts, _, { lexicon }) =>
  drafts.map((draft) => {
    const slots = [draft.actors, draft.targets, draft.places, draft.quantities].reduce(
      (sum, { length }) => sum + length,
      0,
    );
    const filled = Math.min(2, slots + (draft.time === null ? 0 : 1));
    const base = lexicon.confidence.kinds.get(draft.kind)?.[filled] ?? 0.5;
    const shift = lexicon.confidence.types.get(draft.type) ?? 0;
    return { ...draft, confidence: Math.min(1, Math.max(0, Math.round((base + shift) * 100) / 100)) };
  });
