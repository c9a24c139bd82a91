import type { Hints } from "../reading/given-report.ts";
import { readReport } from "../reading/read-report.ts";
import { ReadingError } from "../reading/reading-error.ts";
import type { PassedVersion } from "../storage/ledger.ts";
import type { Engine } from "./engine.ts";
import { passOver } from "./pass-over.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The articles in some bytes with their claims; nothing is kept.
 *
 * @param name a file name, whose ending says the format
 * @throws UsageError when there is no article in them, or the hints cannot be so
 */
export async function readText(
  bytes: Uint8Array,
  name: string,
  hints: Hints,
  engine: Engine,
): Promise<readonly PassedVersion[]> {
  const { articles, notices } = await readReport({ name, bytes, hints }, engine.pageWords).catch((error: unknown) => {
    throw error instanceof ReadingError ? new UsageError(error.message) : error;
  });
  if (articles.length === 0) throw new UsageError(notices.map(({ message }) => message).join("; "));
  return articles.map((article) => passOver(article, engine));
}
