import type { Draft } from "./draft.ts";
import type { NumberPhrase } from "./numbers.ts";
import type { TimePhrase } from "./times.ts";
import type { VoiceScope } from "./voice-scopes.ts";

/** What the finders saw, each on its own. */
export interface Findings {
  readonly drafts: readonly Draft[];
  readonly voices: readonly VoiceScope[];
  readonly numbers: readonly NumberPhrase[];
  readonly times: readonly TimePhrase[];
}

export const NOTHING_FOUND: Findings = { drafts: [], voices: [], numbers: [], times: [] };

/** Joins what two finders saw. */
export const join = (a: Findings, b: Partial<Findings>): Findings => ({
  drafts: [...a.drafts, ...(b.drafts ?? [])],
  voices: [...a.voices, ...(b.voices ?? [])],
  numbers: [...a.numbers, ...(b.numbers ?? [])],
  times: [...a.times, ...(b.times ?? [])],
});
