/**
 * What our own gold holds, as tables for its README:
 *
 *     npx tsx bench/gold/count.ts
 *
 * A sentence ends at a full stop, a question mark or the end of a line (about: titles like "Mr." do not occur).
 * A part is a number that its own words or the words just before it bind to a total ("three of them", "including 15").
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Quantity {
  readonly text: string;
}
interface Claim {
  readonly article: string;
  readonly text: string;
  readonly type: string;
  readonly polarity: string;
  readonly modality: string;
  readonly attribution: readonly string[];
  readonly quantities: readonly Quantity[];
}

const ARTICLES = join(import.meta.dirname, "articles");
const HALVES = ["work", "check"] as const;

const readLines = <T>(file: string): readonly T[] =>
  readFileSync(join(import.meta.dirname, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

const sentencesOf = (article: string): number =>
  readFileSync(join(ARTICLES, `${article}.txt`), "utf8")
    .split("\n")
    .flatMap((line) => line.split(/(?<=[a-z0-9)'][.?!]["”]?)\s+(?=["“A-Z])/))
    .filter((sentence) => sentence.trim() !== "").length;

const isPart = (claim: Claim, { text }: Quantity): boolean => {
  if (/\bof (them|whom|the|those)\b/.test(text)) return true;
  const at = claim.text.indexOf(text);
  if (at < 0) return false;
  const before = claim.text.slice(0, at);
  const after = claim.text.slice(at + text.length);
  return (
    /\b(including|among (them|whom|the dead))\b[^.]*$/.test(before) ||
    /^\s(of (them|whom|the|those)\b|others\b)/.test(after)
  );
};

interface Half {
  readonly claims: readonly Claim[];
  readonly labels: number;
}
const halves: readonly Half[] = HALVES.map((half) => ({
  claims: readLines<Claim>(`claims-${half}.jsonl`),
  labels: readLines<unknown>(`framing-${half}.jsonl`).length,
}));

const row = (name: string, count: (half: Half) => number): void => {
  const counts = halves.map(count);
  console.log(`| ${name} | ${counts.join(" | ")} | ${counts.reduce((sum, each) => sum + each, 0)} |`);
};
const claimRow = (name: string, fits: (claim: Claim) => boolean): void =>
  row(name, ({ claims }) => claims.filter(fits).length);
const articlesOf = ({ claims }: Half): readonly string[] => [...new Set(claims.map(({ article }) => article))];

console.log(`| | ${HALVES.join(" | ")} | both |\n| --- | --- | --- | --- |`);
row("articles", (half) => articlesOf(half).length);
row("sentences and headlines (about)", (half) => articlesOf(half).reduce((sum, each) => sum + sentencesOf(each), 0));
row("claims", ({ claims }) => claims.length);
row("quantities", ({ claims }) => claims.flatMap(({ quantities }) => quantities).length);
row(
  "numbers told as part of a total",
  ({ claims }) => claims.flatMap((claim) => claim.quantities.filter((each) => isPart(claim, each))).length,
);
claimRow("claims with a chain of two voices or more", ({ attribution }) => attribution.length > 1);
claimRow("claims told as not so (`denied`)", ({ polarity }) => polarity === "denied");
claimRow("claims of the type `denial`", ({ type }) => type === "denial");
for (const modality of ["forecast", "demanded", "hedged", "hypothetical"])
  claimRow(`\`${modality}\``, (claim) => claim.modality === modality);
row("label uses", ({ labels }) => labels);

const types = [...new Set(halves.flatMap(({ claims }) => claims.map(({ type }) => type)))].toSorted();
console.log("\n| type | work | check | both |\n| --- | --- | --- | --- |");
for (const type of types) claimRow(`\`${type}\``, (claim) => claim.type === type);

const counted = readdirSync(ARTICLES).filter((name) => name.endsWith(".txt")).length;
const named = halves.flatMap(articlesOf).length;
if (counted !== named) console.error(`${counted} articles stand in articles/, but ${named} are coded`);
