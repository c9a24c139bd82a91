import { spawn } from "node:child_process";
import { LedgerError } from "../ledger-error.ts";

/**
 * Runs one of PostgreSQL's own tools on the database at `url`. The password goes to it in its surroundings: everyone on the
 * machine may see the words that a program was started with.
 * @throws LedgerError with what the tool said, or when it is not installed
 */
export const runTool = (tool: "pg_dump" | "pg_restore", url: string, given: readonly string[]): Promise<void> =>
  new Promise((done, fail) => {
    const open = new URL(url);
    const password = decodeURIComponent(open.password);
    open.password = "";
    const child = spawn(tool, [`--dbname=${open.href}`, ...given], {
      stdio: ["ignore", "ignore", "pipe"],
      env: password === "" ? process.env : { ...process.env, PGPASSWORD: password },
    });
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
