import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeOutput } from "../../src/cli/write-output.ts";
import { UsageError } from "../../src/operations/usage-error.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-output-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* brokenPieces(): AsyncGenerator<string> {
  yield "half\n";
  throw new Error("the ledger went away");
}

describe("writeOutput", () => {
  it("writes all pieces in their order", async () => {
    await writeOutput(join(folder, "x.txt"), false, ["one\n", "two\n", "ü".repeat(70_000)]);
    expect(readFileSync(join(folder, "x.txt"), "utf8")).toBe(`one\ntwo\n${"ü".repeat(70_000)}`);
    expect(readdirSync(folder)).toEqual(["x.txt"]);
  });

  it("leaves nothing behind when the pieces break off, and the old file as it was", async () => {
    await expect(writeOutput(join(folder, "x.txt"), false, brokenPieces())).rejects.toThrow("went away");
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, "x.txt"), "old");
    await expect(writeOutput(join(folder, "x.txt"), true, brokenPieces())).rejects.toThrow("went away");
    expect(readdirSync(folder)).toEqual(["x.txt"]);
    expect(readFileSync(join(folder, "x.txt"), "utf8")).toBe("old");
  });

  it("writes over nothing unless told to", async () => {
    writeFileSync(join(folder, "x.txt"), "old");
    await expect(writeOutput(join(folder, "x.txt"), false, ["new"])).rejects.toThrow(UsageError);
    await writeOutput(join(folder, "x.txt"), true, ["new"]);
    expect(readFileSync(join(folder, "x.txt"), "utf8")).toBe("new");
  });

  it("says what to do where a folder stands in the place of the file, or none holds it", async () => {
    await expect(writeOutput(folder, true, ["new"])).rejects.toThrow(/name of a file/);
    await expect(writeOutput(join(folder, "no", "x.txt"), true, ["new"])).rejects.toThrow(/check the folder/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
