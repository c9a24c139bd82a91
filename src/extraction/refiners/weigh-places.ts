import { findEventPlaces } from "../../language/event-places/find-event-places.ts";
import { spanOf } from "../../language/view.ts";
import { type ClaimFamily, familyOf } from "../../model/claim-types.ts";
import { covers, cut } from "../../model/span.ts";
import { bySentence } from "../by-sentence.ts";
import type { Draft } from "../draft.ts";
import { findPlaces } from "../find-places.ts";
import { tidyName } from "../name-index.ts";
import type { Party } from "../parties.ts";
import type { Spot } from "../places.ts";
import type { Scene } from "../scene.ts";
import { unique } from "./fill-roles.ts";
import type { Refiner } from "./refiner.ts";

/** Claims that happen at a place; whom a speech or a tie is about has its own rules. */
const FAMILIES: ReadonlySet<ClaimFamily> = new Set<ClaimFamily>(["fighting", "territory", "harm"]);

/**
 * Where what was learnt of labelled sentences finds the place of an event, it goes before the rules of `fillPlaces`: they
 * know where places stand, it knows which of them is meant (docs/resolution.md has both measured). It adds nothing where it
 * finds no place.
 */
export const weighPlaces: Refiner = (drafts, _, scene) => {
  const model = scene.lexicon.eventPlaces;
  if (model === null) return drafts;
  const spots = bySentence(scene.doc, findPlaces(scene), ({ token }) => token);
  const named = new Set(
    scene.doc.names.flatMap(({ kind, first }) => (kind === "place" ? [scene.doc.sentenceOf[first]!] : [])),
  );
  return drafts.map((draft) => {
    const sentence = scene.doc.sentenceOf[draft.anchor]!;
    if (!FAMILIES.has(familyOf(draft.type)) || !named.has(sentence)) return draft;
    const inSentence = spots.get(sentence) ?? [];
    const found = findEventPlaces(scene.doc, draft.anchor, model)
      .filter(({ kind, first }) => kind === "place" && scene.inFurniture[first] === 0)
      .map(({ first, last }) => partyAt(scene, first, last, inSentence))
      .filter((party) => !isTaken(party, draft));
    return found.length === 0 ? draft : { ...draft, places: unique(found) };
  });
};

/** A name that is actor or target is no place. */
const isTaken = ({ span }: Party, { actors, targets }: Draft): boolean =>
  [...actors, ...targets].some((other) => covers(other.span, span));

/** The place as the rules have it ("eastern Ghouta"), else the name alone. */
function partyAt(scene: Scene, first: number, last: number, spots: readonly Spot[]): Party {
  const span = spanOf(scene.doc, first, last);
  const spot = spots.find(({ party }) => covers(party.span, span));
  if (spot !== undefined) return spot.party;
  const name = scene.names.fullest(tidyName(cut(scene.doc.text, span)), "place");
  return { name, span, rule: "place/learnt", head: last };
}
