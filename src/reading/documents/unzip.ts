import { type Entry, fromBufferPromise } from "yauzl";

/** What an archive may grow to. A bomb is an archive that means to fill memory or disk. */
export interface UnzipLimits {
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all files together. */
  readonly total: number;
  readonly files: number;
}

/** A file of an archive, or why it was not taken out. */
export type Unzipped =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly name: string; readonly message: string };

/** Wrong bytes: no archive, a broken one, or one that grows beyond the limits. */
export class UnzipError extends Error {
  override readonly name = "UnzipError";
}

/**
 * The files of a ZIP archive in its own order, one at a time; `wanted` chooses by name before anything is unpacked. The
 * sizes that the archive states are held against what comes out, so that a bomb is met before it bursts.
 *
 * @throws {UnzipError} when the bytes are no sound archive, or hold more than the limits allow.
 */
export async function* unzip(
  bytes: Uint8Array,
  limits: UnzipLimits,
  wanted: (name: string) => boolean = () => true,
): AsyncGenerator<Unzipped> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    let files = 0;
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (++files > limits.files) throw new UnzipError(`the archive holds more than ${limits.files} files; split it`);
      const name = entry.fileName;
      if (name.endsWith("/") || !wanted(name)) continue;
      const refused = refusal(entry, limits);
      total += refused === null ? entry.uncompressedSize : 0;
      if (total > limits.total)
        throw new UnzipError(`the archive unpacks to more than ${limits.total} bytes; split it`);
      if (refused !== null) yield { kind: "refused", name, message: refused };
      else yield { kind: "file", name, bytes: await collect(await zip.openReadStreamPromise(entry)) };
    }
  } catch (error) {
    if (error instanceof UnzipError) throw error;
    throw new UnzipError(`the archive is broken (${error instanceof Error ? error.message : String(error)})`);
  }
}

const refusal = (entry: Entry, limits: UnzipLimits): string | null => {
  if (entry.isEncrypted()) return "is locked with a password: save it without one";
  if (entry.uncompressedSize > limits.file)
    return `unpacks to ${entry.uncompressedSize} bytes, and no report has more than ${limits.file}`;
  return null;
};

const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};
