import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import { argumentsOf, prepositionOf, relativeHead } from "./clause.ts";
import { type Party, partiesOf, partyOf, said } from "./parties.ts";
import { coreEdges, phraseText } from "./party-phrase.ts";
import { inClass, lowerOf, type Scene, verbLemma } from "./scene.ts";

/** The party of an adjective or compound before a noun: "Russian airstrikes", "the rebel offensive", "Nusra fighters". */
export function modifierParties(scene: Scene, noun: number, rule: string): readonly Party[] {
  const { doc, lexicon } = scene;
  const found: Party[] = [];
  const visit = (child: number): void => {
    if (tagOf(doc, child) === "PRON") {
      found.push(...partyOf(scene, child, rule));
      return;
    }
    const word = lowerOf(scene, child);
    const demonym = lexicon.demonyms.get(word);
    const name = scene.names.at(child);
    if (name !== null && name.kind !== "place" && isMonthOrDay(scene, name.first)) return;
    // "US-led air strikes": the party before the participle
    if (scene.lexicon.modifiers.has(word)) {
      const owner = childrenBy(doc, child, "obl", "compound", "nmod").find((each) => each < child);
      if (owner !== undefined) found.push(...partyOf(scene, owner, rule));
      return;
    }
    if (
      inClass(scene, child, "air", "artillery", "explosive", "gunfire", "suicide") &&
      !inClass(scene, child, "fighters")
    )
      return;
    if (demonym !== undefined && tagOf(doc, child) !== "NOUN")
      found.push(said(scene, child, child, child, scene.names.fullest(demonym, null), rule));
    else if (name !== null && name.kind !== "place")
      found.push(said(scene, name.first, name.last, child, scene.names.fullest(name.text, name.kind), rule));
    else if (name !== null && hasRelation(doc, child, "nmod:poss") && name.kind === "place")
      found.push(said(scene, name.first, name.last, child, name.text, rule));
    else if (inClass(scene, child, "fighters", "forces") && tagOf(doc, child) !== "ADJ") {
      const edges = coreEdges(scene, child);
      found.push(
        said(scene, edges.first, edges.last, child, nounParty(phraseText(scene, edges.first, edges.last)), rule),
      );
    } else if (lexicon.labelAdjectives.has(word) && lexicon.labelNouns.has(word))
      found.push(said(scene, child, child, child, nounParty(word), rule));
  };
  const modifiers = childrenBy(doc, noun, "nmod:poss", "amod", "compound", "nmod:unmarked", "nmod:desc");
  for (const child of modifiers) {
    if (child > noun) continue;
    const next = child + 1;
    // "the Syrian government siege": one party, not two
    if (modifiers.includes(next) && lexicon.demonyms.has(lowerOf(scene, child)) && inClass(scene, next, "forces")) {
      found.push(said(scene, child, next, next, phraseText(scene, child, next), rule));
      continue;
    }
    if (
      modifiers.includes(child - 1) &&
      inClass(scene, child, "forces") &&
      lexicon.demonyms.has(lowerOf(scene, child - 1))
    )
      continue;
    visit(child);
    for (const other of childrenBy(doc, child, "conj")) if (other < noun) visit(other);
  }
  return found;
}

const isMonthOrDay = (scene: Scene, token: number): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/.test(lowerOf(scene, token)) || inClass(scene, token, "months");

/** A party noun used as a modifier is singular; the party is many: "rebel" → "rebels". */
const nounParty = (text: string): string =>
  /(?:rebel|jihadist|jihadi|militant|insurgent|terrorist|islamist|extremist|separatist|fighter)$/i.test(text)
    ? `${text}s`
    : text;

/** "the raid condemned by the mayor", "shelling reported by residents": who speaks of an event has not done it. */
function onlySpeaks(scene: Scene, participle: number): boolean {
  const lemma = verbLemma(scene, participle);
  if (inClass(scene, participle, "claimants")) return false;
  return (
    scene.lexicon.reportingVerbs.has(lemma) ||
    (scene.lexicon.verbs.get(lemma) ?? []).some(({ type }) => type === "accusation" || type === "denial")
  );
}

const behindBy = (scene: Scene, participle: number): readonly number[] =>
  /ing$/.test(lowerOf(scene, participle))
    ? []
    : childrenBy(scene.doc, participle, "obl")
        .filter((child) => prepositionOf(scene.doc, child) === "by")
        .slice(0, 1);

/** Who does the event that a noun names: by possessive, adjective, "by" phrase, or the verb that carries it. */
export function doersOf(scene: Scene, noun: number, rule: string, depth = 0): readonly Party[] {
  const { doc } = scene;
  const own = modifierParties(scene, noun, rule);
  if (own.length > 0) return own;
  for (const child of childrenBy(doc, noun, "nmod", "acl")) {
    if (hasRelation(doc, child, "acl")) {
      if (onlySpeaks(scene, child)) continue;
      // a participle that the tagger took for a past tense has its doer behind "by" all the same
      const agents = [...argumentsOf(scene, child).subject, ...behindBy(scene, child)];
      if (agents.length > 0 && depth < 3 && !agents.includes(noun))
        return agents.flatMap((agent) => partyOf(scene, agent, rule, depth + 1));
    } else if (prepositionOf(doc, child) === "by") return partiesOf(scene, child, rule, depth + 1);
  }
  // "the cutting of the road by jihadists", the agent hung on the road; "the campaign it has waged"
  for (const child of childrenBy(doc, noun, "nmod"))
    for (const inner of childrenBy(doc, child, "nmod"))
      if (prepositionOf(doc, inner) === "by") return partiesOf(scene, inner, rule, depth + 1);
  // "air strikes and artillery fire by the army": the doer stands behind the last of them
  if (depth < 3)
    for (const other of childrenBy(doc, noun, "conj")) {
      if (!inClass(scene, other, "eventNouns", "assaults") || tagOf(doc, other) !== "NOUN") continue;
      const doers = doersOf(scene, other, rule, depth + 1);
      if (doers.length > 0) return doers;
    }
  for (const clause of childrenBy(doc, noun, "acl:relcl")) {
    const subject = childrenBy(doc, clause, "nsubj")[0];
    if (subject !== undefined && inClass(scene, clause, "light") && relativeHead(doc, subject) === subject)
      return partiesOf(scene, subject, rule, depth + 1);
  }
  return [];
}
