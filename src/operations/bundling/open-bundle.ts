import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Entry, openPromise } from "yauzl";
import { UsageError } from "../usage-error.ts";
import type { BundleFault } from "./bundle-fault.ts";

/** A bundle that was given to us, a folder or a ZIP archive. Nothing of it is ever unpacked to disk. */
export interface OpenBundle {
  /** Its files, by their paths inside it, with `/`. */
  readonly paths: ReadonlySet<string>;
  /** What stands in it and was not taken: links, doubled names, names that lead out of it. */
  readonly faults: readonly BundleFault[];
  /**
   * The bytes of a file, at most `most` and a chunk more: an archive may unpack to more than it says.
   *
   * @throws Error when the bytes cannot be unpacked or read
   */
  readonly read: (path: string, most: number) => AsyncIterable<Uint8Array>;
  readonly close: () => void;
}

/** @throws UsageError when there is nothing at the path */
export async function openBundle(path: string): Promise<OpenBundle> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    throw new UsageError(`${path} cannot be opened (${(error as NodeJS.ErrnoException).code}): name a bundle`);
  }
  return isFolder ? openFolder(path) : openZip(path);
}

async function openFolder(folder: string): Promise<OpenBundle> {
  const paths = new Set<string>();
  const faults: BundleFault[] = [];
  const walk = async (below: string): Promise<void> => {
    const entries: readonly Dirent[] = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) paths.add(path);
      else faults.push({ kind: "file", id: path, message: "is a link or a device, and no file of a bundle" });
    }
  };
  await walk("");
  return {
    paths,
    faults,
    read: (path, most) => atMost(createReadStream(join(folder, path)), most),
    close: () => {},
  };
}

async function openZip(file: string): Promise<OpenBundle> {
  const entries = new Map<string, Entry>();
  const faults: BundleFault[] = [];
  const broken = (error: unknown): BundleFault => {
    const why = error instanceof Error ? error.message : String(error);
    const slips = /relative path|absolute path|invalid characters in fileName/.test(why);
    const message = slips
      ? `holds a name that leads out of it, and was not read further (${why})`
      : `is no sound ZIP archive (${why})`;
    return { kind: "archive", id: file, message };
  };
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
    try {
      for await (const entry of zip.eachEntry()) {
        const path = entry.fileName;
        if (path.endsWith("/")) continue;
        if (entries.has(path)) faults.push({ kind: "file", id: path, message: "stands in the archive twice" });
        else entries.set(path, entry);
      }
    } catch (error) {
      zip.close();
      return { paths: new Set(), faults: [broken(error)], read: nothing, close: () => {} };
    }
    return {
      paths: new Set(entries.keys()),
      faults,
      read: async function* (path, most) {
        const entry = entries.get(path);
        if (entry === undefined) throw new Error(`no file ${path}`);
        yield* atMost(await zip.openReadStreamPromise(entry), most);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    return { paths: new Set(), faults: [broken(error)], read: nothing, close: () => {} };
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* atMost(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    yield chunk;
    size += chunk.length;
    if (size > most) return;
  }
}
