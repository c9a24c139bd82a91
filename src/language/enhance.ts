import { classOf } from "./coreference/noun-classes.ts";
import type { ExtraArc, Tree } from "./document.ts";
import { childrenBy, childrenOf, hasRelation, tagOf, wordOf } from "./view.ts";

/** Verbs whose infinitive belongs to their own subject although they have an object ("promised him to leave"). */
const SUBJECT_CONTROL: ReadonlySet<string> = new Set(["promise", "threaten", "vow", "swear", "pledge", "offer", "use"]);
const RELATIVES: ReadonlySet<string> = new Set(["who", "whom", "which", "that", "whose", "where", "when", "why"]);
const ADVERBS: ReadonlySet<string> = new Set(["where", "when", "why"]);
/** Nouns that a relative clause without a pronoun takes as its time, place or manner ("the day they left"). */
const OBLIQUE_NOUNS: ReadonlySet<string> = new Set([
  "time",
  "moment",
  "day",
  "night",
  "week",
  "month",
  "year",
  "way",
  "reason",
  "direction",
  "point",
]);
/** Verbs that have their object, or a party in a phrase, do what the infinitive says ("called on them to leave"). */
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  (
    "ask urge order tell force press pressure push allow permit let make persuade convince warn appeal call invite instruct " +
    "compel oblige require want expect help enable encourage beg advise command cause lead get request implore teach train " +
    "authorise authorize forbid challenge pay hire bribe tempt inspire incite"
  ).split(" "),
);
/** Prepositions whose gerund belongs to the object ("accused it of bombing", "kept them from leaving"). */
const OBJECT_MARKS: ReadonlySet<string> = new Set(["of", "from", "into", "for"]);
/** What passives say with "by" that does nothing: means and times. */
const MEANS: ReadonlySet<string> = new Set(
  (
    "bus car lorry truck boat ship train plane aircraft helicopter air sea road land rail foot phone telephone email e-mail mail " +
    "post radio video hand force night day dawn dusk morning evening noon midnight end time mistake accident surprise law " +
    "contrast definition name acronym number percent monday tuesday wednesday thursday friday saturday sunday week month year"
  ).split(" "),
);
/** A chain of borrowed subjects longer than this is broken off: no sentence has one. */
const LONGEST_CHAIN = 60;

/**
 * The arcs that claims need and the tree does not have: subjects shared by conjoined verbs ("seized the town and
 * burned it"), subjects of infinitives and participles ("tried to flee", "killing two", "rebels backed by Turkey"),
 * the noun that a relative pronoun stands for, in the pronoun's role and as `ref`, and agents of passives
 * (`obl:agent`). Relations follow the enhanced UD English; a subject from outside the clause is `nsubj:xsubj`, or
 * `nsubj:pass` where the verb is passive.
 */
export function enhance(tree: Tree): ExtraArc[] {
  const arcs: ExtraArc[] = [];
  const antecedents = relativeAntecedents(tree);
  for (let token = 0; token < tree.length; token++) {
    const antecedent = antecedents[token]!;
    if (antecedent >= 0) {
      arcs.push({ head: antecedent, dependent: token, relation: "ref" });
      const head = tree.heads[token]!;
      const relation = ADVERBS.has(tree.lemmas[token]!) ? "obl" : tree.relations[token]!;
      if (head >= 0 && head !== antecedent) arcs.push({ head, dependent: antecedent, relation });
    }
    if (isPredicate(tree, token) && ownSubject(tree, token) < 0) {
      const subject = subjectOf(tree, token, antecedents, 0);
      if (subject >= 0 && subject !== token) {
        const relation = isPassive(tree, token)
          ? "nsubj:pass"
          : tree.relations[token] === "conj"
            ? "nsubj"
            : "nsubj:xsubj";
        arcs.push({ head: token, dependent: subject, relation });
      }
    }
    if (isAgent(tree, token)) arcs.push({ head: tree.heads[token]!, dependent: token, relation: "obl:agent" });
    const gap = zeroRelative(tree, token);
    if (gap !== null) arcs.push(gap);
  }
  return arcs;
}

