import { best, type Linear, scoreAll } from "./scores.ts";
import type { Shapes } from "./shapes.ts";
import { TAG_TEMPLATES, tagFeatures } from "./tag-features.ts";

/** The label of each word (an index into the model's list of tags with features), from left to right. */
export function tagWords(model: Linear, shapes: Shapes, n: number): Int32Array {
  const tags = new Int32Array(n);
  const features = new Uint32Array(TAG_TEMPLATES);
  const scores = new Float64Array(model.classes);
  for (let i = 0; i < n; i++) {
    tagFeatures(shapes, n, i, tags, features);
    scoreAll(model, features, TAG_TEMPLATES, scores);
    tags[i] = best(scores, model.classes);
  }
  return tags;
}
