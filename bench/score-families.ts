/**
 * The codebook's scorer over fighting, territory and harm, and apart from them over politics and knowledge: filters gold
 * and export alike by the family of each claim's type and runs the scorer on what is left.
 *
 *     npx tsx bench/score-families.ts SCORER.mjs GOLD.jsonl EXPORT.jsonl
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLAIM_TYPES, type ClaimFamily, type ClaimType, familyOf } from "../src/model/claim-types.ts";

const GROUPS: Readonly<Record<string, readonly ClaimFamily[]>> = {
  "fighting, territory, harm": ["fighting", "territory", "harm"],
  forces: ["forces"],
  politics: ["politics"],
  knowledge: ["knowledge"],
};

const [scorer, gold, exported] = process.argv.slice(2);
if (scorer === undefined || gold === undefined || exported === undefined) {
  console.error("usage: npx tsx bench/score-families.ts SCORER.mjs GOLD.jsonl EXPORT.jsonl");
  process.exit(2);
}
for (const file of [scorer, gold, exported])
  if (!existsSync(file)) {
    console.error(`${file} is not there: give the scorer, the gold and the export, in this order`);
    process.exit(2);
  }

const folder = mkdtempSync(join(tmpdir(), "families-"));
try {
  for (const [group, families] of Object.entries(GROUPS)) {
    const [goldPart, exportPart] = [gold, exported].map((file, i) => {
      const part = join(folder, `${i}.jsonl`);
      writeFileSync(part, keep(file, families));
      return part;
    });
    const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, goldPart!, exportPart!], {
      encoding: "utf8",
    });
    console.log(`\n${group}\n${status === 0 ? stdout.trimEnd() : `the scorer failed: ${stderr.trim()}`}`);
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The records of a file whose type is of one of these families. */
function keep(file: string, families: readonly ClaimFamily[]): string {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const wanted = lines.filter((line) => {
    const { type } = JSON.parse(line) as { readonly type: ClaimType };
    if (!CLAIM_TYPES.includes(type)) throw new Error(`${file}: ${type} is no type of the codebook`);
    return families.includes(familyOf(type));
  });
  return wanted.map((line) => `${line}\n`).join("");
}
