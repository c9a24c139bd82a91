import { childrenBy, hasRelation } from "../language/view.ts";
import { familyOf } from "../model/claim-types.ts";
import { clauseStretch } from "./clause-span.ts";
import { type Draft, draftOf } from "./draft.ts";
import { verbArguments } from "./match-sense.ts";
import { partiesOf } from "./parties.ts";
import { inClass, isCue, isVerb, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/**
 * Finds claims of responsibility: "the group claimed responsibility for the blast" tells the blast in the claimant's
 * voice; "no group has claimed responsibility" tells nothing of it but that.
 */
export function findResponsibility(scene: Scene): readonly Draft[] {
  const found: Draft[] = [];
  for (let token = 0; token < scene.doc.length; token++)
    if (!scene.inFurniture[token] && inClass(scene, token, "claimants") && isVerb(scene, token))
      found.push(...claimAt(scene, token));
  return found;
}

function claimAt(scene: Scene, verb: number): readonly Draft[] {
  const { doc } = scene;
  const args = verbArguments(scene, verb);
  const taken = args.get("object")?.find((head) => inClass(scene, head, "responsibilities"));
  if (taken === undefined || hasRelation(doc, verb, "amod")) return [];
  const subject = args.get("subject")?.[0];
  const nobody =
    (subject !== undefined && (/^(?:nobody|none)$/.test(lowerOf(scene, subject)) || hasNo(scene, subject))) ||
    hasNo(scene, taken) ||
    childrenBy(doc, verb, "advmod").some((each) => isCue(scene, lowerOf(scene, each), "denied"));
  const rule = `responsibility/${lemmaOf(scene, verb)}`;
  const base = { anchor: verb, ...clauseStretch(scene, verb), kind: "verb" as const, rule };
  if (nobody) return [draftOf({ ...base, type: "assessment", kind: "relation" })];
  if (subject === undefined) return [];
  return [
    draftOf({
      ...base,
      type: eventClaimed(scene, [...(args.get("for") ?? []), ...childrenBy(doc, taken, "nmod")]),
      actors: partiesOf(scene, subject, rule),
    }),
  ];
}

const hasNo = (scene: Scene, noun: number): boolean =>
  childrenBy(scene.doc, noun, "det", "advmod").some((each) => isCue(scene, lowerOf(scene, each), "determiners"));

/** The type of what is claimed, by its own noun ("for the bombing"); a bare "attack" is typed by what was told before. */
function eventClaimed(scene: Scene, nouns: readonly number[]): Draft["type"] {
  for (const noun of nouns)
    for (const { type, if: condition } of scene.lexicon.nouns.get(lemmaOf(scene, noun)) ?? [])
      if (condition === undefined && type !== "none" && familyOf(type) === "fighting") return type;
  return "offensive";
}
