import type { Name, Tree } from "../document.ts";
import { childrenBy, hasRelation, tagOf, wordOf } from "../view.ts";
import type { ClauseSubjects, Clauses } from "./clauses.ts";
import { rootOf } from "./definites.ts";
import type { Mention } from "./mentions.ts";

export interface Pronoun {
  readonly person: "he" | "she" | "it" | "they";
  readonly form: "plain" | "object" | "possessive" | "reflexive";
}

const PRONOUNS: Readonly<Record<string, Pronoun>> = {
  he: { person: "he", form: "plain" },
  him: { person: "he", form: "object" },
  his: { person: "he", form: "possessive" },
  himself: { person: "he", form: "reflexive" },
  she: { person: "she", form: "plain" },
  her: { person: "she", form: "object" },
  hers: { person: "she", form: "possessive" },
  herself: { person: "she", form: "reflexive" },
  it: { person: "it", form: "plain" },
  its: { person: "it", form: "possessive" },
  itself: { person: "it", form: "reflexive" },
  they: { person: "they", form: "plain" },
  them: { person: "they", form: "object" },
  their: { person: "they", form: "possessive" },
  theirs: { person: "they", form: "possessive" },
  themselves: { person: "they", form: "reflexive" },
};

/** How many sentences back an antecedent may lie. */
const REACH = 3;
/** Verbs whose subject speaks, thinks or decides; "it" as their subject is a body, not a thing. */
const MINDS = new Set(
  (
    "say tell add warn deny claim accuse call ask urge vow promise believe think know fear hope expect want plan decide agree refuse " +
    "reject condemn report announce confirm admit acknowledge insist argue blame demand offer threaten pledge describe seize capture " +
    "fight flee arrive meet march gather hide walk live work wait suffer die sleep travel return swear confess vote " +
    "repel attack launch control withdraw estimate record count appeal regard take verify respond retaliate target allow protest"
  ).split(" "),
);

/** The pronoun of the third person at a token, unless it stands for nothing. */
export function pronounAt(tree: Tree, token: number): Pronoun | null {
  if (tagOf(tree, token) !== "PRON" && tagOf(tree, token) !== "DET") return null;
  const pronoun = PRONOUNS[wordOf(tree, token).toLowerCase()];
  if (!pronoun || hasRelation(tree, token, "expl")) return null;
  if (pronoun.person === "it" && isEmptyIt(tree, token)) return null;
  if (pronoun.form === "object" && hasRelation(tree, token, "nmod:poss")) return { ...pronoun, form: "possessive" };
  return pronoun;
}

/** "it was clear that …", "it was the Armenians who …", "make it harder to …". */
function isEmptyIt(tree: Tree, token: number): boolean {
  const head = tree.heads[token]!;
  if (head < 0) return false;
  if (childrenBy(tree, head, "csubj").length > 0) return true;
  const copular = childrenBy(tree, head, "cop").length > 0;
  if (copular && tagOf(tree, head) === "ADJ")
    return childrenBy(tree, head, "ccomp", "advcl").some((child) => child > head);
  return copular && childrenBy(tree, head, "acl:relcl").length > 0;
}

/** What is known when a pronoun is met. */
export interface Scene {
  readonly tree: Tree;
  readonly mentions: readonly Mention[];
  /** For each sentence, the place of its first mention; one entry more for the end. */
  readonly firstOf: Int32Array;
  readonly antecedents: Int32Array;
  readonly clauses: Clauses;
  /** How often each thing was told, by the head of its first mention. */
  readonly told: Map<number, number>;
}

/** The head of the best antecedent by number, gender, class and place; −1 where none will do. */
export function choosePronoun(scene: Scene, token: number, pronoun: Pronoun): number {
  const { tree, mentions, firstOf, antecedents, told } = scene;
  const sentence = tree.sentenceOf[token]!;
  const subjects = scene.clauses.around(token);
  let best = -1;
  let bestScore = -1.5;
  const consider = (head: number, own: number, score: number): void => {
    const root = rootOf(antecedents, head);
    const total = score + Math.min(told.get(root) ?? 0, 4) * 0.25 + place(scene, token, own, pronoun, subjects);
    if (total > bestScore || (total === bestScore && own > best)) {
      bestScore = total;
      best = head;
    }
  };
  for (let i = firstOf[Math.max(0, sentence - REACH)]!; i < firstOf[sentence + 1]!; i++) {
    const mention = mentions[i]!;
    if (mention.head >= token || holds(tree, mention.head, token)) continue;
    const apart = mention.joined && joinedTo(tree, token, mention.head) ? { ...mention, joined: false } : mention;
    const fit = agreement(tree, apart, token, pronoun);
    if (fit === null) continue;
    const role =
      mention.role === "subject" ? 1.2 : mention.role === "object" ? 0.5 : mention.role === "oblique" ? 0 : -0.4;
    consider(
      mention.head,
      mention.head,
      fit + role - (mention.embedded ? 0.5 : 0) - 1.1 * (sentence - mention.sentence),
    );
  }
  // a pronoun told before carries its antecedent on
  const from = tree.sentences[Math.max(0, sentence - 1)]!.first;
  for (let other = from; other < token; other++) {
    if (antecedents[other]! < 0) continue;
    const earlier = PRONOUNS[wordOf(tree, other).toLowerCase()];
    if (!earlier || earlier.person !== pronoun.person || holds(tree, other, token)) continue;
    const role = hasRelation(tree, other, "nsubj") ? 1.2 : 0;
    consider(antecedents[other]!, other, 1 + role - 1.1 * (sentence - tree.sentenceOf[other]!));
  }
  return best;
}

