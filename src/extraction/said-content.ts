import { childrenBy, hasRelation, subtreeEdges, tagOf } from "../language/view.ts";
import { relativeHead } from "./clause.ts";
import { nounStretch, type Stretch } from "./clause-span.ts";
import { inClass, isVerb, lowerOf, type Scene, verbLemma } from "./scene.ts";
import { segmentAround, upToOtherSpeaker } from "./segments.ts";
import { inQuotation } from "./speakers.ts";

/** The words that a speech verb governs: to its right, or before its subject where nothing follows. */
export function contentOf(
  scene: Scene,
  verb: number,
  subject: number,
  inquit: boolean,
  withObject: boolean,
): readonly Stretch[] {
  const { doc } = scene;
  const sentence = doc.sentences[doc.sentenceOf[verb]!]!;
  const clauses = childrenBy(
    doc,
    verb,
    "ccomp",
    "xcomp",
    "parataxis",
    ...(inquit ? [] : ["advcl", "obl", "acl"]),
    ...(withObject ? ["obj"] : []),
  ).filter(
    (child) =>
      (inquit || child > verb) &&
      // "denied it, saying …" opens what is said anew
      !(hasRelation(doc, child, "advcl") && scene.lexicon.reportingVerbs.has(verbLemma(scene, child))) &&
      (isVerb(scene, child) || !hasRelation(doc, child, "parataxis") || child < verb || inQuotation(scene, child)),
  );
  const stretches: Stretch[] = [];
  for (const clause of clauses) {
    if (hasRelation(doc, clause, "xcomp") && inquit && !isVerb(scene, clause) && !withObject) continue;
    const edges = subtreeEdges(doc, clause);
    if (edges.first <= verb && verb <= edges.last) continue;
    stretches.push(edges);
  }
  if (stretches.length > 0)
    return mergeQuote(
      scene,
      stretches.map((stretch) => upToOtherSpeaker(scene, withMoreThat(scene, stretch, sentence.last))),
    );
  if (!inquit) return [];
  const as = childrenBy(doc, verb, "mark").some((mark) => lowerOf(scene, mark) === "as");
  const own = subtreeEdges(doc, verb);
  if (as && hasRelation(doc, verb, "advcl", "parataxis")) return around(sentence, own);
  if (hasRelation(doc, verb, "parataxis", "ccomp", "advcl", "conj", "acl:relcl", "dep") || doc.heads[verb]! < 0) {
    const start = Math.min(subjectEdge(scene, subject, verb), verb);
    // without its comma "… in the town the monitor said" looks like a relative clause
    const ownSubject = childrenBy(doc, verb, "nsubj").includes(subject) && relativeHead(doc, subject) === subject;
    if (hasRelation(doc, verb, "acl:relcl") && !ownSubject) return [];
    const { first, last } = segmentAround(scene, sentence, verb);
    const after = afterVerb(scene, verb, last);
    const joined = childrenBy(doc, verb, "cc").some((cc) => cc < verb);
    if (start > first + 1 && !after && !joined) return mergeQuote(scene, [{ first, last: start - 1 }]);
    if (start > first + 1 && hasRelation(doc, verb, "parataxis"))
      return around({ first, last }, { first: start, last: Math.max(verb, subjectEdgeRight(scene, subject)) });
    const quote = nextQuote(scene, verb);
    if (quote !== null) return [quote];
    if (after && subject < verb && inClass(scene, verb, "sayers") && !hasRelation(doc, verb, "acl:relcl"))
      return [{ first: verb + 1, last }];
  }
  return [];
}

/** "… that the town fell and that the army left": both clauses are said. */
function withMoreThat(scene: Scene, { first, last }: Stretch, end: number): Stretch {
  for (let at = last + 1; at < end && at <= last + 3; at++)
    if (/^(?:and|but)$/.test(lowerOf(scene, at)) && lowerOf(scene, at + 1) === "that") return { first, last: end };
  return { first, last };
}

const subjectEdge = (scene: Scene, subject: number, verb: number): number =>
  subject > verb ? verb : nounStretch(scene, subject, true).first;

const subjectEdgeRight = (scene: Scene, subject: number): number => nounStretch(scene, subject, true).last;

/** Whether a finite verb follows in the sentence, so that the speech verb does not close it. */
function afterVerb(scene: Scene, verb: number, last: number): boolean {
  // "…, he said adding that …" goes on with the same voice
  const next = lowerOf(scene, verb + 1) === "," ? verb + 2 : verb + 1;
  if (next <= last && tagOf(scene.doc, next) === "VERB" && /ing$/.test(lowerOf(scene, next))) return false;
  for (let at = verb + 1; at <= last; at++)
    if (
      tagOf(scene.doc, at) === "VERB" &&
      !hasRelation(scene.doc, at, "amod", "acl", "acl:relcl", "advcl") &&
      !inQuotation(scene, at)
    )
      return true;
  return false;
}

/** A quotation that begins right after a speech verb. */
function nextQuote(scene: Scene, verb: number): Stretch | null {
  for (let at = verb + 1; at < scene.doc.length && at - verb < 8; at++) {
    const place = scene.quotationOf[at]!;
    if (place >= 0 && !scene.quotations[place]!.scare) return scene.quotations[place]!;
  }
  return null;
}

export const around = (sentence: Stretch, own: Stretch): readonly Stretch[] =>
  [
    { first: sentence.first, last: own.first - 1 },
    { first: own.last + 1, last: sentence.last },
  ].filter(({ first, last }) => first <= last);

/** A clause that reaches into a quotation takes in all of it. */
function mergeQuote(scene: Scene, stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map(({ first, last }) => {
    const [from, to] = [scene.quotationOf[first]!, scene.quotationOf[last]!];
    const open = from >= 0 && !scene.quotations[from]!.scare ? scene.quotations[from]!.first : first;
    const close = to >= 0 && !scene.quotations[to]!.scare ? scene.quotations[to]!.last : last;
    return { first: Math.min(first, open), last: Math.max(last, close) };
  });
}
