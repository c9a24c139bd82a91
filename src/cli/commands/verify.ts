import type { Command } from "commander";
import { openBundle } from "../../operations/bundling/open-bundle.ts";
import { packageFiles } from "../../operations/bundling/package-files.ts";
import { type ReadAgain, readAgain } from "../../operations/bundling/read-again.ts";
import type { Reread } from "../../operations/bundling/reread.ts";
import { judgementsIn, knowledgeIn, rereadBundle } from "../../operations/bundling/reread-bundle.ts";
import { rereadLedger } from "../../operations/bundling/reread-ledger.ts";
import { publicKeyOf } from "../../operations/bundling/signature.ts";
import type { Verified } from "../../operations/bundling/verify-bundle.ts";
import { verifyBundle } from "../../operations/bundling/verify-bundle.ts";
import { collect } from "../../operations/collect.ts";
import { UsageError } from "../../operations/usage-error.ts";
import { checkAndTell } from "../check-and-tell.ts";
import { EXIT } from "../failure.ts";
import { onLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { clean, say, sayJson } from "../print.ts";
import { pemOf } from "./bundle.ts";

interface VerifyOptions {
  readonly ledger?: string;
  readonly publicKey?: string;
  readonly reread?: true;
  readonly knowledge: readonly string[];
  readonly threads: number;
  readonly json?: true;
}

/** `variorum verify`: whether a bundle or a ledger is as it was written, offline. */
export const addVerifyCommand = (program: Command): void => {
  program
    .command("verify")
    .description("check every hash, the chain and the signature of a bundle, or go through a ledger")
    .argument("[bundle]", "a folder or a .zip that variorum bundle wrote")
    .option("--ledger <address>", "check this ledger in the place of a bundle, as variorum check does")
    .option("--public-key <file>", "the key whose signature the bundle must bear, in PEM")
    .option("--reread", "read its reports again with this program, and say whether the same claims come out")
    .option("--knowledge <folder>", "with --reread: the folder that the reading had; can be given again", add, [])
    .option("--threads <count>", "with --reread: how many threads read", parseCount, 1)
    .option("--json", "one JSON value a line")
    .action(async (path: string | undefined, options: VerifyOptions) => {
      if ((path === undefined) === (options.ledger === undefined))
        throw new UsageError("say what to check: variorum verify <bundle>, or variorum verify --ledger <address>");
      if (path === undefined && options.publicKey !== undefined)
        throw new UsageError("--public-key is for bundles: a ledger bears no signature");
      const faults = path === undefined ? await ofLedger(options.ledger!, options) : await ofBundle(path, options);
      if (faults > 0) process.exitCode = EXIT.failed;
    });
};

const add = (given: string, before: readonly string[]): readonly string[] => [...before, given];

async function ofLedger(address: string, options: VerifyOptions): Promise<number> {
  return onLedger(address, async (ledger) => {
    const faults = await checkAndTell(ledger, options.json === true);
    if (!options.reread) return faults;
    const judgements = (await collect(ledger.judgements())).flatMap(({ judgement }) => judgement ?? []);
    return faults + (await again(rereadLedger(ledger), { judgements, kept: await ledger.knowledge() }, options));
  });
}

async function ofBundle(path: string, options: VerifyOptions): Promise<number> {
  const key = options.publicKey === undefined ? null : publicKeyOf(await pemOf(options.publicKey), options.publicKey);
  const bundle = await openBundle(path);
  try {
    let faults = 0;
    const verified = await verifyBundle(bundle, key, (fault) => {
      faults++;
      if (options.json) sayJson({ fault });
      else say(clean(`${fault.kind} ${fault.id}: ${fault.message}`));
    });
    const { about, ...rest } = verified;
    if (options.json) sayJson({ bundle: path, ...rest, variorum: about?.variorum ?? null, faults });
    else sayVerified(path, verified, key !== null, faults);
    if (!options.reread || verified.seal === null) return faults;
    await sayPackage(verified, options.json === true);
    const given = { judgements: await judgementsIn(bundle), kept: await knowledgeIn(bundle) };
    return faults + (await again(rereadBundle(bundle, verified.about?.where === ""), given, options));
  } finally {
    bundle.close();
  }
}

function sayVerified(path: string, verified: Verified, asked: boolean, faults: number): void {
  const { files, bytes, seal, signedBy } = verified;
  say(`${path}: ${files} files, ${bytes} bytes: ${faults === 0 ? "all as it was written" : `${faults} faults`}`);
  if (seal !== null) say(`seal ${seal}`);
  if (signedBy === null) say("no signature that holds: whoever can write files can have made this bundle");
  else if (asked) say(`signed with the key that you gave (${signedBy})`);
  else say(`signed with the key ${signedBy}; whose it is, only --public-key can tell`);
}

/** Weights and knowledge of which this program has others than the one that wrote the bundle. */
async function sayPackage({ about }: Verified, json: boolean): Promise<void> {
  const [then, now] = [about?.package ?? {}, await packageFiles()];
  const differing = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(
    (file) => then[file] !== now[file],
  );
  if (json) sayJson({ packageDiffers: differing });
  else for (const file of differing.sort()) say(clean(`this program has another ${file} than the one that wrote it`));
}

/** Reads again and says what comes out otherwise; gives how many differences there are. */
async function again(
  source: Reread,
  given: Pick<ReadAgain, "judgements" | "kept">,
  { knowledge, threads, json }: VerifyOptions,
): Promise<number> {
  let differences = 0;
  const sum = await readAgain(source, { ...given, folders: knowledge, threads }, (difference) => {
    differences++;
    const { label, version, id, message } = difference;
    if (json) sayJson({ difference });
    else say(clean(`${label} (version ${version})${id === version ? "" : `, claim ${id}`}: ${message}`));
  });
  if (json) {
    sayJson({ reread: { ...sum, differences } });
    return differences;
  }
  for (const made of sum.madeElsewhere)
    for (const part of ["engine", "rules", "knowledge"] as const)
      if (made[part] !== sum.made[part])
        say(`${made.versions} versions were read with ${part} ${clean(made[part])}, and this is ${sum.made[part]}`);
  say(
    `read again: ${sum.fromReports} articles from their reports` +
      (sum.fromTexts > 0 ? `, ${sum.fromTexts} from their texts (their report is redacted)` : "") +
      (sum.notRead > 0 ? `, ${sum.notRead} redacted and not read` : "") +
      `; ${sum.same} claims the same, ${differences === 0 ? "no difference" : `${differences} differences`}`,
  );
  return differences;
}
