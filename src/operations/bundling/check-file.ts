import { createHash } from "node:crypto";
import type { BundleFault } from "./bundle-fault.ts";
import { namePath } from "./bundle-paths.ts";
import { type BundleRow, readLine } from "./bundle-rows.ts";
import { linesOf } from "./lines-of.ts";
import type { ListedFile } from "./manifest.ts";
import type { OpenBundle } from "./open-bundle.ts";

/**
 * Holds a file against its hash; where it is a table, each row against its own. `take` gets the rows that are sound, in
 * order. A change is told with the row that it is in.
 */
export async function checkFile(
  bundle: OpenBundle,
  { path, bytes, sha256 }: ListedFile,
  take: (row: BundleRow) => void,
  tell: (fault: BundleFault) => void,
): Promise<void> {
  const hash = createHash("sha256");
  let size = 0;
  const seen = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bundle.read(path, bytes)) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  const { kind, id } = namePath(path);
  try {
    if (path.endsWith(".jsonl")) await takeRows(seen(), path, take, tell);
    else for await (const _ of seen());
  } catch (error) {
    tell({ kind, id, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` });
    return;
  }
  if (size !== bytes || hash.digest("hex") !== sha256)
    tell({ kind, id, message: "was changed: it is not what the manifest lists" });
}

async function takeRows(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  take: (row: BundleRow) => void,
  tell: (fault: BundleFault) => void,
): Promise<void> {
  let at = 0;
  for await (const line of linesOf(chunks)) {
    at++;
    const read = readLine(line);
    if (read.sound) take(read.row);
    else tell({ kind: read.kind ?? "file", id: read.id ?? path, message: `was changed (line ${at} of ${path})` });
  }
}
