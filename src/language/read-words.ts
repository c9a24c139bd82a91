import type { LanguageModel } from "./language-model.ts";
import { readSentence } from "./network/read-sentence.ts";
import { labelArcs, parseArcs } from "./perceptron/arc-hybrid.ts";
import { shapesOf } from "./perceptron/shapes.ts";
import { tagWords } from "./perceptron/tag-words.ts";

/** Labels and relations as places in the model's lists; heads within the sentence, −1 for the root. */
export interface WordReading {
  readonly labels: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

export function readWords(model: LanguageModel, words: readonly string[]): WordReading {
  if (model.network) {
    const { labels, heads, relations } = readSentence(model.network, words);
    return { labels, heads: heads.map((head) => head - 1), relations };
  }
  const { tagger, arcs, arcLabels } = model.linear!;
  const shapes = shapesOf(words);
  const labels = tagWords(tagger, shapes, words.length);
  const heads = parseArcs(arcs, shapes, labels, words.length);
  return { labels, heads, relations: labelArcs(arcLabels, shapes, labels, heads) };
}
