import { findEvents } from "../comparison/find-events.ts";
import { groupSources } from "../comparison/group-sources.ts";
import type { Gazetteer } from "../resolution/gazetteer.ts";
import type { Ledger, PutComparison } from "../storage/ledger.ts";
import { codeVersion } from "./code-version.ts";
import { eventInputOf, loadTexts } from "./event-input.ts";

/**
 * Lays the whole ledger side by side anew: source groups, events, accounts, differences. Does nothing and gives `null`
 * when nothing has changed since the last time, neither in the ledger nor in the code that compares.
 */
export async function compareLedger(ledger: Ledger, gazetteer: Gazetteer): Promise<PutComparison | null> {
  const of = `${await ledger.fingerprint()}.${await codeVersion("model", "comparison")}`;
  if (of === (await ledger.comparedFingerprint())) return null;
  const texts = await loadTexts(ledger);
  const groups = groupSources(texts.articles);
  const events = findEvents(await eventInputOf(ledger, texts, groups, gazetteer));
  return ledger.putComparison({ events, groups, of });
}
