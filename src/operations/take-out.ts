import type { Gazetteer } from "../resolution/gazetteer.ts";
import type { Ledger, Redaction, Tombstone } from "../storage/ledger.ts";
import { compareLedger } from "./compare-ledger.ts";

/**
 * Redacts a report, an article or words for good, and lays the rest side by side anew, since events quote what went.
 *
 * @throws LedgerError when it is not in the ledger, or the words are too short
 */
export async function takeOut(
  ledger: Ledger,
  gazetteer: Pick<Gazetteer, "place">,
  redaction: Redaction,
): Promise<Tombstone> {
  const stone = await ledger.redact(redaction);
  await compareLedger(ledger, gazetteer);
  return stone;
}
