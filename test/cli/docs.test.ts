import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { buildProgram } from "../../src/cli/program.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/cli.md"), "utf8");
/** Options of every ledger command stand once, at the head of the page. */
const EVERYWHERE = ["--ledger", "--json"];

/** The part of the page about one command. */
const sectionOf = (name: string): string =>
  page.split(/^## /m).find((section) => section.startsWith(`\`variorum ${name}`)) ?? "";

describe("docs/cli.md", () => {
  it.each(buildProgram().commands.map((command) => [command.name(), command] as const))(
    "has %s and its options",
    (name, command) => {
      const section = sectionOf(name);
      expect(section).not.toBe("");
      for (const { long } of command.options) expect(EVERYWHERE.includes(long ?? "") ? page : section).toContain(long);
    },
  );

  it("has no command that there is not", () => {
    const names = [...page.matchAll(/^## `variorum (\w+)/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(
      buildProgram()
        .commands.map((command) => command.name())
        .sort(),
    );
  });
});
