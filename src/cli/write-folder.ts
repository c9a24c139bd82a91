import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UsageError } from "../operations/usage-error.ts";

/** A file below a folder, its path with `/`, in parts. */
export interface FolderFile {
  readonly path: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Looks whether a folder may be written to a path, before the work begins.
 *
 * @param own a file that a folder of the same kind holds: with `force` such a folder is written over, and no other
 * @throws UsageError when something else stands there, or `force` is not set
 */
export async function mayWriteFolder(path: string, force: boolean, own: string): Promise<void> {
  const there = await lstat(path).catch(() => null);
  if (there === null) return;
  if (!there.isDirectory()) throw new UsageError(`${path} is there already, and is no folder: give another name`);
  const entries = await readdir(path);
  if (entries.length === 0) return;
  if (!entries.includes(own)) throw new UsageError(`${path} holds other things: give the name of a new folder`);
  if (!force) throw new UsageError(`${path} is there already: --force writes over it`);
}

/**
 * Writes files into a folder that appears under its name when it is finished, never half: what goes wrong on the way leaves
 * nothing behind. Throws as `mayWriteFolder`, and when it cannot be written.
 */
export async function writeFolder(
  path: string,
  force: boolean,
  own: string,
  files: AsyncIterable<FolderFile>,
): Promise<void> {
  await mayWriteFolder(path, force, own);
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(draft);
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}): check the folder`);
  }
  try {
    for await (const file of files) {
      const target = join(draft, file.path);
      await mkdir(dirname(target), { recursive: true });
      await pipeline(Readable.from(file.pieces, { objectMode: false }), createWriteStream(target, { flags: "wx" }));
    }
    await mayWriteFolder(path, force, own);
    await rm(path, { recursive: true, force: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
