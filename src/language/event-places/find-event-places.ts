import type { Document } from "../document.ts";
import { eventPlaceFeatures, type PlaceCandidate, placeCandidates } from "./event-place-features.ts";
import type { EventPlaceModel } from "./event-place-model.ts";

/** A place where an event may have happened, as the sentence puts it. */
export interface EventPlace extends PlaceCandidate {
  /** 0 to 1. */
  readonly probability: number;
}

/**
 * The names in a sentence that say where one of its events happened: those whose probability reaches the model's threshold,
 * in the order of the text.
 *
 * @param event the token that tells the event: its verb or noun
 */
export function findEventPlaces(doc: Document, event: number, model: EventPlaceModel): readonly EventPlace[] {
  const candidates = placeCandidates(doc, doc.sentenceOf[event]!);
  return eventPlaceFeatures(doc, event, candidates).flatMap((features, i): readonly EventPlace[] => {
    const probability = probabilityOf(features, model);
    return probability < model.threshold ? [] : [{ ...candidates[i]!, probability }];
  });
}

/** How likely a candidate with these features is the place. */
export function probabilityOf(features: readonly number[], { weights, unit }: EventPlaceModel): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature % weights.length]!;
  return 1 / (1 + Math.exp(-sum * unit));
}
