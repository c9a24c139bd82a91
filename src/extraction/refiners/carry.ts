import { childrenBy, hasRelation } from "../../language/view.ts";
import type { TimeWords } from "../../model/claim.ts";
import { familyOf } from "../../model/claim-types.ts";
import { cut } from "../../model/span.ts";
import { firstConjunct } from "../clause.ts";
import type { Draft } from "../draft.ts";
import type { Party } from "../parties.ts";
import { inClass, type Scene } from "../scene.ts";
import type { TimePhrase } from "../times.ts";
import type { Refiner } from "./refiner.ts";

/** A day, the sentence that told it and the place that it was told of. */
interface Told {
  readonly time: TimeWords;
  readonly sentence: number;
  readonly told: number;
  readonly places: readonly Party[];
}

const EVENTFUL = new Set(["fighting", "territory", "harm"]);

/** Carries a place to later claims about the same fighting in this sentence and the next (codebook, `place`). */
export const carryPlaces: Refiner = (drafts, _, scene) => {
  const ordered = [...drafts].sort((a, b) => a.anchor - b.anchor);
  const carried = new Map<Draft, readonly Party[]>();
  let last: { readonly places: readonly Party[]; readonly sentence: number; readonly told: number } | null = null;
  for (const draft of ordered) {
    const sentence = scene.doc.sentenceOf[draft.anchor]!;
    if (scene.inHeadline[draft.anchor]) continue;
    if (draft.places.length > 0 && draft.kind !== "modifier") last = { places: draft.places, sentence, told: sentence };
    else if (
      last !== null &&
      EVENTFUL.has(familyOf(draft.type)) &&
      draft.places.length === 0 &&
      !isOfTheWholeWar(scene, draft) &&
      (draft.kind !== "modifier" || isState(draft))
    ) {
      if (sentence - last.sentence <= 1 && sentence - last.told <= LONGEST_CARRY) {
        carried.set(draft, last.places);
        last = { places: last.places, told: last.told, sentence };
      }
    }
  }
  return drafts.map((draft) => {
    const places = carried.get(draft);
    return places === undefined
      ? draft
      : { ...draft, places: places.map((place) => ({ ...place, rule: "place/carried" })) };
  });
};

/** Carries a day, once told, to later claims about the same fighting (rule 11). */
export const carryTimes: Refiner = (all, { times }, scene) => {
  const reach = reachOfDay(scene, times);
  const drafts = all.map((draft) => withoutBorrowedTime(scene, draft));
  const ordered = [...drafts].sort((a, b) => a.anchor - b.anchor);
  const carried = new Map<Draft, TimeWords>(backward(ordered, scene));
  let last: Told | null = null;
  for (const draft of ordered) {
    const sentence = scene.doc.sentenceOf[draft.anchor]!;
    if (!EVENTFUL.has(familyOf(draft.type)) || draft.kind === "modifier") continue;
    // "the group, which was founded on Friday, said …": an aside does not set the day of what follows
    if (draft.time !== null && hasRelation(scene.doc, draft.carrier, "acl:relcl")) continue;
    if (draft.time !== null && !scene.inHeadline[draft.anchor])
      last = !isDay(draft.time.name) ? last : { time: draft.time, sentence, told: sentence, places: draft.places };
    else if (
      last !== null &&
      draft.time === null &&
      draft.modality === "asserted" &&
      !scene.inHeadline[draft.anchor] &&
      sentence - last.sentence <= reach.silent &&
      sentence - last.told <= reach.whole &&
      !isState(draft) &&
      !isElsewhere(draft, last.places)
    ) {
      carried.set(draft, last.time);
      last = { time: last.time, told: last.told, places: last.places, sentence };
    }
  }
  return drafts.map((draft) => {
    const time = carried.get(draft);
    return time === undefined ? draft : { ...draft, time: { ...time, rule: "time/carried", carried: true } };
  });
};

/** Over how many sentences a day is carried: in all, and from one claim to the next. */
interface Reach {
  readonly silent: number;
  readonly whole: number;
}