/** For each relative pronoun, the noun that its clause hangs on; −1 for all other words. */
function relativeAntecedents(tree: Tree): Int32Array {
  const found = new Int32Array(tree.length).fill(-1);
  for (let token = 0; token < tree.length; token++) {
    const word = wordOf(tree, token).toLowerCase();
    if (!RELATIVES.has(word) || tagOf(tree, token) === "SCONJ") continue;
    if (word === "that" && (tagOf(tree, token) === "DET" || hasRelation(tree, token, "mark", "det"))) continue;
    const above = nounAbove(tree, token);
    found[token] = above;
    if (!word.startsWith("wh")) continue;
    const before = nounBefore(tree, token, word);
    if (before >= 0 && (above < 0 ? !ADVERBS.has(word) : !isPartOf(tree, before, above))) found[token] = before;
  }
  return found;
}

/** The noun that a pronoun's clause hangs on by the tree. */
function nounAbove(tree: Tree, token: number): number {
  let clause = tree.heads[token]!;
  for (let steps = 0; clause >= 0 && steps < LONGEST_CHAIN; steps++) {
    const relation = tree.relations[clause]!;
    if (relation.startsWith("acl")) {
      const noun = tree.heads[clause]!;
      return noun >= 0 && noun < token && token <= clause + 1 ? noun : -1;
    }
    // a question or a clause of its own shuts the pronoun in
    if (relation === "ccomp" || relation === "advcl" || relation === "root" || relation === "parataxis")
      if (relation !== "ccomp" || token > clause || childrenBy(tree, clause, "mark").length > 0) return -1;
    clause = tree.heads[clause]!;
  }
  return -1;
}

/**
 * Where the tree took a relative clause for something else: the noun right before the pronoun, with a comma, a
 * preposition or "some of" between at most. "Who" after a place goes on to the person ("a widow from Pune, whose …").
 */
