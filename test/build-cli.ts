import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** Compiles the sources once before the tests, so that those of the command line run what users run. */
export function setup(): void {
  const root = resolve(import.meta.dirname, "..");
  execFileSync(process.execPath, [resolve(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
  });
}
