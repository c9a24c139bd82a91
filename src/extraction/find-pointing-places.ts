import { childrenBy, spanOf, tagOf } from "../language/view.ts";
import { isCountry, placed, type Spot } from "./places.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** How many sentences back "the city" may point. */
const REACH = 3;

/**
 * "near the city", "across the country": nouns for places without a name mean the city named last, the place named
 * last where none was called so, and the country that the article speaks of most.
 */
export function findPointingPlaces(scene: Scene, named: readonly Spot[]): readonly Spot[] {
  const { doc } = scene;
  const found: Spot[] = [];
  const country = commonCountry(scene);
  const byNoun = new Map<string, Spot>();
  let next = 0;
  let last: Spot | null = null;
  for (let token = 0; token < doc.length; token++) {
    for (; next < named.length && named[next]!.last < token; next++) {
      const spot = named[next]!;
      if (spot.holder || isCountry(scene, spot.first, spot.last)) continue;
      last = spot;
      const noun = nounOf(scene, spot);
      if (noun >= 0) byNoun.set(lemmaOf(scene, noun), spot);
    }
    if (scene.inFurniture[token] || !pointsBack(scene, token) || !placed(scene, token, token, token)) continue;
    const lemma = lemmaOf(scene, token);
    const back = last === null ? REACH + 1 : doc.sentenceOf[token]! - doc.sentenceOf[last.first]!;
    const town = back === 0 ? last : (byNoun.get(lemma) ?? (back <= REACH ? last : null));
    const name = inClass(scene, token, "lands") ? country : town?.party.name;
    if (name === undefined || name === null) continue;
    found.push({
      first: token,
      last: token,
      token,
      party: { name, span: spanOf(doc, token, token), rule: "place/meant", head: token },
      holder: true,
    });
  }
  return found;
}

/** The noun that says what a named place is: "the town of Orla", "Orla province"; −1 where none does. */
function nounOf(scene: Scene, { first, last, token }: Spot): number {
  const head = scene.doc.heads[token]!;
  if (inClass(scene, last, "settlements")) return last;
  return head >= 0 && head < first && inClass(scene, head, "settlements") ? head : -1;
}

/** The country that the article names most, also by its people; null where it names none. */
function commonCountry(scene: Scene): string | null {
  const { doc, lexicon } = scene;
  const counts = new Map<string, number>();
  for (let token = 0; token < doc.length; token++) {
    const demonym = lexicon.demonyms.get(lowerOf(scene, token));
    const name = scene.names.at(token);
    const land =
      demonym ?? (name !== null && name.last === token && isCountry(scene, name.first, name.last) ? name.text : null);
    if (land !== null) counts.set(land, (counts.get(land) ?? 0) + 1);
  }
  return (
    [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0] as [string, number])[0] || null
  );
}

/** "the city", "that village" with no name of its own. */
function pointsBack(scene: Scene, token: number): boolean {
  const { doc, names } = scene;
  if (tagOf(doc, token) !== "NOUN" || !inClass(scene, token, "settlements", "lands") || names.at(token) !== null)
    return false;
  if (doc.features(token).number === "Plur") return false;
  if (!childrenBy(doc, token, "det").some((det) => /^(?:the|this|that)$/.test(lowerOf(scene, det)))) return false;
  return !childrenBy(doc, token, "compound", "flat", "appos", "nmod").some((child) => names.at(child) !== null);
}
