import chardet from "chardet";
import iconv from "iconv-lite";
import { type Notice, notice } from "../model/notice.ts";

/** Bytes as text, with the encoding that they were read in; `text` is `null` for what is no text at all. */
export interface Decoded {
  readonly text: string | null;
  /** Label as in the WHATWG Encoding Standard, lower case. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/** How many bytes are looked at to tell encodings and binary files apart. */
const SAMPLE = 65_536;

/** First bytes of files that people give by mistake. */
const MAGIC: readonly (readonly [prefix: string, kind: string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\u0003\u0004", "a ZIP archive or an Office document"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u0089PNG", "a PNG picture"],
  ["\u00ff\u00d8\u00ff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["SQLite format 3\u0000", "an SQLite database"],
  ["{\\rtf", "an RTF document"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Office document"],
];

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe, 0, 0], "utf-32le"],
  [[0, 0, 0xfe, 0xff], "utf-32be"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * Turns bytes into text. A byte order mark decides, then the zero bytes of UTF-16, then valid UTF-8, then the encoding
 * that the file declares (`declared`, as in an HTML `meta charset`), then a guess from the letters. The mark itself is
 * no part of the text, so offsets count from the first character after it; nothing else is changed (line ends stay).
 * Never throws: what is no text gives `null` and a notice of severity `failure`.
 */
export const decode = (bytes: Uint8Array, declared: string | null = null): Decoded => {
  const sample = bytes.subarray(0, SAMPLE);
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => sample[i] === byte));
  if (marked) return decodeAs(bytes.subarray(marked[0].length), marked[1], true);

  const head = String.fromCharCode(...sample.subarray(0, 16));
  const magic = MAGIC.find(([prefix]) => head.startsWith(prefix));
  if (magic) return binary(`is ${magic[1]}, which cannot be read: give its text as .txt, .html, .csv or .jsonl`);

  const wide = wideEncoding(sample);
  if (wide) return decodeAs(bytes, wide, true);
  if (bytes.includes(0))
    return binary("holds zero bytes, so it is no text: give its text as .txt, .html, .csv or .jsonl");
  if (controlShare(sample) > 0.05) return binary("holds control bytes, so it is no text");

  const strict = strictUtf8(bytes);
  if (strict !== null) return finish(strict, "utf-8", []);
  const lenient = new TextDecoder("utf-8").decode(bytes);
  if (isNearlyUtf8(lenient)) return finish(lenient, "utf-8", []);
  const known = declared !== null && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared);
  return decodeAs(bytes, known ? declared.toLowerCase() : guessed(bytes), known);
};

const binary = (what: string): Decoded => ({
  text: null,
  encoding: "binary",
  notices: [notice("reading/binary", "failure", `the file ${what}`)],
});

const decodeAs = (bytes: Uint8Array, encoding: string, certain: boolean): Decoded => {
  const text =
    encoding === "utf-8" ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : iconv.decode(bytes, encoding);
  if (encoding === "utf-8") return finish(text, encoding, []);
  const how = certain ? "read as" : "not UTF-8; by its letters it was read as";
  return finish(text, encoding, [notice("reading/encoding", certain ? "info" : "warning", `${how} ${encoding}`)]);
};

const finish = (text: string, encoding: string, notices: readonly Notice[]): Decoded => ({ text, encoding, notices });

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 of mostly Latin letters has zeros in every second byte, and only there. */
const wideEncoding = (sample: Uint8Array): "utf-16le" | "utf-16be" | null => {
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const pairs = sample.length / 2;
  if (odd > 0.4 * pairs && even < 0.02 * pairs) return "utf-16le";
  if (even > 0.4 * pairs && odd < 0.02 * pairs) return "utf-16be";
  return null;
};

/** Share of control bytes that no text has (tab, line ends, form feed and escape are left out of the count). */
const controlShare = (sample: Uint8Array): number => {
  const allowed = new Set([9, 10, 11, 12, 13, 27]);
  const count = sample.reduce((sum, byte) => sum + (byte < 32 && !allowed.has(byte) ? 1 : 0), 0);
  return sample.length === 0 ? 0 : count / sample.length;
};

/** UTF-8 with a few broken places: at least ten sound letters beyond ASCII for each one that is lost. */
const isNearlyUtf8 = (lenient: string): boolean => {
  let lost = 0;
  let sound = 0;
  for (let i = 0; i < lenient.length; i++) {
    const code = lenient.charCodeAt(i);
    if (code === 0xfffd) lost++;
    else if (code > 127) sound++;
  }
  return sound >= 10 * lost;
};

/**
 * The encoding that the letters speak for. Latin-1 is read as windows-1252, as browsers do
 * (encoding.spec.whatwg.org, labels), since it has the quotation marks that news use.
 */
const guessed = (bytes: Uint8Array): string => {
  const first = bytes.findIndex((byte) => byte > 127);
  const from = Math.max(0, first - SAMPLE / 2);
  const guess = chardet
    .analyse(bytes.subarray(from, from + SAMPLE))
    .find(({ name }) => iconv.encodingExists(name))?.name;
  return guess === undefined || /^(ISO-8859-1|ASCII|UTF-8)$/i.test(guess) ? "windows-1252" : guess.toLowerCase();
};
