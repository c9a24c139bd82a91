import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** The compiled command line. */
export const MAIN = resolve(import.meta.dirname, "../../dist/cli/main.js");

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as one JSON value a line. */
  readonly json: () => readonly unknown[];
}

/** Runs the compiled command line, as users do. */
export function variorum(cwd: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd, encoding: "utf8" });
  return {
    code: status,
    out: stdout,
    err: stderr,
    json: () =>
      stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as unknown),
  };
}
