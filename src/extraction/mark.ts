import type { Modality, Polarity } from "../model/claim-types.ts";

/** A word that changes the polarity or the modality of what stands in its scope. */
export interface Mark {
  readonly token: number;
  readonly modality: Modality | null;
  readonly polarity: Polarity | null;
  readonly rule: string;
}

export const mark = (token: number, modality: Modality | null, polarity: Polarity | null, rule: string): Mark => ({
  token,
  modality,
  polarity,
  rule,
});

/** A word works once, however many ways lead to it. */
export const onceEach = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((each, place) => marks.findIndex(({ token }) => token === each.token) === place);
