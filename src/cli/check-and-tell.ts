import { checkLedger } from "../operations/check-ledger.ts";
import type { Ledger } from "../storage/ledger.ts";
import { clean, say, sayJson } from "./print.ts";

/** Goes through a ledger and says every fault, then what it holds; gives how many faults there are. */
export async function checkAndTell(ledger: Ledger, json: boolean): Promise<number> {
  let faults = 0;
  for await (const fault of checkLedger(ledger)) {
    faults++;
    if (json) sayJson(fault);
    else say(clean(`${fault.kind} ${fault.id}: ${fault.message}`));
  }
  if (json) return faults;
  const { reports, versions, claims, events, judgements } = await ledger.stats();
  say(
    `${reports} reports, ${versions} versions, ${claims} claims, ${events} events, ${judgements} judgements: ${faults === 0 ? "all in order" : `${faults} faults`}`,
  );
  return faults;
}
