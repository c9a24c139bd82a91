/** A place as a map draws it. Degrees of WGS 84. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lat: number;
  readonly lon: number;
  /** How far from its middle it may reach. */
  readonly radiusKm: number;
  /** [longitude, latitude] pairs: a closed outline or the course of a line; `null` where none is known. */
  readonly shape: readonly (readonly [number, number])[] | null;
  /** How much is told of it; sizes its ring. */
  readonly weight: number;
  readonly isContested: boolean;
  readonly isChosen: boolean;
  /** What is told of it, for the caption: "Ramouseh: 12 claims". */
  readonly caption: string;
}
