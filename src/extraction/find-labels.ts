import { childrenBy, hasRelation, spanOf, tagOf } from "../language/view.ts";
import type { LabelUse, Said } from "../model/claim.ts";
import { conjunctsOf, relativeHead } from "./clause.ts";
import { type VoiceScope, voicesOver } from "./find-voices.ts";
import { partiesOf, partyOf } from "./parties.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** Finds the loaded words put on parties (section Framing of the codebook), with the party where the text names it. */
export function findLabels(scene: Scene, voices: readonly VoiceScope[]): readonly LabelUse[] {
  const { doc, lexicon } = scene;
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
    if (!isNoun && !onParty(scene, token)) continue;
    const chain = voicesOver(voices, token, false).map(({ voice }) => voice);
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
  return [head, doc.heads[head]!].some(
    (each) =>
      each >= 0 &&
      (inClass(scene, each, "forces", "fighters", "groups") || scene.lexicon.labelNouns.has(lemmaOf(scene, each))),
  );
}

/** The party that a label is put on, where a name stands beside it: "the terrorist group X", "X are terrorists". */
function partyUnder(scene: Scene, token: number): Said | null {
  const { doc } = scene;
  const head =
    hasRelation(doc, token, "amod", "compound", "nmod:desc") && doc.heads[token]! >= 0 ? doc.heads[token]! : token;
  const name = scene.names.at(head);
  if (name !== null && name.kind !== "place") return strip(partyOf(scene, head, "label/name")[0]);
  for (const child of childrenBy(doc, head, "appos", "flat"))
    if (scene.names.at(child) !== null) return strip(partyOf(scene, child, "label/apposition")[0]);
  if (hasRelation(doc, head, "appos") && scene.names.at(doc.heads[head]!) !== null)
    return strip(partyOf(scene, doc.heads[head]!, "label/apposition")[0]);
  const subject = childrenBy(doc, head, "cop").length > 0 ? childrenBy(doc, head, "nsubj")[0] : undefined;
  if (subject !== undefined) {
    const parties = conjunctsOf(doc, relativeHead(doc, subject)).flatMap((each) =>
      partiesOf(scene, each, "label/copula"),
    );
    if (parties.length > 0)
      return strip({ ...parties[0]!, name: [...new Set(parties.map((party) => party.name))].join(" and ") });
  }
  if ((doc.antecedents[head] ?? -1) >= 0) {
    const party = partyOf(scene, head, "label/antecedent")[0];
    if (party !== undefined && scene.names.all.some(({ text }) => text === party.name)) return strip(party);
  }
  if (lemmaOf(scene, head) === "regime") {
    const owner = childrenBy(doc, head, "amod", "compound", "nmod:poss")[0];
    if (owner !== undefined && tagOf(doc, owner) !== "DET") return strip(partyOf(scene, head, "label/regime")[0]);
  }
  return null;
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
