import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import { isPassive } from "./clause.ts";
import type { Operator } from "./lexicon.ts";
import { type Mark, mark } from "./mark.ts";
import { inClass, isVerb, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** What a governor does to the clause or noun that hangs on it by this dependent. */
export function governorMarks(scene: Scene, head: number, dependent: number): readonly Mark[] {
  const { doc, lexicon } = scene;
  const lemma = lemmaOf(scene, head);
  if (isVerb(scene, head) || tagOf(doc, head) === "ADJ") {
    const operator = lexicon.operatorVerbs.get(lemma);
    const imminent =
      inClass(scene, head, "imminent") && hasRelation(doc, dependent, "xcomp", "ccomp", "acl", "advcl")
        ? [mark(head, "forecast", null, "modality/about to")]
        : [];
    // "are reported to have died"
    if (inClass(scene, head, "hearsayVerbs") && hasRelation(doc, dependent, "xcomp") && isPassive(scene, head))
      return [mark(head, "hedged", null, `modality/${lemma} to`)];
    return operator !== undefined && governs(scene, operator, head, dependent)
      ? [mark(head, operator.modality ?? null, operator.polarity ?? null, `modality/${lemma}`), ...imminent]
      : imminent;
  }
  const operator = lexicon.operatorNouns.get(lemma);
  if (
    operator !== undefined &&
    hasRelation(doc, dependent, "acl", "nmod", "xcomp", "ccomp") &&
    !/^(?:including|with)$/.test(lowerOf(scene, Math.max(0, dependent - 1)))
  )
    return [mark(head, operator.modality ?? null, operator.polarity ?? null, `modality/${lemma}`)];
  return [];
}

/** Whether what hangs on a verb or adjective by this dependent stands in its scope. */
function governs(scene: Scene, operator: Operator, head: number, dependent: number): boolean {
  const { doc } = scene;
  const hasParticle = ({ particle }: Operator): boolean =>
    particle === undefined ||
    childrenBy(doc, head, "compound:prt", "advmod").some((each) => lowerOf(scene, each) === particle);
  if (!hasParticle(operator)) return false;
  const marks = childrenBy(doc, dependent, "mark", "case").map((each) => lowerOf(scene, each));
  if (operator.preposition !== undefined && !marks.includes(operator.preposition)) return false;
  // "dissuaded them from bombing", "kept them from entering"
  if (operator.polarity === "denied" && marks.includes("from")) return true;
  if (operator.modality === "forecast" && hasRelation(doc, dependent, "ccomp") && isPast(scene, dependent))
    return false;
  if (hasRelation(doc, dependent, "xcomp", "ccomp")) return true;
  // "is accused of shelling"
  if (operator.modality === "hedged")
    return hasRelation(doc, dependent, "advcl", "obl") && marks.includes("of") && isPassive(scene, head);
  if (operator.scope !== "any") return false;
  const asked =
    operator.modality === "demanded" &&
    hasRelation(doc, dependent, "obj", "nsubj:pass") &&
    inClass(scene, head, "light");
  if (asked) return false;
  if (hasRelation(doc, dependent, "obj", "nsubj:pass", "obl")) return true;
  if (operator.polarity === "denied" && hasRelation(doc, dependent, "nsubj")) return inClass(scene, head, "happen");
  if (!hasRelation(doc, dependent, "advcl")) return false;
  // "…, killing ten" behind a comma is in nobody's scope, "ruled out sending", "asked them to leave" are
  const gerund = operator.polarity === "denied" && /ing$/.test(lowerOf(scene, dependent)) && dependent - head <= 3;
  return gerund || marks.some((each) => /^(?:to|for|of|on|against)$/.test(each));
}

/** "warned that rebels were gathering": what is told of the past is not foretold. */
const isPast = (scene: Scene, verb: number): boolean => {
  const { doc } = scene;
  const auxiliaries = childrenBy(doc, verb, "aux", "cop").map((each) => lowerOf(scene, each));
  return auxiliaries.length > 0
    ? auxiliaries.every((word) => /^(?:had|was|were|did|been|has|have)$/.test(word))
    : doc.features(verb).tense === "Past" && doc.features(verb).verbForm === "Fin";
};
