import { childrenBy, hasRelation, subtreeEdges, tagOf } from "../language/view.ts";
import { clauseStretch } from "./clause-span.ts";
import { type Draft, draftOf } from "./draft.ts";
import { partiesOf } from "./parties.ts";
import { inClass, lemmaOf, type Scene } from "./scene.ts";
import { sizeTold } from "./size-told.ts";

/** Finds how strong a force is said to be: "the number of fighters is put at 600", "… varies between 900 and 4,000". */
export function findSizes(scene: Scene): readonly Draft[] {
  const found: Draft[] = [];
  for (let token = 0; token < scene.doc.length; token++)
    if (!scene.inFurniture[token] && inClass(scene, token, "counting")) found.push(...sizeAt(scene, token));
  return found;
}

function sizeAt(scene: Scene, verb: number): readonly Draft[] {
  const { doc } = scene;
  const told = sizeTold(scene, verb);
  const given = childrenBy(doc, verb, "obl", "obj").some((child) => child > verb && tagOf(doc, child) === "NUM");
  if (told === null || !given || !inClass(scene, told.counted, "fighters", "forces", "weapons")) return [];
  const stretch = clauseStretch(scene, verb);
  const rule = `size/${lemmaOf(scene, verb)}`;
  return [
    draftOf({
      anchor: verb,
      first: Math.min(stretch.first, numbersNamed(scene, verb)),
      last: stretch.last,
      kind: "verb",
      type: "strength",
      actors: partiesOf(scene, told.counted, rule),
      rule,
    }),
  ];
}

/** First token of "the numbers given" before a participle ("varying …") that hangs on them; else the verb itself. */
function numbersNamed(scene: Scene, verb: number): number {
  const { doc } = scene;
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = doc.heads[at]!, steps++) {
    if (at < verb && inClass(scene, at, "sizes"))
      return Math.max(subtreeEdges(doc, at).first, Math.min(...childrenBy(doc, at, "det", "amod"), at));
    if (!hasRelation(doc, at, "acl", "advcl")) return verb;
  }
  return verb;
}
