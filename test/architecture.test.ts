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
  library: ["model", "reading", "comparison", "storage", "operations"],
  server: ["model", "storage", "publishing", "operations"],
  web: ["model", "server"],
  cli: ["model", "storage", "publishing", "operations", "server"],
};

/** Floors without clock, files, network or chance. */
const PURE = ["model", "language", "reading", "extraction", "resolution", "comparison"];
/** Hashing is a function of its input. */
const PURE_NODE_MODULES = ["node:crypto"];
const IMPURE_CALLS = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bfetch\(|\bprocess\./;

const SRC = resolve(import.meta.dirname, "../src");

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const floorOf = (file: string): string => relative(SRC, file).split(/[\\/]/)[0] ?? "";

const importsOf = (source: string): readonly string[] =>
  [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? "");

/** Of the program the page may know types alone, and of the server only what its API says. */
const PAGE_TAKES = /^(model|server\/api)\//;
const valueImportsOf = (source: string): readonly string[] =>
  importsOf(source.replaceAll(/(?:^|\n)\s*import type\b[^;]*;/g, ""));

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

  it.each(files.filter((file) => floorOf(file) === "web").map((file) => [relative(SRC, file), file]))(
    "%s takes only types of the model and of the server's API",
    (_, file) => {
      const source = readFileSync(file, "utf8");
      const outside = (names: readonly string[]): readonly string[] =>
        names
          .filter((name) => name.startsWith("."))
          .map((name) => relative(SRC, resolve(dirname(file), name)).replaceAll("\\", "/"))
          .filter((name) => !name.startsWith("web/"));
      expect(outside(valueImportsOf(source))).toEqual([]);
      expect(outside(importsOf(source)).filter((name) => !PAGE_TAKES.test(name))).toEqual([]);
    },
  );
});
