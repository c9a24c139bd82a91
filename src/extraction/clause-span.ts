import { childrenBy, childrenOf, hasRelation, subtreeEdges, tagOf } from "../language/view.ts";
import { argumentsOf, isPassive } from "./clause.ts";
import { lowerOf, type Scene } from "./scene.ts";

/** First and last token, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const CUT = ["conj", "parataxis", "cc", "punct", "discourse", "vocative", "list", "dep"];

/**
 * The smallest clause of a verb: from its subject to its last complement, without coordinated clauses, trailing
 * participles, speech beside it ("…, he said") and relative clauses at its end.
 */
export function clauseStretch(scene: Scene, verb: number, withSubject = true): Stretch {
  const { doc } = scene;
  let first = verb;
  let last = verb;
  for (const child of childrenOf(doc, verb)) {
    if (hasRelation(doc, child, ...CUT)) continue;
    if (hasRelation(doc, child, "mark") && child < verb && !/^(?:to)$/.test(lowerOf(scene, child))) continue;
    if (hasRelation(doc, child, "nsubj", "csubj", "expl")) {
      if (!withSubject && child < verb) continue;
      const edge = nounStretch(scene, child, child < verb);
      if (child < verb) first = Math.min(first, edge.first);
      else last = Math.max(last, edge.last);
      continue;
    }
    if (child < verb) {
      if (hasRelation(doc, child, "aux", "cop", "advmod", "mark", "case", "obj"))
        first = Math.min(first, subtreeEdges(doc, child).first);
      continue;
    }
    last = Math.max(last, rightEdge(scene, verb, child, last));
  }
  for (const object of argumentsOf(scene, verb).object)
    if (object > last && object - last <= 6 && doc.heads[verb] === doc.heads[object])
      last = nounStretch(scene, object, false).last;
  return trim(scene, first, last);
}

/** Where the clause ends with one more dependent to the right of its verb. */
function rightEdge(scene: Scene, verb: number, child: number, last: number): number {
  const { doc } = scene;
  if (hasRelation(doc, child, "advcl", "ccomp", "acl:relcl")) {
    const marks = childrenBy(doc, child, "mark");
    const infinitive = marks.length > 0 && lowerOf(scene, marks[0]!) === "to";
    if (
      !infinitive &&
      !(hasRelation(doc, child, "ccomp") && child - verb < 12 && marks.length === 0 && verb === doc.heads[child])
    )
      return last;
    if (infinitive && child - verb > 25) return last;
    return Math.max(last, clauseStretch(scene, child).last);
  }
  if (hasRelation(doc, child, "xcomp")) return Math.max(last, clauseStretch(scene, child).last);
  return Math.max(last, nounStretch(scene, child, false).last);
}

/** A noun phrase with its phrases and conjuncts, cut before a relative clause or an aside at its end. */
export function nounStretch(scene: Scene, head: number, whole: boolean): Stretch {
  const { doc } = scene;
  let first = head;
  let last = head;
  const visit = (token: number): void => {
    first = Math.min(first, token);
    last = Math.max(last, token);
    const nominal = tagOf(doc, token) !== "VERB";
    // "killing nine soldiers and wounding 17 others", the second verb hung on the first noun
    const other = nominal ? childrenBy(doc, token, "conj").find((child) => tagOf(doc, child) === "VERB") : undefined;
    for (const child of childrenOf(doc, token)) {
      if (hasRelation(doc, child, "punct")) continue;
      if (other !== undefined && child >= other) continue;
      if (other !== undefined && hasRelation(doc, child, "cc")) continue;
      if (child > token && hasRelation(doc, child, "acl:relcl", "parataxis", "appos") && !whole) continue;
      if (child > token && hasRelation(doc, child, "acl:relcl", "parataxis")) continue;
      if (hasRelation(doc, child, "conj") && tagOf(doc, child) === "VERB" && tagOf(doc, token) !== "VERB") continue;
      if (
        hasRelation(doc, child, "cc") &&
        !childrenBy(doc, token, "conj").length &&
        hasRelation(doc, token, "nsubj") === false &&
        child < token
      )
        continue;
      if (hasRelation(doc, child, "advcl", "ccomp") && tagOf(doc, child) === "VERB") continue;
      visit(child);
    }
  };
  visit(head);
  return { first, last };
}

/** A noun for an event with its phrases: "the siege of the districts of eastern Aleppo". */
export function eventNounStretch(scene: Scene, noun: number): Stretch {
  const { first, last } = nounStretchOf(scene, noun);
  return trim(scene, first, last);
}

function nounStretchOf(scene: Scene, noun: number): Stretch {
  const { doc } = scene;
  let first = noun;
  let last = noun;
  for (const child of childrenOf(doc, noun)) {
    if (
      hasRelation(
        doc,
        child,
        "punct",
        "case",
        "cc",
        "conj",
        "acl:relcl",
        "appos",
        "parataxis",
        "cop",
        "nsubj",
        "aux",
        "mark",
        "advcl",
        "expl",
        "obl:unmarked",
      )
    )
      continue;
    const edges = hasRelation(doc, child, "acl") ? clauseStretch(scene, child) : nounStretch(scene, child, true);
    first = Math.min(first, edges.first);
    last = Math.max(last, edges.last);
  }
  return { first, last };
}

/** A noun and the participle that follows it: "a brigade armed by a neighbour". */
export function participleStretch(scene: Scene, verb: number): Stretch {
  const { doc } = scene;
  const own = clauseStretch(scene, verb);
  const head = doc.heads[verb]!;
  if (
    !hasRelation(doc, verb, "acl") ||
    hasRelation(doc, verb, "acl:relcl") ||
    head < 0 ||
    head > verb ||
    verb - head > 8
  )
    return own;
  // "…, killing two": an active participle tells its own event
  if (!isPassive(scene, verb)) return own;
  let first = head;
  for (const child of childrenOf(doc, head))
    if (child < head && !hasRelation(doc, child, "case", "cc", "punct", "mark", "nsubj", "cop", "conj"))
      first = Math.min(first, subtreeEdges(doc, child).first);
  return { first, last: own.last };
}

const EDGE_WORDS = /^(?:["“”'’‘,;:.–—-]|\(|and|but|or|that|while|as|because|although|whereas)$/;

/** Without marks and conjunctions at the ends. */
export function trim(scene: Scene, first: number, last: number): Stretch {
  let from = first;
  let to = last;
  while (from < to && EDGE_WORDS.test(lowerOf(scene, from))) from++;
  while (to > from && /^(?:["“”'’‘,;:.–—(-]|and|but|or)$/.test(lowerOf(scene, to))) to--;
  return { first: from, last: to };
}
