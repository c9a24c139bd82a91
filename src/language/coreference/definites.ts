import type { Name, Tree } from "../document.ts";
import { foldWord } from "../names/fold.ts";
import { childrenBy, tagOf, wordOf } from "../view.ts";
import { isBareDefinite, type Mention } from "./mentions.ts";
import { ARMED_BODIES, FIGHTERS, GENERAL, PAIRS, PLACE_WORDS, SPEAKING_BODIES } from "./noun-classes.ts";

/** How many sentences back a body or a place may lie that is meant by a general word. */
const REACH = 6;

/** What was told so far, for nouns that point back. */
export interface Told {
  readonly byNoun: Map<string, Mention>;
  readonly seen: Mention[];
  /** How often each name was told, by its folded words. */
  readonly counts: Map<string, number>;
}

export const startTold = (): Told => ({ byNoun: new Map(), seen: [], counts: new Map() });

/**
 * What "the group", "the monitor", "the city" and the like point back to: a mention with the same noun ("a commander …
 * the commander"), a name that has the noun in it ("Castello Road … the road"), or else the best name of the right
 * kind; null where there is none. Nouns with a modifier of their own name something new. `barred` are heads that the
 * place in the sentence rules out.
 */
export function findDefinite(
  tree: Tree,
  mention: Mention,
  told: Told,
  barred: (head: number) => boolean,
): Mention | null {
  const { head } = mention;
  if (mention.name !== null || !isCommon(tree, head) || !isBareDefinite(tree, head)) return null;
  const lemma = tree.lemmas[head]!.toLowerCase();
  const same = told.byNoun.get(nounKey(lemma, mention.plural));
  if (same && same.head < head && !barred(same.head)) return same;
  if (mention.plural)
    return latestFighters(tree, lemma, mention, told, barred) ?? latestPair(lemma, mention, told, barred);
  return latestOf(tree, GENERAL.get(lemma), mention, told, barred) ?? byKind(tree, lemma, mention, told, barred);
}

/** A noun in small letters, whatever the tagger took it for. */
const isCommon = (tree: Tree, token: number): boolean =>
  tagOf(tree, token) === "NOUN" || (tagOf(tree, token) === "PROPN" && /^\p{Ll}/u.test(wordOf(tree, token)));

/** The latest mention whose noun is one of these. */
function latestOf(
  tree: Tree,
  nouns: ReadonlySet<string> | undefined,
  mention: Mention,
  { seen }: Told,
  barred: (head: number) => boolean,
): Mention | null {
  if (!nouns) return null;
  for (let i = seen.length - 1; i >= 0 && mention.sentence - seen[i]!.sentence <= REACH; i--) {
    const other = seen[i]!;
    if (!other.plural && nouns.has(tree.lemmas[other.head]!.toLowerCase()) && !barred(other.head)) return other;
  }
  return null;
}

/** "The two countries": the latest names joined by "and". */
function latestPair(
  lemma: string,
  mention: Mention,
  { seen }: Told,
  barred: (head: number) => boolean,
): Mention | null {
  if (!PAIRS.has(lemma)) return null;
  for (let i = seen.length - 1; i >= 0 && mention.sentence - seen[i]!.sentence <= REACH; i--)
    if (seen[i]!.joined && seen[i]!.name !== null && !barred(seen[i]!.head)) return seen[i]!;
  return null;
}

/** Keeps a mention in mind for what comes after it. */
export function tell(tree: Tree, mention: Mention, told: Told): void {
  remember(tree, mention, told.byNoun);
  told.seen.push(mention);
  if (mention.name) {
    const key = nameKey(tree, mention.name);
    told.counts.set(key, (told.counts.get(key) ?? 0) + 1);
  }
}

const nameKey = (tree: Tree, { first, last }: Name): string =>
  foldWord(tree.text.slice(tree.starts[first]!, tree.ends[last]!));

