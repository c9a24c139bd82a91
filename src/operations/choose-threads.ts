import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { FoundReport } from "./find-reports.ts";

/** Below so many bytes of reports, loading the engine once more takes longer than it saves. */
const WORTH_A_THREAD = 1_000_000;
const MAX_THREADS = 8;

/** How many threads to read with: one for little, then as many as the machine has cores, eight at most. */
export async function chooseThreads(found: readonly FoundReport[]): Promise<number> {
  const most = Math.min(MAX_THREADS, availableParallelism());
  let bytes = 0;
  for (const { path } of found) {
    bytes += (await stat(path).catch(() => ({ size: 0 }))).size;
    if (bytes > WORTH_A_THREAD * most) return most;
  }
  return Math.max(1, Math.floor(bytes / WORTH_A_THREAD));
}
