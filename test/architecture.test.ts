import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Which floors a floor may use beside itself (docs/architecture.md). */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ["model"],
  reading: ["model", "language"],
  extraction: ["model", "language"],
  resolution: ["model", "language"],
  comparison: ["model"],
  storage: ["model"],
  publishing: ["model"],
  operations: ["model", "language", "reading", "extraction", "resolution", "comparison", "storage", "publishing"],
  server: ["model", "storage", "publishing", "operations"],
  cli: ["model", "storage", "publishing", "operations", "server"],
};

/** Floors without clock, files, network or chance. */
const PURE = ["model", "language", "reading", "extraction", "resolution", "comparison"];
/** Hashing is a function of its input. */
const PURE_NODE_MODULES = ["node:crypto"];
const IMPURE_CALLS = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bfetch\(|\bprocess\./;

const SRC = resolve(import.meta.dirname, "../src");

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => join(entry.parentPath, entry.name));

const floorOf = (file: string): string => relative(SRC, file).split(/[\\/]/)[0] ?? "";

const importsOf = (source: string): readonly string[] =>
  [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? "");

describe("floors", () => {
  it("are all in the table", () => {
    expect([...new Set(files.map(floorOf))].filter((floor) => !(floor in MAY_USE))).toEqual([]);
  });

  it.each(files.map((file) => [relative(SRC, file), file]))("%s looks only down", (_, file) => {
    const floor = floorOf(file);
    const source = readFileSync(file, "utf8");
    const up = importsOf(source)
      .filter((name) => name.startsWith("."))
      .map((name) => floorOf(resolve(dirname(file), name)))
      .filter((other) => other !== floor && !MAY_USE[floor]?.includes(other));
    expect(up).toEqual([]);
    if (!PURE.includes(floor)) return;
    expect(importsOf(source).filter((name) => name.startsWith("node:") && !PURE_NODE_MODULES.includes(name))).toEqual(
      [],
    );
    expect(IMPURE_CALLS.exec(source)?.[0]).toBeUndefined();
  });
});
