import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KeptKnowledge } from "../../storage/ledger.ts";
import { KNOWLEDGE_KINDS } from "../knowledge-files.ts";
import { safeName } from "../reading-jobs.ts";

/**
 * Lays folders of knowledge that a ledger kept out on the disk, as they were given, for the time of `work`. They may come
 * from a bundle of a stranger: only kinds that there are, and harmless names.
 */
export async function withKeptKnowledge<Result>(
  kept: readonly KeptKnowledge[],
  work: (folders: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), "variorum-knowledge-"));
  try {
    const folders: string[] = [];
    for (const [at, { files }] of kept.entries()) {
      const folder = join(root, String(at));
      folders.push(folder);
      for (const { kind, name, text } of files) {
        const known = KNOWLEDGE_KINDS.find((each) => each === kind);
        if (known === undefined) continue;
        await mkdir(join(folder, known), { recursive: true });
        await writeFile(join(folder, known, safeName(name)), text);
      }
    }
    return await work(folders);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
