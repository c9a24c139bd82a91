import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import { clauseStretch } from "./clause-span.ts";
import { type Draft, draftOf } from "./draft.ts";
import { partiesOf } from "./parties.ts";
import { inClass, type Scene } from "./scene.ts";

/**
 * Finds judgements (rule 14): clauses that say what something is like. A clause counts only where its predicate is
 * an adjective or a noun with one; whether another claim already holds these words is for the refiners.
 */
export function findJudgements(scene: Scene): readonly Draft[] {
  const { doc } = scene;
  const found: Draft[] = [];
  for (let token = 0; token < doc.length; token++) {
    if (scene.inFurniture[token] || childrenBy(doc, token, "cop").length === 0) continue;
    const tag = tagOf(doc, token);
    if (tag !== "ADJ" && tag !== "NOUN") continue;
    if (!hasRelation(doc, token, "root", "conj", "ccomp", "parataxis", "advcl", "acl:relcl")) continue;
    if (tag === "NOUN" && !childrenBy(doc, token, "amod", "det", "nmod:poss").length) continue;
    const subject = childrenBy(doc, token, "nsubj")[0] ?? certaintyOf(scene, token);
    if (subject === undefined || inClass(scene, token, "units", "months", "people")) continue;
    const stretch = clauseStretch(scene, token);
    found.push(
      draftOf({
        anchor: token,
        ...stretch,
        kind: "judgement",
        type: "assessment",
        actors:
          tagOf(doc, subject) === "PRON" ||
          inClass(scene, subject, "forces", "fighters", "groups") ||
          scene.names.at(subject) !== null
            ? partiesOf(scene, subject, "judgement/copula").slice(0, 3)
            : [],
        rule: "judgement/copula",
        confidence: 0.3,
      }),
    );
  }
  return found;
}

/** "It was not clear who …": the "it" of a word for what is known. */
const certaintyOf = (scene: Scene, predicate: number): number | undefined =>
  inClass(scene, predicate, "certainties") ? childrenBy(scene.doc, predicate, "expl")[0] : undefined;
