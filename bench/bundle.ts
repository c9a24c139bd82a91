/**
 * What an evidence bundle of FA-KES takes: reads its articles into a ledger, writes bundles of it, verifies them, and reads
 * them again; each in a process of its own.
 *
 *   npx tsx bench/bundle.ts DATA [FOLDER]     DATA holds fa-kes/articles.csv; FOLDER is kept, else a temporary one is made
 *
 * Needs npm run build and openssl.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [data, given] = process.argv.slice(2);
if (data === undefined) throw new Error("give the folder of the data");
const folder = given ?? mkdtempSync(join(tmpdir(), "variorum-bundle-"));
const at = (name: string): string => join(folder, name);

if (!existsSync(at("ledger"))) run("read", join(data, "fa-kes", "articles.csv"), "--ledger", at("ledger"));
execFileSync("openssl", ["genpkey", "-algorithm", "ed25519", "-out", at("key.pem")]);
execFileSync("openssl", ["pkey", "-in", at("key.pem"), "-pubout", "-out", at("key.pub")]);
for (const name of ["bundle", "bundle.zip"]) {
  rmSync(at(name), { recursive: true, force: true });
  run("bundle", "--ledger", at("ledger"), "-o", at(name), "--key", at("key.pem"));
  console.log(`  ${(sizeOf(at(name)) / 1e6).toFixed(1)} MB`);
  run("verify", at(name), "--public-key", at("key.pub"));
}
run("verify", at("bundle.zip"), "--public-key", at("key.pub"), "--reread");
run("verify", "--ledger", at("ledger"));
if (given === undefined) rmSync(folder, { recursive: true });

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** Runs a command, prints what it says, the time that passed and its largest memory. */
function run(...args: readonly string[]): void {
  const main = join(import.meta.dirname, "..", "dist/cli/main.js");
  const begun = performance.now();
  const ended = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, main, ...args], { encoding: "utf8" });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const memory = Number(ended.stderr.trim().split("\n").at(-1)) / 1024;
  console.log(
    `${args[0]} ${args.at(-1) === "--reread" ? "--reread " : ""}${seconds} s, ${memory.toFixed(0)} MB, ended with ${ended.status}`,
  );
  console.log(
    ended.stdout
      .trimEnd()
      .split("\n")
      .slice(-4)
      .map((line) => `  ${line}`)
      .join("\n"),
  );
}
