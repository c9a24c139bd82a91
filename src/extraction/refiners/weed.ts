import { childrenBy, hasRelation } from "../../language/view.ts";
import { CLAIM_TYPES, familyOf } from "../../model/claim-types.ts";
import type { Span } from "../../model/span.ts";
import type { Draft } from "../draft.ts";
import { inClass, lowerOf, type Scene } from "../scene.ts";
import { type Refiner, withinSentences } from "./refiner.ts";

/**
 * Drops event nouns that only point back (rule 6): nothing hangs on them that a claim could hold. What killed or
 * wounded stays ("died in air strikes"), unless the article has told it before.
 */
export const dropBareNouns: Refiner = (drafts, _, scene) => {
  const harms = new Set(
    drafts.filter(({ kind, type }) => kind === "verb" && familyOf(type) === "harm").map(({ anchor }) => anchor),
  );
  const told = new Set<string>();
  return [...drafts]
    .sort((a, b) => a.anchor - b.anchor)
    .filter((draft) => {
      const keep =
        !isBare(scene, draft) ||
        (isCause(scene, draft, harms) && !(isDefinite(scene, draft.anchor) && told.has(draft.type)));
      if (keep) told.add(draft.type);
      return keep && !(isTypedTwice(draft) && draft.quantities.length === 0);
    });
};

/** The second claim of the same words ("executed 12": massacre and killed) needs its number (rule 1). */
const isTypedTwice = (draft: Draft): boolean => draft.sense?.also === draft.type;

function isBare(scene: Scene, draft: Draft): boolean {
  if (draft.kind !== "noun" || draft.sense?.bare !== true || draft.carrier !== draft.anchor) return false;
  const [start, end] = [scene.doc.starts[draft.first]!, scene.doc.ends[draft.last]!];
  const pronoun = ({ start: from, end: to }: Span): boolean =>
    /^(?:its|their|his|her|it|they|them)$/i.test(scene.doc.text.slice(from, to));
  const within = ({ span }: { readonly span: Span }): boolean =>
    span.start >= start && span.end <= end && !pronoun(span);
  const own = [...draft.actors, ...draft.targets, ...draft.places].some(within);
  // "there were no deaths" tells that there were none
  const none = childrenBy(scene.doc, draft.anchor, "det").some((det) => lowerOf(scene, det) === "no");
  return !own && !none && !(draft.time !== null && within(draft.time)) && draft.quantities.length === 0;
}

/** Whether a noun is what a verb of harm names as its cause: its subject, or behind "in", "by", "from". */
function isCause(scene: Scene, draft: Draft, harms: ReadonlySet<number>): boolean {
  const { doc } = scene;
  let at = draft.anchor;
  for (let steps = 0; steps < 3; steps++) {
    const head = doc.heads[at]!;
    if (head < 0) return false;
    if (harms.has(head)) return hasRelation(doc, at, "nsubj", "obl", "nmod", "conj", "advcl");
    if (!hasRelation(doc, at, "conj", "nmod", "compound", "obl")) return false;
    at = head;
  }
  return false;
}

const isDefinite = (scene: Scene, noun: number): boolean =>
  childrenBy(scene.doc, noun, "det").some((det) => /^(?:the|this|that|these|those)$/.test(lowerOf(scene, det)));

/** Joins two drafts of one type in the same words, and lets the higher type of the table win over the same word. */
export const joinTwins: Refiner = withinSentences((drafts, _, scene) => {
  const ordered = [...drafts].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Draft[] = [];
  for (const draft of ordered) {
    const twin = kept.findIndex((other) => isTwin(scene, other, draft));
    if (twin < 0) kept.push(draft);
    else kept[twin] = merged(kept[twin]!, draft);
  }
  return kept;
});

