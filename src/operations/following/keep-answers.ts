import { createReadStream, existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
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
 * its own, so a file that was cut by a crash is read up to the cut; what comes after goes into another, where it can be read.
 */
export const keepAnswers = async (folder: string): Promise<Archive> => {
  await mkdir(folder, { recursive: true });
  let last: Promise<void> = Promise.resolve();
  const files = new Map<string, string>();
  /** The file of a day: looked at once, and begun anew by whoever finds it cut. */
  const fileOf = async (day: string): Promise<string> => {
    const known = files.get(day);
    if (known !== undefined) return known;
    let path = join(folder, `variorum-${day}.warc.gz`);
    for (let i = 2; existsSync(path) && !(await isWhole(path)); i++)
      path = join(folder, `variorum-${day}-${i}.warc.gz`);
    files.set(day, path);
    return path;
  };
  const append = async (path: string, asked: string, answer: Answer, at: string): Promise<void> => {
    const file = await open(path, "a");
    try {
      if ((await file.stat()).size === 0) await file.appendFile(await infoRecord(at));
      await file.appendFile(await responseRecord(asked, answer, at));
      await file.sync();
    } catch (error) {
      // A full disk may have cut the record.
      files.delete(at.slice(0, 10));
      throw error;
    } finally {
      await file.close();
    }
  };
  return {
    keep: (asked, answer, at) => {
      // One after the other: records of two answers must not run into each other.
      last = last
        .catch(() => {})
        .then(() => fileOf(at.slice(0, 10)))
        .then((path) => append(path, asked, answer, at));
      return last;
    },
  };
};

const isWhole = async (path: string): Promise<boolean> => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(path), createGunzip(), nowhere);
    return true;
  } catch {
    return false;
  }
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