/** A report of one day alone tells of that day for longer than one that goes from day to day. */
function reachOfDay(scene: Scene, times: readonly TimePhrase[]): Reach {
  const days = new Set(
    times
      .map(({ span }) => cut(scene.doc.text, span))
      .filter(isDay)
      .map((words) => /[a-z]+day\b/i.exec(words)?.[0].toLowerCase() ?? words.toLowerCase()),
  );
  return days.size === 1
    ? { silent: 2 * LONGEST_SILENCE, whole: 2 * LONGEST_CARRY }
    : { silent: LONGEST_SILENCE, whole: LONGEST_CARRY };
}

/** What is only wished, expected or supposed has its own day or none: not that of the words around it. */
function withoutBorrowedTime(scene: Scene, draft: Draft): Draft {
  if (draft.time === null || draft.modality === "asserted" || draft.modality === "hedged") return draft;
  const { start, end } = draft.time.span;
  return scene.doc.starts[draft.first]! <= start && end <= scene.doc.ends[draft.last]!
    ? draft
    : { ...draft, time: null };
}

/** In one sentence the day may stand behind what it is told of: "Nine were killed and two hurt on Friday when jets …". */
function backward(ordered: readonly Draft[], scene: Scene): readonly (readonly [Draft, TimeWords])[] {
  return ordered.flatMap((draft, at) => {
    if (!EVENTFUL.has(familyOf(draft.type)) || draft.kind === "modifier" || isState(draft)) return [];
    if (draft.time !== null || draft.modality !== "asserted" || scene.inHeadline[draft.anchor]) return [];
    const sentence = scene.doc.sentenceOf[draft.anchor];
    const next = ordered
      .slice(at + 1, at + 1 + LONGEST_REACH)
      .find((other) => other.time !== null && EVENTFUL.has(familyOf(other.type)));
    if (next === undefined || scene.doc.sentenceOf[next.anchor] !== sentence || !leadsUp(scene, next, draft)) return [];
    return next.time !== null && isDay(next.time.name) && !isElsewhere(draft, next.places)
      ? [[draft, next.time] as const]
      : [];
  });
}

/** Whether one claim hangs on another or stands beside it, with nothing said or told aside between them. */
function leadsUp(scene: Scene, inner: Draft, outer: Draft): boolean {
  const { doc } = scene;
  const tops = [outer.carrier, firstConjunct(doc, outer.carrier)];
  for (let at = inner.carrier, steps = 0; at >= 0 && steps < 6; at = doc.heads[at]!, steps++) {
    if (tops.includes(at)) return true;
    if (hasRelation(doc, at, "ccomp", "parataxis", "acl:relcl")) return false;
  }
  return false;
}

/** Claims in one sentence between one without a day and the one that has it. */
const LONGEST_REACH = 3;

/** How many sentences on the next claim that a day is carried to may stand. */
const LONGEST_SILENCE = 1;

/** A day is carried over at most so many sentences; past them the article has gone on to something else. */
const LONGEST_CARRY = 2;

/** Told of another place: another event, which the day does not belong to. */
const isElsewhere = (draft: Draft, places: readonly Party[]): boolean =>
  draft.places.length > 0 &&
  places.length > 0 &&
  !draft.places.some(({ name }) => places.some((place) => place.name === name));

/** A day is carried; a month, a year or a stretch of time belongs to its own claim alone. */
const isDay = (words: string): boolean =>
  /day\b|yesterday|today|tonight|overnight|weekend|(?:^|\D)\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?!\d)/.test(
    words,
  ) && !/since|until|till|\bdays\b/.test(words);

/** "The war has killed …", "… have died since 2015": told of all of it, not of the place named last. */
function isOfTheWholeWar(scene: Scene, draft: Draft): boolean {
  if (draft.time !== null && !isDay(draft.time.name)) return true;
  const verb = firstConjunct(scene.doc, draft.carrier);
  return childrenBy(scene.doc, verb, "nsubj").some((subject) => inClass(scene, subject, "wars"));
}

const isState = ({ type }: Draft): boolean => type === "control" || type === "siege";
