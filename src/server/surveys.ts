import type { Knowledge } from "../operations/known-names.ts";
import { listUnresolved, type UnresolvedName } from "../operations/list-unresolved.ts";
import { surveyForecasts, surveyFraming, surveyTerritory } from "../operations/survey-ledger.ts";
import type { Ledger } from "../storage/ledger.ts";
import { onceAState } from "./once-a-state.ts";

/** Names that are listed as unresolved; the rest is rare. */
const MOST_UNRESOLVED = 2000;

/** What is found by reading the whole ledger. */
export interface Surveys {
  readonly framing: () => ReturnType<typeof surveyFraming>;
  readonly forecasts: () => ReturnType<typeof surveyForecasts>;
  readonly territory: () => ReturnType<typeof surveyTerritory>;
  readonly unresolved: () => Promise<readonly UnresolvedName[]>;
}

/** Surveys of a ledger, each worked out again when the ledger has changed. */
export const surveysOf = (ledger: Ledger, knowledge: Knowledge): Surveys => ({
  framing: onceAState(ledger, () => surveyFraming(ledger, knowledge.registry)),
  forecasts: onceAState(ledger, () => surveyForecasts(ledger, knowledge.gazetteer)),
  territory: onceAState(ledger, () => surveyTerritory(ledger, knowledge.gazetteer)),
  unresolved: onceAState(ledger, () =>
    listUnresolved(ledger, knowledge, { role: null, all: false, limit: MOST_UNRESOLVED }),
  ),
});
