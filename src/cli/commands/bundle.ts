import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { type BundleSum, bundleFiles } from "../../operations/bundling/bundle-files.ts";
import { MANIFEST } from "../../operations/bundling/bundle-paths.ts";
import { packZip } from "../../operations/bundling/pack-zip.ts";
import { privateKeyOf } from "../../operations/bundling/signature.ts";
import { UsageError } from "../../operations/usage-error.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";
import { mayWriteFolder, writeFolder } from "../write-folder.ts";
import { mayWrite, writeOutput } from "../write-output.ts";

interface BundleOptions extends LedgerOptions {
  readonly output: string;
  readonly where: string;
  readonly key?: string;
  readonly force?: true;
}

/** `variorum bundle`: evidence that others can check without us. */
export const addBundleCommand = (program: Command): void => {
  withLedger(
    program.command("bundle").description("write reports, claims and hashes for others to check (docs/bundle.md)"),
  )
    .requiredOption("-o, --output <path>", "where to: a folder, or a file that ends in .zip")
    .option("--where <query>", "only what fits, as type:killed place:Aleppo, with all accounts of its events", "")
    .option("--key <file>", "sign with this Ed25519 key: openssl genpkey -algorithm ed25519 -out key.pem")
    .option("--force", "write over a bundle that is there")
    .action(async (options: BundleOptions) => {
      const { output: path, where } = options;
      const force = options.force === true;
      const zipped = path.toLowerCase().endsWith(".zip");
      await (zipped ? mayWrite(path, force) : mayWriteFolder(path, force, MANIFEST));
      const key = options.key === undefined ? null : privateKeyOf(await pemOf(options.key), options.key);
      await onLedger(options.ledger, async (ledger) => {
        let sum: BundleSum | null = null;
        const files = bundleFiles(ledger, { where, key }, (sealed) => {
          sum = sealed;
        });
        await (zipped ? writeOutput(path, force, packZip(files)) : writeFolder(path, force, MANIFEST, files));
        if (options.json) sayJson({ bundle: path, ...sum! });
        else tell(path, sum!);
      });
    });
};

/** @throws UsageError when the file cannot be read */
export async function pemOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be opened (${(error as NodeJS.ErrnoException).code}): name a key in PEM`);
  }
}

function tell(path: string, sum: BundleSum): void {
  const { counts } = sum;
  say(
    `${path}: ${sum.files} files, ${sum.bytes} bytes; ${counts.report} reports (${counts["redacted-report"]} redacted), ` +
      `${counts.article} articles, ${counts.claim} claims, ${counts.event} events, ${counts.judgement} judgements`,
  );
  if (sum.behind) say("articles came in since the last comparison: variorum read or judge compares, then bundle again");
  say(`seal ${sum.seal}`);
}
