import { childrenBy, hasRelation, spanOf, tagOf } from "../language/view.ts";
import type { LabelUse, Said } from "../model/claim.ts";
import { argumentsOf, conjunctsOf, relativeHead } from "./clause.ts";
import { nameBehind, partiesOf, partyOf } from "./parties.ts";
import { inClass, lemmaOf, lowerOf, type Scene, verbLemma } from "./scene.ts";
import { indexVoices, type VoiceScope, voicesOver } from "./voice-scopes.ts";

/** Finds the loaded words put on parties (section Framing of the codebook), with the party where the text names it. */
export function findLabels(scene: Scene, voices: readonly VoiceScope[]): readonly LabelUse[] {
  const { doc, lexicon } = scene;
  const over = indexVoices(scene, voices);
  const found: LabelUse[] = [];
  for (let token = 0; token < doc.length; token++) {
    if (scene.inFurniture[token]) continue;
    const word = lowerOf(scene, token);
    const lemma = lemmaOf(scene, token);
    const singular = word.replace(/s$/, "");
    const isNoun = lexicon.labelNouns.has(lemma) || lexicon.labelNouns.has(singular);
    const isAdjective = lexicon.labelAdjectives.has(word);
    if (!isNoun && !isAdjective) continue;
    const name = scene.names.at(token);
    if (name !== null && name.last > name.first && name.kind !== null) continue;
    if (!(isNoun && /^(?:NOUN|PROPN)$/.test(tagOf(doc, token))) && !onParty(scene, token)) continue;
    const chain = voicesOver(over(token), token, false).map(({ voice }) => voice);
    found.push({
      span: spanOf(doc, token, token),
      label: lemma,
      party: partyUnder(scene, token),
      attribution: chain,
      distanced: isDistanced(scene, token),
    });
  }
  return found;
}

/** An adjective judges a party only where its noun is one: "violent group", not "violent clashes". */
function onParty(scene: Scene, token: number): boolean {
  const { doc } = scene;
  if (childrenBy(doc, token, "cop").length > 0) return childrenBy(doc, token, "nsubj").length > 0;
  const head = doc.heads[token]!;
  if (head < 0 || !hasRelation(doc, token, "amod", "compound", "conj")) return false;
  // "the jihadist offensive" names its party, "violent clashes" judges none
  const events = scene.lexicon.labelNouns.has(lowerOf(scene, token)) ? ["assaults", "eventNouns", "places"] : [];
  return [head, doc.heads[head]!].some(
    (each) =>
      each >= 0 &&
      (inClass(scene, each, "forces", "fighters", "groups", "branches", ...events) ||
        scene.lexicon.labelNouns.has(lemmaOf(scene, each))),
  );
}

/** The party that a label is put on, where the text names it: "the terrorist group X", "X are terrorists". */
function partyUnder(scene: Scene, token: number): Said | null {
  const { doc } = scene;
  const head =
    hasRelation(doc, token, "amod", "compound", "nmod:desc") && doc.heads[token]! > token ? doc.heads[token]! : token;
  const party = beside(scene, head) ?? stated(scene, head) ?? owner(scene, head);
  // a label is not its own party
  return party === null || party.name.toLowerCase() === lowerOf(scene, token) ? null : party;
}

/** A name in the same phrase or in apposition, or the group that "the terrorist group" means. */
function beside(scene: Scene, head: number): Said | null {
  const { doc, names } = scene;
  const own = names.at(head);
  if (own !== null && own.kind !== null && own.kind !== "place") return strip(partyOf(scene, head, "label/name")[0]);
  if (nameBehind(scene, head) !== null) return strip(partyOf(scene, head, "label/name")[0]);
  for (const child of childrenBy(doc, head, "appos", "flat"))
    if (names.at(child) !== null && names.at(child)!.kind !== "place")
      return strip(partyOf(scene, child, "label/apposition")[0]);
  if (hasRelation(doc, head, "appos") && names.at(doc.heads[head]!) !== null)
    return strip(partyOf(scene, doc.heads[head]!, "label/apposition")[0]);
  const meant = inClass(scene, head, "groups") ? partyOf(scene, head, "label/antecedent")[0] : undefined;
  return meant !== undefined && names.texts.has(meant.name) ? strip(meant) : null;
}

/** The subject of "are terrorists", the object of "calls them rebels", the subject of "were labelled rebels". */
function stated(scene: Scene, head: number): Said | null {
  const { doc } = scene;
  if (childrenBy(doc, head, "cop").length > 0) return joined(scene, childrenBy(doc, head, "nsubj"));
  const verb = doc.heads[head]!;
  if (verb < 0 || !hasRelation(doc, head, "xcomp", "obj", "obl")) return null;
  const names = (scene.lexicon.verbs.get(verbLemma(scene, verb)) ?? []).some(({ type }) => type === "identity");
  if (!names) return null;
  const named = argumentsOf(scene, verb).object.filter((each) => each !== head && each < head);
  return joined(scene, named);
}

function joined(scene: Scene, heads: readonly number[]): Said | null {
  const parties = heads
    .flatMap((each) => conjunctsOf(scene.doc, relativeHead(scene.doc, each)))
    .flatMap((each) => partiesOf(scene, each, "label/subject"));
  if (parties.length === 0) return null;
  return strip({ ...parties[0]!, name: [...new Set(parties.map(({ name }) => name))].join(" and ") });
}

/** "the Assad regime" is the government of that country; "its militant factions" are its owner's. */
function owner(scene: Scene, head: number): Said | null {
  const { doc } = scene;
  if (lemmaOf(scene, head) === "regime") {
    const whose = childrenBy(doc, head, "amod", "compound", "nmod:poss")[0];
    if (whose === undefined) return null;
    const party = partyOf(scene, head, "label/regime")[0];
    const government = /\b\p{Lu}\p{Ll}+ government\b/u.exec(doc.text)?.[0];
    return party === undefined ? null : strip({ ...party, name: government ?? party.name });
  }
  if (!inClass(scene, head, "branches")) return null;
  const whose = childrenBy(doc, head, "nmod:poss").find((child) => tagOf(doc, child) === "PRON");
  return whose === undefined ? null : strip(partyOf(scene, whose, "label/owner")[0]);
}

const strip = (party: (Said & { readonly head?: number }) | undefined): Said | null =>
  party === undefined ? null : { name: party.name, span: party.span, rule: party.rule };

function isDistanced(scene: Scene, token: number): boolean {
  const place = scene.quotationOf[token]!;
  if (place >= 0 && scene.quotations[place]!.scare) return true;
  return [1, 2, 3, 4].some(
    (back) => token - back >= 0 && /^(?:so-called|called|self-styled|supposed)$/.test(lowerOf(scene, token - back)),
  );
}
