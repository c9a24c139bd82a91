import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { access, type FileHandle, open, rename, rm } from "node:fs/promises";
import { UsageError } from "../operations/usage-error.ts";

/** A file in parts. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** @throws UsageError when the file is there and `force` is not set. */
export async function mayWrite(path: string, force: boolean): Promise<void> {
  if (!force && (await isThere(path))) throw new UsageError(`${path} is there already: --force writes over it`);
}

/**
 * Writes pieces of text or bytes into a file, or to standard output for `-`. The file appears under its name when it is finished,
 * never half: what goes wrong on the way, in the disk or in the pieces, leaves nothing behind.
 *
 * @throws UsageError when the file is there and `force` is not set, or when it cannot be written.
 */
export async function writeOutput(path: string, force: boolean, pieces: Pieces): Promise<void> {
  if (path === "-") return writeToStandardOutput(pieces);
  await mayWrite(path, force);
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  const file = await openDraft(path, draft);
  try {
    // Unlike `write`, this goes on until all of a piece is written.
    for await (const piece of pieces) await file.appendFile(piece);
    await file.sync();
    await file.close();
    await moveTo(path, draft);
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  }
}

async function openDraft(path: string, draft: string): Promise<FileHandle> {
  try {
    return await open(draft, "wx");
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${codeOf(error)}): check the folder`);
  }
}

async function moveTo(path: string, draft: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${codeOf(error)}): give the name of a file`);
  }
}

async function writeToStandardOutput(pieces: Pieces): Promise<void> {
  for await (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
