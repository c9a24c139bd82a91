/** How often one outlet puts one loaded word on one party. */
export interface LabelCount {
  /** The word in its dictionary form. */
  readonly label: string;
  /** An actor's id, `~` and a folded name where it was not resolved, or empty where the text names no party. */
  readonly party: string;
  readonly outlet: string | null;
  /** In the outlet's own voice. */
  readonly own: number;
  /** In the words of someone it quotes. */
  readonly quoted: number;
  /** Set off by quotation marks or "so-called", whoever speaks. */
  readonly distanced: number;
  /** First and last day of publication, where known. */
  readonly from: string | null;
  readonly to: string | null;
}

/** How much two outlets speak alike of the same parties in their own voice. */
export interface SharedVocabulary {
  readonly left: string;
  readonly right: string;
  /** Cosine of their counts of label and party, 0 to 1. */
  readonly alike: number;
  /** `label → party` that both use, the commonest first. */
  readonly common: readonly { readonly label: string; readonly party: string }[];
}