function nounBefore(tree: Tree, token: number, word: string): number {
  let before = token - 1;
  const skip = (test: (at: number) => boolean): void => {
    if (before >= 0 && test(before)) before--;
  };
  skip((at) => tagOf(tree, at) === "ADP");
  if (before < token - 1)
    skip((at) => /^(?:some|many|most|all|both|none|several|each|one|two|three)$/i.test(wordOf(tree, at)));
  skip((at) => /^[,)"”]$/.test(wordOf(tree, at)));
  const nominal = (at: number): boolean =>
    at >= 0 &&
    (["NOUN", "PROPN"].includes(tagOf(tree, at)) ||
      /^(?:those|anyone|everyone|someone|nobody)$/i.test(wordOf(tree, at)));
  if (!nominal(before)) return -1;
  let noun = before;
  for (let steps = 0; steps < 6 && hasRelation(tree, noun, "flat", "compound", "nmod:desc"); steps++)
    noun = tree.heads[noun]!;
  const above = tree.heads[noun]!;
  if (
    word !== "which" &&
    hasRelation(tree, noun, "nmod", "appos") &&
    nominal(above) &&
    !isPerson(tree, noun) &&
    isPerson(tree, above)
  )
    return above;
  return noun < token ? noun : -1;
}

/** Whether a noun belongs to the phrase of another, so that a clause behind it can hang on either. */
function isPartOf(tree: Tree, noun: number, phrase: number): boolean {
  let at = noun;
  for (let steps = 0; at >= 0 && steps < 20; steps++) {
    if (at === phrase) return true;
    if (hasRelation(tree, at, "nsubj", "ccomp", "advcl", "root", "parataxis")) return false;
    at = tree.heads[at]!;
  }
  return false;
}

const isPerson = (tree: Tree, noun: number): boolean => classOf(tree.lemmas[noun]!) === "person";

function subjectOf(tree: Tree, verb: number, antecedents: Int32Array, depth: number): number {
  if (depth > LONGEST_CHAIN) return -1;
  const own = ownSubject(tree, verb);
  if (own >= 0) return antecedents[own]! >= 0 ? antecedents[own]! : own;
  const head = tree.heads[verb]!;
  if (head < 0) return -1;
  const relation = tree.relations[verb]!;
  const next = () => subjectOf(tree, head, antecedents, depth + 1);
  switch (relation) {
    case "conj":
      if (isImperative(tree, verb)) return -1;
      return isPredicate(tree, head) ? next() : parallel(tree, verb, head, antecedents, depth);
    case "xcomp": {
      if (!isPredicate(tree, head)) return -1;
      const object = objectOf(tree, head, verb);
      if (object < 0 || SUBJECT_CONTROL.has(tree.lemmas[head]!)) return next();
      return antecedents[object]! >= 0 ? antecedents[object]! : object;
    }
    case "advcl": {
      if (!isNonFinite(tree, verb) || !isPredicate(tree, head)) return -1;
      const object = isObjectControlled(tree, head, verb) ? objectOf(tree, head, verb) : -1;
      if (object < 0) return next();
      return antecedents[object]! >= 0 ? antecedents[object]! : object;
    }
    case "ccomp":
      // "she said, holding her child": no complement but a participle
      return isParticiple(tree, verb) && verb > head && isPredicate(tree, head) ? next() : -1;
    case "acl":
      if (tagOf(tree, head) === "VERB") return -1;
      // "asked the men to leave", where the tree hangs the infinitive on the noun
      if (tree.features(verb).verbForm === "Inf")
        return hasRelation(tree, head, "obj") && OBJECT_CONTROL.has(tree.lemmas[tree.heads[head]!]!) ? head : -1;
      return head;
    case "acl:relcl":
      return head < verb && !hasRelative(tree, verb, head) ? head : -1;
    default:
      return -1;
  }
}

function parallel(tree: Tree, verb: number, noun: number, antecedents: Int32Array, depth: number): number {
  const other = parallelVerb(tree, verb, noun);
  return other < 0 ? -1 : subjectOf(tree, other, antecedents, depth + 1);
}

/**
 * The verb that a conjoined verb goes with although the tree joins it to a noun ("killing six people and wounding
 * ten"): the one above the noun, if it has the same form; else −1.
 */
function parallelVerb(tree: Tree, verb: number, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 10 && tagOf(tree, at) !== "VERB" && tree.heads[at]! >= 0; steps++) at = tree.heads[at]!;
  const [one, other] = [tree.features(verb), tree.features(at)];
  return tagOf(tree, at) === "VERB" && one.verbForm === other.verbForm && one.tense === other.tense ? at : -1;
}

/** Whether a relative pronoun stands between a noun and the verb of its clause. */
function hasRelative(tree: Tree, verb: number, noun: number): boolean {
  for (let token = noun + 1; token < verb; token++) if (RELATIVES.has(tree.lemmas[token]!.toLowerCase())) return true;
  return false;
}

/** What a verb's infinitive or gerund can belong to instead of its subject: its object, or whom it calls on. */
function objectOf(tree: Tree, head: number, before: number): number {
  const object = childrenBy(tree, head, "iobj")[0] ?? childrenBy(tree, head, "obj")[0];
  if (object !== undefined) return object < before ? object : -1;
  if (!OBJECT_CONTROL.has(tree.lemmas[head]!)) return -1;
  const party = childrenBy(tree, head, "obl").find(
    (child) =>
      child > head &&
      child < before &&
      childrenBy(tree, child, "case").some((word) => ["on", "to", "upon", "for"].includes(tree.lemmas[word]!)),
  );
  return party ?? -1;
}