/** "the attackers", "the men": the latest fighters told of in other words. */
function latestFighters(
  tree: Tree,
  lemma: string,
  mention: Mention,
  { seen }: Told,
  barred: (head: number) => boolean,
): Mention | null {
  if (!FIGHTERS.has(lemma)) return null;
  for (let i = seen.length - 1; i >= 0 && mention.sentence - seen[i]!.sentence <= REACH; i--) {
    const other = seen[i]!;
    if (other.head >= mention.head || barred(other.head)) continue;
    const fighters = other.plural && other.name === null && FIGHTERS.has(tree.lemmas[other.head]!.toLowerCase());
    if (fighters || (lemma !== "man" && other.name?.kind === "armed-group")) return other;
  }
  return null;
}

const nounKey = (lemma: string, plural: boolean): string => `${lemma}${plural ? "+" : ""}`;

/** Nouns of the phrase: its head, an apposition's head, and the common words in a name. */
function remember(tree: Tree, mention: Mention, byNoun: Map<string, Mention>): void {
  const { head, name } = mention;
  byNoun.set(nounKey(tree.lemmas[head]!.toLowerCase(), mention.plural), mention);
  if (name !== null)
    for (let token = name.first; token <= name.last; token++) {
      const word = foldWord(wordOf(tree, token));
      if (word.length > 2) byNoun.set(nounKey(word, false), mention);
    }
  for (const child of childrenBy(tree, head, "appos", "nmod:desc", "compound"))
    if (tagOf(tree, child) === "NOUN" && (name !== null || child > head))
      byNoun.set(nounKey(tree.lemmas[child]!.toLowerCase(), mention.plural), mention);
}

/** The name that a general noun stands for: near, often told, a subject, or with the noun beside it. */
function byKind(
  tree: Tree,
  lemma: string,
  mention: Mention,
  { seen, counts }: Told,
  barred: (head: number) => boolean,
): Mention | null {
  const wanted = kindsOf(lemma);
  if (wanted.length === 0) return null;
  let best: Mention | null = null;
  let bestScore = -Infinity;
  for (let i = seen.length - 1; i >= 0 && mention.sentence - seen[i]!.sentence <= REACH; i--) {
    const other = seen[i]!;
    const rank = other.name ? wanted.indexOf(other.name.kind) : -1;
    if (rank < 0 || other.head >= mention.head || barred(other.head)) continue;
    const score =
      -0.7 * (mention.sentence - other.sentence) -
      rank * 3 +
      (other.role === "subject" ? 1.2 : other.role === "object" ? 0.8 : other.role === "modifier" ? -0.3 : 0) +
      0.5 * Math.min(3, counts.get(nameKey(tree, other.name!)) ?? 0) +
      (other.name!.kind === "place" && other.role === "subject" ? -2 : 0) +
      (hasNoun(tree, other.head, lemma) ? 4 : 0);
    if (score > bestScore) {
      best = other;
      bestScore = score;
    }
  }
  return best;
}

function kindsOf(lemma: string): readonly Name["kind"][] {
  if (ARMED_BODIES.has(lemma)) return SPEAKING_BODIES.has(lemma) ? ["armed-group", "organisation"] : ["armed-group"];
  if (SPEAKING_BODIES.has(lemma)) return ["organisation"];
  return PLACE_WORDS.has(lemma) ? ["place"] : [];
}

/** Whether a phrase carries the noun, as in "the village of Khan Tuman" or "the town, Minova". */
function hasNoun(tree: Tree, head: number, lemma: string): boolean {
  const around = [tree.heads[head]!, ...childrenBy(tree, head, "compound", "appos", "nmod:desc", "flat")];
  return around.some((token) => token >= 0 && tree.lemmas[token]!.toLowerCase() === lemma);
}

/** Follows links, so that all point at the first and fullest mention. */
export function rootOf(antecedents: Int32Array, token: number): number {
  let at = token;
  for (let steps = 0; steps < 50 && antecedents[at]! >= 0; steps++) at = antecedents[at]!;
  return at;
}
