import { notice } from "../../model/notice.ts";
import { UnzipError, unzip } from "../documents/unzip.ts";
import { MAX_MEMBER, type Member } from "./member.ts";

/** An archive is held in memory while it is read. */
const MAX_ARCHIVE = 1_000_000_000;
const LIMITS = { file: 500_000_000, total: 8_000_000_000, files: 1_000_000 };

/** Files that programs leave in archives and nobody means to be read. */
const LITTER = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/;

/** The files of a ZIP archive as reports, archives inside it included (their own reader opens them). */
export const openZip = (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member> =>
  openFiles(chunks, (name) => !LITTER.test(name));

/** A web archive as WACZ 1.1: the WARC files in it; its lists of pages and indexes only point into these. */
export const openWacz = (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member> =>
  openFiles(chunks, (name) => name.startsWith("archive/"));

async function* openFiles(
  chunks: AsyncIterable<Uint8Array>,
  wanted: (name: string) => boolean,
): AsyncGenerator<Member> {
  const trouble = (name: string, rule: string, message: string): Member => ({
    kind: "trouble",
    name,
    notice: notice(rule, "failure", message),
  });
  const bytes = await collect(chunks, MAX_ARCHIVE);
  if (bytes === null) {
    yield trouble(
      "",
      "reading/too-long",
      `the archive has more than ${MAX_ARCHIVE} bytes: split it, or unpack it and give its folder`,
    );
    return;
  }
  try {
    for await (const file of unzip(bytes, LIMITS, wanted)) {
      if (file.kind === "refused") yield trouble(file.name, "reading/refused", file.message);
      else yield { kind: "report", name: file.name, bytes: file.bytes, hints: {}, received: null };
    }
  } catch (error) {
    if (!(error instanceof UnzipError)) throw error;
    yield trouble("", "reading/broken-archive", error.message);
  }
}

/** All bytes, or `null` when there are more than `most`. */
export const collect = async (chunks: AsyncIterable<Uint8Array>, most = MAX_MEMBER): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
};