const isObjectControlled = (tree: Tree, head: number, verb: number): boolean =>
  childrenBy(tree, verb, "mark").some(
    (mark) =>
      OBJECT_MARKS.has(tree.lemmas[mark]!) || (tree.lemmas[mark] === "to" && OBJECT_CONTROL.has(tree.lemmas[head]!)),
  );

const ownSubject = (tree: Tree, verb: number): number =>
  childrenBy(tree, verb, "nsubj", "csubj", "expl").find((child) => tree.relations[child] !== "nsubj:outer") ?? -1;

const isPredicate = (tree: Tree, token: number): boolean =>
  tagOf(tree, token) === "VERB" ||
  childrenOf(tree, token).some((child) => hasRelation(tree, child, "nsubj", "cop")) ||
  hasRelation(tree, token, "xcomp") ||
  // "is small and cute"
  (tree.relations[token] === "conj" && tagOf(tree, token) === "ADJ" && isCopular(tree, tree.heads[token]!));

const isCopular = (tree: Tree, token: number): boolean => childrenBy(tree, token, "cop").length > 0;

const isPassive = (tree: Tree, verb: number): boolean => {
  if (childrenBy(tree, verb, "aux:pass", "nsubj:pass").length > 0) return true;
  const features = tree.features(verb);
  if (features.verbForm !== "Part" || features.tense !== "Past")
    return features.voice === "Pass" && features.verbForm === "Part";
  if (childrenBy(tree, verb, "aux").length > 0) return false;
  // "was seized and burned": the second participle borrows its auxiliary
  if (tree.relations[verb] === "conj") return isPassive(tree, tree.heads[verb]!);
  return true;
};

const isImperative = (tree: Tree, verb: number): boolean => tree.features(verb).mood === "Imp";

const isParticiple = (tree: Tree, verb: number): boolean => {
  const form = tree.features(verb).verbForm;
  return form === "Part" || form === "Ger";
};

const isNonFinite = (tree: Tree, verb: number): boolean => {
  const form = tree.features(verb).verbForm;
  if (childrenBy(tree, verb, "aux").some((aux) => tree.features(aux).verbForm === "Fin")) return false;
  return form === "Part" || form === "Ger" || form === "Inf";
};

/** A "by" phrase behind a passive verb that names who or what did it, whichever oblique the tree calls it. */
function isAgent(tree: Tree, token: number): boolean {
  const head = tree.heads[token]!;
  if (head < 0 || token < head || !hasRelation(tree, token, "obl") || !isPassive(tree, head)) return false;
  if (!["PROPN", "NOUN", "PRON", "NUM"].includes(tagOf(tree, token))) return false;
  if (!childrenBy(tree, token, "case").some((child) => tree.lemmas[child]!.toLowerCase() === "by")) return false;
  return !MEANS.has(tree.lemmas[token]!.toLowerCase());
}

/** The part that a noun plays in a relative clause without a pronoun ("the town they had left"), if it is one. */
function zeroRelative(tree: Tree, verb: number): ExtraArc | null {
  const noun = tree.heads[verb]!;
  if (tree.relations[verb] !== "acl:relcl" || tagOf(tree, verb) !== "VERB" || noun < 0 || ownSubject(tree, verb) < noun)
    return null;
  for (let token = noun + 1; token < verb; token++)
    if (RELATIVES.has(tree.lemmas[token]!) && (tree.heads[token] === verb || tagOf(tree, token) !== "SCONJ"))
      return null;
  const children = childrenOf(tree, verb);
  const stranded = children.some(
    (child) => child > verb && tagOf(tree, child) === "ADP" && !hasRelation(tree, child, "compound:prt"),
  );
  const full = isPassive(tree, verb) || children.some((child) => hasRelation(tree, child, "obj", "ccomp", "xcomp"));
  if (stranded || OBLIQUE_NOUNS.has(tree.lemmas[noun]!)) return { head: verb, dependent: noun, relation: "obl" };
  return full ? null : { head: verb, dependent: noun, relation: "obj" };
}
