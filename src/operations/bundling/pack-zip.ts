import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { BundleFile } from "./bundle-files.ts";

/** The same for every file: a bundle knows no clock but the ledger's. ZIP keeps local time, so this is local in any zone. */
const fixed = () => ({ mtime: new Date(1981, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: true });

/** A ZIP archive of files, as it is written; one file is open at a time. */
export async function* packZip(files: AsyncIterable<BundleFile>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown): void => void output.destroy(error as Error);
  zip.on("error", fail);
  addAll(zip, files).catch(fail);
  yield* output;
}

async function addAll(zip: ZipFile, files: AsyncIterable<BundleFile>): Promise<void> {
  for await (const { path, pieces } of files) {
    const stream = Readable.from(pieces, { objectMode: false });
    zip.addReadStream(stream, path, fixed());
    await finished(stream);
  }
  zip.end();
}
