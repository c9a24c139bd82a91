import type { OpenBundle } from "./open-bundle.ts";

/**
 * A file of a bundle at once.
 *
 * @throws Error when it has more than `most` bytes, or cannot be unpacked
 */
export async function readWhole(bundle: OpenBundle, path: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bundle.read(path, most)) {
    chunks.push(chunk);
    size += chunk.length;
  }
  if (size > most) throw new Error(`${path} has more than ${most} bytes`);
  return Buffer.concat(chunks);
}
