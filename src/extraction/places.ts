import { childrenBy, hasRelation, spanOf, tagOf } from "../language/view.ts";
import { familyOf } from "../model/claim-types.ts";
import { cut } from "../model/span.ts";
import { tidyName } from "./name-index.ts";
import type { Party } from "./parties.ts";
import { inClass, lowerOf, type Scene, verbLemma } from "./scene.ts";

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
    if (scene.inFurniture[name.first] || !/\p{Lu}/u.test(name.text)) continue;
    if (name.kind !== "place" && !(name.kind === null && standsAsPlace(scene, name.first, name.last))) continue;
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
  return spots;
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
  if (/^(?:of|on|to|for|against)$/.test(word)) {
    const noun = before > 0 ? before - 1 : before;
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
