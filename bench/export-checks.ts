/**
 * Writes a ledger in every format and gives each file to a reader that is not ours (test/publishing/exports/outside-checks.ts).
 *
 *   npx tsx bench/export-checks.ts LEDGER OUT
 *
 * FA-KES: npx variorum read DATA/fa-kes/articles.csv --ledger LEDGER
 */
import { createWriteStream, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportRecords } from "../src/operations/export-records.ts";
import { EXPORT_FORMATS } from "../src/publishing/exports/formats.ts";
import { openLedger } from "../src/storage/open-ledger.ts";
import { OUTSIDE_CHECKS } from "../test/publishing/exports/outside-checks.ts";

const [address, out] = process.argv.slice(2);
if (address === undefined || out === undefined) throw new Error("give a ledger and a folder for the files");
mkdirSync(out, { recursive: true });
const ledger = await openLedger(address);
console.log("format               found   losses   seconds      MB");
for (const { name, ending, losses } of EXPORT_FORMATS) {
  const path = join(out, `${name}.${ending}`);
  const begun = performance.now();
  await pipeline(Readable.from((await exportRecords(ledger, name)).pieces), createWriteStream(path));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const found = await OUTSIDE_CHECKS[name]!(path).catch((error: Error) => `REFUSED: ${error.message.slice(0, 200)}`);
  const size = (statSync(path).size / 1e6).toFixed(2);
  console.log(
    `${name.padEnd(18)} ${String(found).padStart(7)} ${String(losses.length).padStart(8)} ${seconds.padStart(9)} ${size.padStart(7)}`,
  );
}
await ledger.close();
