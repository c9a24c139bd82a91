import { childrenBy, hasRelation, spanOf, tagOf } from "../language/view.ts";
import { familyOf } from "../model/claim-types.ts";
import { cut } from "../model/span.ts";
import { tidyName } from "./name-index.ts";
import type { Party } from "./parties.ts";
import { inClass, lemmaOf, lowerOf, type Scene, verbLemma } from "./scene.ts";

export interface Spot {
  readonly first: number;
  readonly last: number;
  readonly token: number;
  readonly party: Party;
  /** The place that this one lies in is told with it: "Atareb in Aleppo province". */
  readonly holder: boolean;
}

/** Place names that stand as places: after a preposition, as an object, or before a noun for places. */
export function findPlaces(scene: Scene): readonly Spot[] {
  const { doc, names } = scene;
  const spots: Spot[] = [];
  for (const name of names.all) {
    if (scene.inFurniture[name.first] || !/\p{Lu}/u.test(name.text) || inClass(scene, name.last, "units")) continue;
    const isPlace =
      name.kind === "place" ||
      (name.kind === null && standsAsPlace(scene, name.first, name.last)) ||
      isCalledPlace(scene, name.first);
    if (!isPlace) continue;
    const head = headToken(scene, name.first, name.last);
    if (modifiesParty(scene, head, name.last) || !placed(scene, name.first, name.last, head)) continue;
    const { first, last } = withSide(scene, name.first, name.last);
    const text = names.fullest(tidyName(cut(doc.text, spanOf(doc, first, last))), "place");
    spots.push({
      first,
      last,
      token: head,
      party: { name: text, span: spanOf(doc, first, last), rule: "place/name", head },
      holder: holdsAnother(scene, name.first, head),
    });
  }
  return [...spots, ...pointingPlaces(scene, spots)];
}

/** How many sentences back "the city" may point. */
const REACH = 3;

/**
 * "near the city", "across the country": nouns for places without a name mean the city named last, the place named
 * last where none was called so, and the country that the article speaks of most.
 */