/** How well number, gender and class agree; null where they rule each other out. */
function agreement(tree: Tree, mention: Mention, token: number, { person }: Pronoun): number | null {
  const { class: kind, plural, joined, gender, name } = mention;
  if (kind === "time" || (kind === "measure" && person !== "they")) return null;
  switch (person) {
    case "he":
    case "she": {
      if (kind !== "person" || plural || joined) return null;
      const wanted = person === "he" ? "male" : "female";
      if (gender !== null) return gender === wanted ? 1.5 : null;
      return name ? 0.8 : 0.3;
    }
    case "it": {
      if (kind === "person" || (plural && name?.kind !== "armed-group") || joined) return null;
      const body = kind === "group" || (kind === "place" && name !== null);
      if (isMindful(tree, token)) return body ? (kind === "group" ? 1.3 : 0.8) : -1;
      return kind === "group" ? 0.6 : kind === "place" ? 0.4 : 0.3;
    }
    case "they": {
      if (joined) return kind === "person" || kind === "group" || name ? 1 : 0.2;
      if (plural) return kind === "person" ? 1.2 : kind === "group" ? 0.9 : isMindful(tree, token) ? -0.8 : 0;
      if (kind !== "group") return null;
      if (name?.kind === "armed-group") return isPluralName(tree, name) ? 0.9 : 0;
      return -0.5;
    }
  }
}

/** "Houthis", "Taliban": names of many. */
const isPluralName = (tree: Tree, { last }: Name): boolean =>
  /(?:[^s]s|Taliban|Mujahideen|Peshmerga)$/i.test(wordOf(tree, last));

const isMindful = (tree: Tree, token: number): boolean => {
  const head = tree.heads[token]!;
  return head >= 0 && hasRelation(tree, token, "nsubj") && MINDS.has(tree.lemmas[head]!.toLowerCase());
};

/** What the places of both in the sentence say for or against it. */
function place(
  scene: Scene,
  token: number,
  candidate: number,
  { form }: Pronoun,
  { own, outer, around }: ClauseSubjects,
): number {
  const { tree, antecedents } = scene;
  const same = (subject: number): boolean =>
    subject === candidate ||
    (antecedents[subject]! >= 0 && rootOf(antecedents, subject) === rootOf(antecedents, candidate));
  const isSubject = hasRelation(tree, token, "nsubj");
  const sameClause = own.some(same);
  if (form === "reflexive") return sameClause ? 4 : -1;
  if (form === "possessive")
    return joinedTo(tree, token, candidate) ? 2.5 : sameClause ? 1.2 : outer.some(same) ? 0.5 : 0;
  // "he saw him": what a verb is done to is not its subject, save in "took it with them"
  if (!isSubject && sameClause && !childrenBy(tree, token, "case").some((child) => WITH.has(tree.lemmas[child]!)))
    return -4;
  if (isSubject && outer.some(same)) return 1.2;
  if (isSubject && around.some(same)) return 0.5;
  return isSubject && hasRelation(tree, candidate, "nsubj") ? 0.3 : 0;
}

const WITH = new Set(["with", "behind", "around", "among", "before"]);

/** "a farmer and his son" */
const joinedTo = (tree: Tree, token: number, candidate: number): boolean => {
  const head = tree.heads[token]!;
  return head >= 0 && tree.relations[head] === "conj" && tree.heads[head] === candidate;
};

/** Whether a phrase holds the word without a clause between: "its leader" cannot be what "its" means. */
function holds(tree: Tree, phrase: number, token: number): boolean {
  let at = token;
  for (let steps = 0; steps < 60 && at >= 0; steps++) {
    if (at === phrase) return true;
    if (hasRelation(tree, at, "acl", "advcl", "ccomp", "parataxis", "conj")) return false;
    at = tree.heads[at]!;
  }
  return false;
}
