import type { GoldWord } from "./read-conllu.ts";

const KEPT = new Set(["Mood", "Number", "Tense", "Voice", "VerbForm", "Degree"]);

/** The tag with the features that the engine keeps, as one label. */
export function labelOf(word: Pick<GoldWord, "upos" | "features">): string {
  const kept = word.features.split("|").filter((feature) => {
    const [key, value] = feature.split("=") as [string, string | undefined];
    if (!KEPT.has(key) || value === "Sub") return false;
    if (key === "Degree") return value !== "Pos" && (word.upos === "ADJ" || word.upos === "ADV");
    if (key === "Number" && (word.upos === "VERB" || word.upos === "AUX")) return !word.features.includes("Tense=Past");
    return true;
  });
  return [word.upos, ...kept].join("|");
}
