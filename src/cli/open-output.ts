import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { access, type FileHandle, open, rename, rm } from "node:fs/promises";
import { UsageError } from "../operations/usage-error.ts";

/** A file being written: it appears under its name when it is finished, never half. */
export interface Output {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
}

/**
 * Opens a file to write, or standard output for `-`.
 *
 * @throws UsageError when the file is there and `force` is not set, or when it cannot be written.
 */
export async function openOutput(path: string, force: boolean): Promise<Output> {
  if (path === "-") return standardOutput();
  if (!force && (await isThere(path))) throw new UsageError(`${path} is there already: --force writes over it`);
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  let file: FileHandle;
  try {
    file = await open(draft, "wx");
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}): check the folder`);
  }
  return {
    async write(text) {
      try {
        await file.write(text);
      } catch (error) {
        await file.close();
        await rm(draft, { force: true });
        throw error;
      }
    },
    async finish() {
      await file.sync();
      await file.close();
      await rename(draft, path);
    },
  };
}

const standardOutput = (): Output => ({
  async write(text) {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  async finish() {},
});

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
