import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { BundleFault } from "./bundle-fault.ts";
import { MANIFEST, namePath, PUBLIC_KEY, SIGNATURE } from "./bundle-paths.ts";
import { linesOf } from "./lines-of.ts";
import { type ListedFile, type ManifestLine, readManifestLine } from "./manifest.ts";
import type { OpenBundle } from "./open-bundle.ts";

/** What the manifest lists, and its last hash; that is `null` where its chain does not hold. */
export interface ReadManifest {
  readonly files: ReadonlyMap<string, ListedFile>;
  readonly seal: string | null;
}

/** Reads the manifest and follows its chain. */
export async function readManifest(bytes: Uint8Array, tell: (fault: BundleFault) => void): Promise<ReadManifest> {
  const files = new Map<string, ListedFile>();
  let last: ManifestLine | null = null;
  let sound = true;
  const fault = (id: string, message: string): void => {
    sound = false;
    tell({ kind: "manifest", id, message });
  };
  let at = 0;
  for await (const text of linesOf(Readable.from([bytes], { objectMode: true }))) {
    at++;
    const read = readManifestLine(text, last);
    if (read === null) {
      fault(`line ${at}`, "cannot be read: it was changed");
      continue;
    }
    const { line } = read;
    if (!read.sound) fault(`line ${at}`, `was changed, or a line before it (it lists ${line.path})`);
    if (files.has(line.path)) fault(`line ${at}`, `lists ${line.path} a second time`);
    files.set(line.path, line);
    last = line;
  }
  if (at === 0) fault(MANIFEST, "is empty");
  else if (bytes.at(-1) !== 10) fault(`line ${at}`, "has lost its end");
  return { files, seal: sound ? (last?.chain ?? null) : null };
}

/** Files that are listed and not there, there and not listed, or there under another name. */
export async function checkPresence(
  bundle: OpenBundle,
  listed: ReadonlyMap<string, ListedFile>,
  tell: (fault: BundleFault) => void,
): Promise<void> {
  const extra = [...bundle.paths].filter(
    (path) => !listed.has(path) && path !== MANIFEST && path !== SIGNATURE && path !== PUBLIC_KEY,
  );
  const missing = new Map([...listed].filter(([path]) => !bundle.paths.has(path)));
  const most = Math.max(0, ...[...missing.values()].map(({ bytes }) => bytes));
  for (const path of extra.sort()) {
    const hash = missing.size === 0 ? null : await hashOf(bundle, path, most);
    const renamed = [...missing.values()].find((file) => file.sha256 === hash);
    if (renamed !== undefined) missing.delete(renamed.path);
    tell({
      kind: "file",
      id: path,
      message: renamed === undefined ? "is not in the manifest: it was added" : `was renamed: it is ${renamed.path}`,
    });
  }
  for (const path of missing.keys()) {
    const { kind, id } = namePath(path);
    tell({ kind, id, message: id === path ? "is missing" : `is missing (${path})` });
  }
}

async function hashOf(bundle: OpenBundle, path: string, most: number): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of bundle.read(path, most)) hash.update(chunk);
    return hash.digest("hex");
  } catch {
    return null;
  }
}
