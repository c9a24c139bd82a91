import type { Archive } from "../archive.ts";
import type { NameTagger } from "./name-tagger.ts";

/** The name finder in the weights file, or null where none was trained. */
export function loadNameTagger({ json, arrays }: Archive): NameTagger | null {
  if (!("nameUnit" in json)) return null;
  const keys = arrays["nameSetKeys"]!;
  const bits = arrays["nameSetBits"]!;
  const sets = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) sets.set(keys[i]! >>> 0, bits[i]!);
  return {
    weights: arrays["nameWeights"] as Int8Array,
    unit: json["nameUnit"] as number,
    moves: arrays["nameMoves"] as Float32Array,
    sets,
  };
}
