import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { WARCRecord, WARCSerializer } from "warcio";
import type { Answer } from "../fetching/answer.ts";
import { packageVersion } from "../package-root.ts";

/** Where fetched answers are kept, with their headers and times. */
export interface Archive {
  /** Keeps an answer; when the promise resolves it survives the loss of power. */
  keep(asked: string, answer: Answer, at: string): Promise<void>;
}

/** Headers that speak of the way over the wire; what is kept is the content itself. */
const WIRE = new Set(["content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"]);

/**
 * Keeps answers in WARC files (ISO 28500), one a day, which any program for web archives opens. Each record is a gzip member of
 * its own, so a file that was cut by a crash is read up to the cut.
 */
export const keepAnswers = async (folder: string): Promise<Archive> => {
  await mkdir(folder, { recursive: true });
  let last: Promise<void> = Promise.resolve();
  const append = async (path: string, asked: string, answer: Answer, at: string): Promise<void> => {
    const file = await open(path, "a");
    try {
      if ((await file.stat()).size === 0) await file.appendFile(await infoRecord(at));
      await file.appendFile(await responseRecord(asked, answer, at));
      await file.sync();
    } finally {
      await file.close();
    }
  };
  return {
    keep: (asked, answer, at) => {
      // One after the other: records of two answers must not run into each other.
      last = last
        .catch(() => {})
        .then(() => append(join(folder, `variorum-${at.slice(0, 10)}.warc.gz`), asked, answer, at));
      return last;
    },
  };
};

const infoRecord = async (at: string): Promise<Uint8Array> =>
  WARCSerializer.serialize(
    WARCRecord.createWARCInfo(
      { filename: "variorum.warc.gz", warcVersion: "WARC/1.1", date: at },
      { software: `Variorum/${packageVersion()}`, format: "WARC File Format 1.1" },
    ),
    { gzip: true },
  );

const responseRecord = async (asked: string, { url, headers, bytes }: Answer, at: string): Promise<Uint8Array> => {
  const kept = Object.entries(headers).filter(([name]) => !WIRE.has(name));
  const record = WARCRecord.create(
    {
      url,
      date: at,
      type: "response",
      warcVersion: "WARC/1.1",
      statusline: "HTTP/1.1 200 OK",
      httpHeaders: Object.fromEntries([...kept, ["content-length", String(bytes.length)]]),
      ...(asked === url ? {} : { warcHeaders: { "WARC-Variorum-Asked": asked } }),
    },
    [bytes],
  );
  return WARCSerializer.serialize(record, { gzip: true });
};
