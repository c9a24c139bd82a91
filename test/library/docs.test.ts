import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const page = readFileSync(join(ROOT, "docs/library.md"), "utf8");

/** A program of somebody else's, with the package installed. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-library-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(ROOT, join(folder, "node_modules/variorum"));
  mkdirSync(join(folder, "reports"));
  const words = "Warplanes bombed a market in Saraqib on Monday, killing at least 12 people, activists said.\n";
  writeFileSync(join(folder, "reports/raid.txt"), words);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each block of code with the block of text behind it. */
const examples = [...page.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, code = "", prints = ""]) => ({ code, prints }),
);

describe("docs/library.md", () => {
  it("has examples that print what stands below them", () => {
    const files = examples.map(({ code }, i) => {
      writeFileSync(join(folder, `example-${i}.mjs`), code);
      return `example-${i}.mjs`;
    });
    // One process for all: the engine is loaded once.
    const run = files.map((file) => `await import("./${file}");`).join(' console.log("---");');
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", run], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout.split("---\n")).toEqual(examples.map(({ prints }) => prints));
  });

  it("has types that a strict program compiles with", () => {
    const code = [...page.matchAll(/```(?:js|ts)\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
    for (const [i, block] of code.entries()) writeFileSync(join(folder, `block-${i}.mts`), block);
    const options = { strict: true, noEmit: true, module: "nodenext", target: "es2023", types: ["node"] };
    const compilerOptions = { ...options, typeRoots: [join(ROOT, "node_modules/@types")] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.mts"] }));
    const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", "."], { cwd: folder, encoding: "utf8" });
    expect(stdout).toBe("");
  });
});
