/** What a server answered, after redirects. */
export interface Answer {
  /** Where the last redirect led. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Content encodings undone; empty for a status other than 200. */
  readonly bytes: Uint8Array;
}

/** Why an address gave no answer. `refused` will never be had; `failed` may be had later. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly kind: "refused" | "failed";

  constructor(kind: "refused" | "failed", message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * Asks an address. Redirects are followed, each checked like the first address.
 * @throws {NoAnswer} when it may not be asked, does not answer, or sends more than an article can be
 */
export type Ask = (url: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;