function pointingPlaces(scene: Scene, named: readonly Spot[]): readonly Spot[] {
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

function headToken(scene: Scene, first: number, last: number): number {
  for (let token = first; token <= last; token++) {
    const head = scene.doc.heads[token]!;
    if (head < first || head > last) return token;
  }
  return last;
}

/** A name of unknown kind after "in", "near", "town of" and the like, or before "province". */
function standsAsPlace(scene: Scene, first: number, last: number): boolean {
  const { doc } = scene;
  const next = last + 1 < doc.length ? last + 1 : last;
  if (
    next > last &&
    inClass(scene, next, "places") &&
    tagOf(doc, next) === "NOUN" &&
    !inClass(scene, next, "buildings")
  )
    return true;
  let before = first - 1;
  while (
    before >= 0 &&
    /^(?:the|eastern|western|northern|southern|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|rural|neighbou?ring|nearby)$/.test(
      lowerOf(scene, before),
    )
  )
    before--;
  if (before < 0) return false;
  const word = lowerOf(scene, before);
  if (/^(?:in|near|at|around|outside|inside|towards|toward|into|across)$/.test(word)) return true;
  return word === "of" && before > 0 && inClass(scene, before - 1, "places") && !inClass(scene, before - 1, "forces");
}

/** "the city of Orla": a name that the list of persons has too. */
const isCalledPlace = (scene: Scene, first: number): boolean =>
  first > 1 && lowerOf(scene, first - 1) === "of" && inClass(scene, first - 2, "settlements");

/** "Aleppo residents", "Homs activists", "Damascus government": the name says who, not where. */
function modifiesParty(scene: Scene, head: number, last: number): boolean {
  const { doc } = scene;
  const next = last + 1 < doc.length && doc.sentenceOf[last + 1] === doc.sentenceOf[last] ? last + 1 : -1;
  if (
    next > 0 &&
    /^[-–]$/.test(lowerOf(scene, next)) &&
    next + 1 < doc.length &&
    scene.lexicon.modifiers.has(lowerOf(scene, next + 1))
  )
    return true;
  const noun = doc.heads[head]!;
  if (noun <= last || !hasRelation(doc, head, "compound", "nmod:poss", "amod")) return false;
  return inClass(scene, noun, "forces", "fighters", "heads", "media") && !inClass(scene, noun, "places");
}

const SIDES =
  /^(?:the|a|an|eastern|western|northern|southern|central|north|south|east|west|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|rural|neighbou?ring|nearby|old|downtown|greater|upper|lower|and|or|,)$/;

/**
 * Whether a place name says where: behind a preposition of place, behind a noun for places, before a noun that it
 * places, or as what is attacked, taken or held. "Turkey said", "backed by the US" name a party.
 */
function placed(scene: Scene, first: number, last: number, head: number): boolean {
  const { doc } = scene;
  let before = first - 1;
  while (
    before >= 0 &&
    doc.sentenceOf[before] === doc.sentenceOf[first] &&
    (SIDES.test(lowerOf(scene, before)) || (scene.names.at(before)?.kind === "place" && before < first))
  )
    before--;
  const word = before >= 0 && doc.sentenceOf[before] === doc.sentenceOf[first] ? lowerOf(scene, before) : "";
  if (
    /^(?:in|near|at|around|outside|inside|towards|toward|into|across|over|within|throughout|along|through|beyond|onto|surrounding|from|off)$/.test(
      word,
    )
  )
    return true;
  if (/^(?:of|on|to|for|against|with)$/.test(word)) {
    const noun = before > 0 ? before - 1 : before;
    if (word === "with") return inClass(scene, noun, "routes") || /^(?:border|frontier)$/.test(lowerOf(scene, noun));
    if (
      word === "of" &&
      noun >= 0 &&
      /^(?:east|west|north|south|north-?east|north-?west|south-?east|south-?west|outside|outskirts|parts?|much|most|half|rest|whole)$/.test(
        lowerOf(scene, noun),
      )
    )
      return true;
    return !isCountry(scene, first, last) || inClass(scene, noun, "places", "eventNouns", "sieges");
  }
  const next = last + 1 < doc.length && doc.sentenceOf[last + 1] === doc.sentenceOf[last] ? last + 1 : -1;
  const genitive = next > 0 && /^['’]s?$/.test(lowerOf(scene, next));
  const noun = genitive ? doc.heads[head]! : next;
  if (
    noun > last &&
    (inClass(scene, noun, "places", "eventNouns", "assaults") || scene.names.at(noun)?.kind === "place")
  )
    return !isCountry(scene, first, last) || (inClass(scene, noun, "places") && !childrenBy(doc, noun, "appos").length);
  if (genitive) return !isCountry(scene, first, last);
  if (isAttacked(scene, head)) return true;
  return (
    doc.relations[head] !== "nsubj" &&
    !isCountry(scene, first, last) &&
    word !== "by" &&
    word !== "with" &&
    word !== "than"
  );
}

/** "bombed Afghanistan", "invaded Kuwait": a country as the object of fighting is where it happens. */
function isAttacked(scene: Scene, head: number): boolean {
  const verb = scene.doc.heads[head]!;
  if (verb < 0 || !hasRelation(scene.doc, head, "obj", "iobj")) return false;
  const senses = scene.lexicon.verbs.get(verbLemma(scene, verb)) ?? [];
  return senses.some(({ type }) => type !== "none" && ["fighting", "territory"].includes(familyOf(type)));
}

/** Countries act more often than they are acted in; their names are the ones that adjectives are known for. */
export function isCountry(scene: Scene, first: number, last: number): boolean {
  const text = tidyName(cut(scene.doc.text, spanOf(scene.doc, first, last)));
  return countries(scene).has(text.toLowerCase());
}

const known = new WeakMap<object, ReadonlySet<string>>();

function countries(scene: Scene): ReadonlySet<string> {
  const before = known.get(scene.lexicon);
  if (before !== undefined) return before;
  const made = new Set(
    [
      ...scene.lexicon.demonyms.values(),
      ...scene.lexicon.aliases.flat(),
      "washington",
      "moscow",
      "damascus",
      "kremlin",
      "tehran",
      "ankara",
      "riyadh",
      "west",
    ].map((name) => name.toLowerCase()),
  );
  known.set(scene.lexicon, made);
  return made;
}

/** With "eastern" before it or "province" after it. */
function withSide(scene: Scene, first: number, last: number): { readonly first: number; readonly last: number } {
  const { doc } = scene;
  let from = first;
  let to = last;
  if (
    from > 0 &&
    /^(?:(?:north|south|east|west|central)(?:ern|east|west|eastern|western)?|rural|upper|lower|greater)$/.test(
      lowerOf(scene, from - 1),
    ) &&
    doc.sentenceOf[from - 1] === doc.sentenceOf[from]
  )
    from--;
  if (
    to + 1 < doc.length &&
    /^(?:province|governorate|region|district|highway|countryside|city|airport|airbase|neighbou?rhood|complex|road|valley|border|square|prison|crossing|camp|suburb|village|town|oblast)$/.test(
      lowerOf(scene, to + 1),
    ) &&
    !/^(?:city|village|town|neighbou?rhood)$/.test(lowerOf(scene, to + 1))
  )
    to++;
  return { first: from, last: to };
}

/** Whether a smaller place hangs this one on itself: "in", "of" or a comma between the two names. */
function holdsAnother(scene: Scene, first: number, head: number): boolean {
  const { doc, names } = scene;
  if (isLostGenitive(scene, first, head)) return true;
  let at = first - 1;
  for (let steps = 0; at >= 0 && steps < 6; steps++, at--) {
    if (doc.sentenceOf[at] !== doc.sentenceOf[first]) break;
    const word = lowerOf(scene, at);
    if (/^(?:and|or|to|from)$/.test(word)) return false;
    const name = names.at(at);
    if (name !== null && (name.kind === "place" || standsAsPlace(scene, name.first, name.last)))
      return steps > 0 && !isGenitive(scene, name.last);
    if (
      !/^(?:in|of|the|'s|’s|,|province|governorate|district|city|region|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|north|south|east|west|countryside|town|village|neighbou?ring|near|suburb|outside)$/.test(
        word,
      ) &&
      !inClass(scene, at, "places")
    )
      break;
  }
  return isOwner(scene, head);
}

/** "in Syrias Idlib": a text that lost its apostrophes; the country holds the place that is named behind it. */
function isLostGenitive(scene: Scene, first: number, last: number): boolean {
  const { doc } = scene;
  const text = cut(doc.text, spanOf(doc, first, last));
  const next = last + 1;
  return (
    text.endsWith("s") &&
    next < doc.length &&
    doc.sentenceOf[next] === doc.sentenceOf[last] &&
    !countries(scene).has(text.toLowerCase()) &&
    countries(scene).has(text.slice(0, -1).toLowerCase()) &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tagOf(doc, next))
  );
}

/** "Syria's Aleppo", "Ukraine's western region of Lviv": the owner holds the place that is named behind it. */
function isOwner(scene: Scene, head: number): boolean {
  const { doc, names } = scene;
  const owned = doc.heads[head]!;
  if (owned <= head || !hasRelation(doc, head, "nmod:poss")) return false;
  for (
    let at = head + 1;
    at < doc.length && at - head <= LONGEST_OWNED && doc.sentenceOf[at] === doc.sentenceOf[head];
    at++
  ) {
    if (names.at(at)?.kind !== "place") continue;
    return at === owned || doc.heads[at] === owned || (at < owned && inClass(scene, owned, "places"));
  }
  return false;
}

/** Words from an owner to the name of what it owns: "Ukraine's besieged southern port city of Mariupol". */
const LONGEST_OWNED = 8;

const isGenitive = (scene: Scene, last: number): boolean =>
  last + 1 < scene.doc.length && /^['’]s?$/.test(lowerOf(scene, last + 1));
