import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { sha256 } from "../../model/ids.ts";
import { inPackage } from "../package-root.ts";

/** SHA-256 of every file of weights and of knowledge that this program reads with, by path. */
export async function packageFiles(): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const folder of ["knowledge", "models"]) {
    const entries = await readdir(inPackage(folder), { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) {
      hashes[relative(inPackage(), path).replaceAll("\\", "/")] = sha256(await readFile(path));
    }
  }
  return hashes;
}
