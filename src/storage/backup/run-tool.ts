import { spawn } from "node:child_process";
import { LedgerError } from "../ledger-error.ts";

/**
 * Runs one of PostgreSQL's own tools.
 * @throws LedgerError with what the tool said, or when it is not installed
 */
export const runTool = (tool: "pg_dump" | "pg_restore", given: readonly string[]): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(tool, given, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (words) => {
      said = `${said}${words}`.slice(-2_000);
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      const missing = error.code === "ENOENT";
      fail(
        new LedgerError(
          "failed",
          missing ? `${tool} is not installed: install PostgreSQL's client tools` : error.message,
        ),
      );
    });
    child.on("close", (code) => {
      if (code === 0) done();
      else fail(new LedgerError("failed", `${tool} failed: ${withoutPassword(said.trim())}`));
    });
  });

const withoutPassword = (words: string): string => words.replace(/(\/\/[^:/@\s]*:)[^@\s]*@/g, "$1…@");
