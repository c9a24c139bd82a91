import type { Engine } from "../operations/engine.ts";
import { clean } from "./print.ts";

/** What a lenient loading left out, a line each on standard error. */
export function sayFaults({ faults }: Pick<Engine, "faults">): void {
  for (const fault of faults) process.stderr.write(`left out: ${clean(fault)}\n`);
}