function isTwin(scene: Scene, a: Draft, b: Draft): boolean {
  if (scene.doc.sentenceOf[a.anchor] !== scene.doc.sentenceOf[b.anchor]) return false;
  if (a.kind === "modifier" || b.kind === "modifier")
    return a.kind === b.kind && a.type === b.type && a.anchor === b.anchor;
  if (a.anchor === b.anchor) return a.type === b.type || !(a.sense?.also === b.type || b.sense?.also === a.type);
  if (a.type !== b.type) return false;
  const nouns = a.kind === "noun" && b.kind === "noun";
  const linked =
    (!nouns && (scene.doc.heads[a.anchor] === b.anchor || scene.doc.heads[b.anchor] === a.anchor)) ||
    a.carrier === b.carrier;
  return (contains(a, b) || contains(b, a)) && linked && !coordinated(scene, a, b);
}

const contains = (outer: Draft, inner: Draft): boolean => outer.first <= inner.first && inner.last <= outer.last;

/** Whether one of two verbs only stands beside the other, with an event of its own. */
function coordinated(scene: Scene, a: Draft, b: Draft): boolean {
  const { doc } = scene;
  const inner = doc.heads[a.anchor] === b.anchor ? a : doc.heads[b.anchor] === a.anchor ? b : null;
  return inner !== null && hasRelation(doc, inner.anchor, "conj", "advcl", "acl:relcl");
}

const rank = (draft: Draft): number => CLAIM_TYPES.indexOf(draft.type);

function merged(a: Draft, b: Draft): Draft {
  const [first, second] =
    rank(a) < rank(b) || (rank(a) === rank(b) && a.last - a.first >= b.last - b.first) ? [a, b] : [b, a];
  const same = a.type === b.type;
  return {
    ...first,
    actors: first.actors.length > 0 || !same ? first.actors : second.actors,
    targets: first.targets.length > 0 || !same ? first.targets : second.targets,
    places: first.places.length > 0 || !same ? first.places : second.places,
    quantities: first.quantities.length > 0 || !same ? first.quantities : second.quantities,
    time: first.time ?? (same ? second.time : null),
  };
}

/** Drops judgements whose words another claim already holds, or that only lead up to an event ("was the scene of …"). */
export const dropCoveredJudgements: Refiner = withinSentences((drafts) =>
  drafts.filter(
    (draft) =>
      draft.kind !== "judgement" ||
      !drafts.some(
        (other) =>
          other.kind !== "judgement" &&
          other.kind !== "modifier" &&
          ((other.first <= draft.anchor && draft.anchor <= other.last) || leadsUpTo(draft, other)),
      ),
  ),
);

/** "The area was the scene of fierce battles": the battles are told, not judged. */
const leadsUpTo = (judgement: Draft, other: Draft): boolean =>
  other.kind === "noun" &&
  other.carrier === other.anchor &&
  judgement.anchor < other.anchor &&
  other.last <= judgement.last &&
  other.first - judgement.anchor <= 3;

/** Cuts the subject off a clause whose subject is a claim of its own, or carries one behind it. */
export const cutSubjects: Refiner = withinSentences((drafts, _, scene) =>
  drafts.map((draft) => {
    if (draft.kind !== "verb" && draft.kind !== "noun") return draft;
    const { doc } = scene;
    const subject = childrenBy(doc, draft.carrier, "nsubj").find((child) => child < draft.carrier);
    if (subject === undefined || (draft.kind === "noun" && subject === draft.anchor)) return draft;
    const heavy = drafts.some(
      (other) =>
        other !== draft &&
        (other.anchor === subject ||
          (other.kind !== "modifier" &&
            other.anchor > subject &&
            other.anchor < draft.carrier &&
            other.last < draft.carrier)),
    );
    if (!heavy) return draft;
    let first = draft.carrier;
    for (const child of childrenBy(doc, draft.carrier, "aux", "cop", "advmod"))
      if (child > subject && child < draft.carrier && !inClass(scene, child, "units")) first = Math.min(first, child);
    return first > draft.first && first <= draft.last ? { ...draft, first } : draft;
  }),
);
