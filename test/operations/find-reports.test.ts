import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findReports } from "../../src/operations/find-reports.ts";
import { UsageError } from "../../src/operations/usage-error.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-find-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (...names: readonly string[]): void => {
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "A report.\n");
  }
};

describe("findReports", () => {
  it("finds reports below a folder by their endings, in order, named below that folder", async () => {
    put("b.txt", "a.html", "deep/er/c.MD", "picture.png", ".hidden.txt", ".git/x.txt");
    expect((await findReports([folder])).map(({ name }) => name)).toEqual(["a.html", "b.txt", "deep/er/c.MD"]);
  });

  it("takes a file that is named outright whatever its ending, and each file once", async () => {
    put("notes", "a.txt");
    const found = await findReports([join(folder, "notes"), folder, join(folder, "a.txt")]);
    expect(found.map(({ name }) => name)).toEqual(["a.txt", "notes"]);
  });

  it("says which table stands beside a report", async () => {
    put("with/a.txt", "with/articles.csv", "without/b.txt");
    const sides = (await findReports([folder])).map((report) => report.kind === "report" && [report.name, report.side]);
    expect(sides).toContainEqual(["with/a.txt", join(folder, "with/articles.csv")]);
    expect(sides).toContainEqual(["without/b.txt", null]);
  });

  it("follows no link", async () => {
    put("a.txt");
    symlinkSync(folder, join(folder, "circle"));
    expect(await findReports([folder])).toHaveLength(1);
  });

  it.each([
    ["nothing given", []],
    ["a path that is not there", ["/nowhere/at/all"]],
  ])("refuses %s with a message that says what to do", async (_, paths) => {
    await expect(findReports(paths)).rejects.toThrow(UsageError);
  });

  it("refuses a folder without reports and names the endings", async () => {
    put("picture.png");
    await expect(findReports([folder])).rejects.toThrow(/ending in \.txt .*\.md .*\.html/);
  });
});
