import type { Archive } from "../src/language/archive.ts";
import { NAME_LABELS, type NameTagger } from "../src/language/names/name-tagger.ts";

/** The name finder as parts of the weights file, its weights in eight bits. */
export function packNames(tagger: NameTagger): Archive {
  const sorted = Float32Array.from(
    tagger.weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  const top = sorted[Math.floor(sorted.length * 0.9998)] ?? 1;
  const unit = top / 127;
  const moves = Float32Array.from(tagger.moves);
  if (moves.length !== (NAME_LABELS + 1) * NAME_LABELS) throw new Error(`unexpected table of ${moves.length} moves`);
  return {
    json: { nameUnit: unit },
    arrays: {
      nameWeights: Int8Array.from(tagger.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit)))),
      nameMoves: moves,
      nameSetKeys: Int32Array.from(tagger.sets.keys()),
      nameSetBits: Int32Array.from(tagger.sets.values()),
    },
  };
}
