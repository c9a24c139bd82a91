import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the package: two floors above this file, in `src/` as in `dist/`. */
const PACKAGE_ROOT = resolve(import.meta.dirname, "../..");

/** A path inside the package. */
export const inPackage = (...parts: readonly string[]): string => join(PACKAGE_ROOT, ...parts);

/** The version that the package carries. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(inPackage("package.json"), "utf8")) as { readonly version: string }).version;
