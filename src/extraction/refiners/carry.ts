import type { TimeWords } from "../../model/claim.ts";
import { familyOf } from "../../model/claim-types.ts";
import { cut } from "../../model/span.ts";
import type { Draft } from "../draft.ts";
import type { Party } from "../parties.ts";
import type { Scene } from "../scene.ts";
import type { Refiner } from "./refiner.ts";

type Carried<Key extends string, Value> = Readonly<Record<Key, Value>> & { readonly sentence: number };

const EVENTFUL = new Set(["fighting", "territory", "harm"]);

/** Carries a place to later claims about the same fighting in this sentence and the next (codebook, `place`). */
export const carryPlaces: Refiner = (drafts, _, scene) => {
  const ordered = [...drafts].sort((a, b) => a.anchor - b.anchor);
  const carried = new Map<Draft, readonly Party[]>();
  let last: Carried<"places", readonly Party[]> | null = null;
  for (const draft of ordered) {
    const sentence = scene.doc.sentenceOf[draft.anchor]!;
    if (scene.inHeadline[draft.anchor]) continue;
    if (draft.places.length > 0 && draft.kind !== "modifier") last = { places: draft.places, sentence };
    else if (
      last !== null &&
      EVENTFUL.has(familyOf(draft.type)) &&
      draft.places.length === 0 &&
      (draft.kind !== "modifier" || isState(draft))
    ) {
      if (sentence - last.sentence <= 1) {
        carried.set(draft, last.places);
        last = { places: last.places, sentence };
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
export const carryTimes: Refiner = (drafts, _, scene) => {
  const ordered = [...drafts].sort((a, b) => a.anchor - b.anchor);
  const carried = new Map<Draft, TimeWords>();
  let last: Carried<"time", TimeWords> | null = null;
  for (const draft of ordered) {
    const sentence = scene.doc.sentenceOf[draft.anchor]!;
    if (!EVENTFUL.has(familyOf(draft.type)) || draft.kind === "modifier") continue;
    if (draft.time !== null && !scene.inHeadline[draft.anchor])
      last = !isDay(draft.time.name) ? last : { time: draft.time, sentence };
    else if (
      last !== null &&
      draft.time === null &&
      draft.modality === "asserted" &&
      !scene.inHeadline[draft.anchor] &&
      sentence - last.sentence <= 1 &&
      !isState(draft)
    ) {
      carried.set(draft, last.time);
      last = { time: last.time, sentence };
    }
  }
  return drafts.map((draft) => {
    const time = carried.get(draft);
    return time === undefined ? draft : { ...draft, time: { ...time, rule: "time/carried", carried: true } };
  });
};

/** A day is carried; a month, a year or a stretch of time belongs to its own claim alone. */
const isDay = (words: string): boolean =>
  /day\b|yesterday|today|tonight|overnight|weekend|(?:^|\D)\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?!\d)/.test(
    words,
  ) && !/since|until|till|\bdays\b/.test(words);

const isState = ({ type }: Draft): boolean => type === "control" || type === "siege";

/** Words of a draft. */
export const textOf = (scene: Scene, draft: Draft): string =>
  cut(scene.doc.text, { start: scene.doc.starts[draft.first]!, end: scene.doc.ends[draft.last]! });
