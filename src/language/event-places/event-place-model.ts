import { packArchive, readArchive } from "../archive.ts";

/** What was learnt of where events happen: a weight for each bucket of hashed features. */
export interface EventPlaceModel {
  readonly weights: Int8Array;
  /** What one step of a weight is worth. */
  readonly unit: number;
  /** A candidate of this probability is taken for the place. */
  readonly threshold: number;
}

/** The model in the bytes of its file. */
export function loadEventPlaces(bytes: Uint8Array): EventPlaceModel {
  const { json, arrays } = readArchive(bytes);
  return {
    weights: arrays["weights"] as Int8Array,
    unit: json["unit"] as number,
    threshold: json["threshold"] as number,
  };
}

export const packEventPlaces = ({ weights, unit, threshold }: EventPlaceModel): Uint8Array =>
  packArchive({ json: { unit, threshold }, arrays: { weights } });
