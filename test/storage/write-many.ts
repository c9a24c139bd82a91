import { openLedger } from "../../src/storage/open-ledger.ts";
import { manyReadings } from "./many-readings.ts";

/** Run as a process of its own: puts readings `from` to `to` and prints the number of each once it is acknowledged. */
const [address = "", from = "0", to = "0"] = process.argv.slice(2);
const ledger = await openLedger(address);
for (const [i, reading] of manyReadings(Number(from), Number(to))) {
  await ledger.putReading(reading);
  process.stdout.write(`${i}\n`);
}
await ledger.close();
