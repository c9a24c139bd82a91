import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Compiles the sources once before all tests, so that those of the command line and of the package run what users run.
 * Faults of types are printed and left to `npm run check`: what was compiled all the same is tested.
 */
export function setup(): void {
  const root = resolve(import.meta.dirname, "..");
  const compiler = resolve(root, "node_modules/typescript/bin/tsc");
  spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  if (!existsSync(resolve(root, "dist/cli/main.js"))) throw new Error("nothing was compiled: npm run build says why");
}
