/**
 * How much the page loads: `npm run build && npx tsx bench/web-size.ts`. Prints the script of each view's first load and what
 * comes later (map, drawings), and fails where a first load is above the aim.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Kilobytes of script before the map, uncompressed. */
const AIM = 350;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const WEB = join(import.meta.dirname, "../dist/web");
const manifest = JSON.parse(readFileSync(join(WEB, ".vite/manifest.json"), "utf8")) as Readonly<Record<string, Chunk>>;

/** A chunk and all that it imports at once. */
const reached = (key: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) reached(next, seen);
  return seen;
};

const bytes = (file: string): Buffer => readFileSync(join(WEB, file));
const sum = (keys: Iterable<string>): { readonly plain: number; readonly packed: number } =>
  [...keys]
    .map((key) => bytes(manifest[key]!.file))
    .reduce(({ plain, packed }, file) => ({ plain: plain + file.length, packed: packed + gzipSync(file).length }), {
      plain: 0,
      packed: 0,
    });

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)!;
const first = reached(entry);
const row = (name: string, { plain, packed }: ReturnType<typeof sum>): string =>
  `${name.padEnd(32)} ${(plain / 1000).toFixed(0).padStart(6)} kB ${(packed / 1000).toFixed(0).padStart(6)} kB`;

console.log(`${"script".padEnd(32)} ${"plain".padStart(9)} ${"gzip".padStart(9)}`);
const views = Object.keys(manifest).filter((key) => /^views\/[^/]+\/\w+View\.tsx$/.test(key));
const loads = views.map((view) => ({ view, size: sum(new Set([...first, ...reached(view)])) }));
for (const { view, size } of loads) console.log(row(`first load of ${view.split("/")[1]}`, size));
for (const later of Object.keys(manifest).filter((key) => /(DrawnMap|HarmPlot)\.tsx$/.test(key))) {
  const own = [...reached(later)].filter((key) => !first.has(key));
  console.log(row(`later: ${later.split("/").at(-1)!.replace(".tsx", "")}`, sum(own)));
}
const most = Math.max(...loads.map(({ size }) => size.plain)) / 1000;
console.log(`largest first load ${most.toFixed(0)} kB of script, aim ${AIM} kB`);
if (most > AIM) process.exitCode = 1;
