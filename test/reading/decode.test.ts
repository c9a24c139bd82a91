import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/reading/decode.ts";

const WORDS = "The mayor’s café in Aleppo – “closed”, he said. ".repeat(8);
const RUSSIAN = "Сирийская армия сообщила в понедельник, что вернула себе цементный завод к югу от города. ".repeat(6);
const ARABIC = "أعلن الجيش السوري يوم الاثنين أنه استعاد معمل الإسمنت جنوب مدينة حلب بعد يومين من القتال. ".repeat(6);

describe("decode", () => {
  it.each([
    ["utf-8", Buffer.from(WORDS)],
    ["utf-8", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(WORDS)])],
    ["utf-16le", iconv.encode(WORDS, "utf-16le", { addBOM: true })],
    ["utf-16be", iconv.encode(WORDS, "utf-16be", { addBOM: true })],
    ["utf-16le", iconv.encode(WORDS, "utf-16le")],
    ["utf-16be", iconv.encode(WORDS, "utf-16be")],
    ["utf-32le", iconv.encode(WORDS, "utf-32le", { addBOM: true })],
    ["windows-1252", iconv.encode(WORDS, "windows-1252")],
  ])("reads %s", (encoding, bytes) => {
    expect(decode(bytes)).toMatchObject({ text: WORDS, encoding });
  });

  it.each([
    ["windows-1251", RUSSIAN],
    ["koi8-r", RUSSIAN],
    ["windows-1256", ARABIC],
  ])("reads %s by its letters or by what is declared, with a notice", (encoding, words) => {
    const bytes = iconv.encode(words, encoding);
    expect(decode(bytes, encoding)).toMatchObject({
      text: words,
      notices: [{ rule: "reading/encoding", severity: "info" }],
    });
    expect(decode(bytes)).toMatchObject({ text: words, notices: [{ rule: "reading/encoding", severity: "warning" }] });
  });

  it("believes valid UTF-8 more than what is declared", () => {
    expect(decode(Buffer.from(RUSSIAN), "windows-1251")).toMatchObject({ text: RUSSIAN, notices: [] });
  });

  it("keeps line ends and odd spaces as they are", () => {
    const text = "one\r\ntwo\rthree\u00a0four\t\n";
    expect(decode(Buffer.from(text)).text).toBe(text);
  });

  it("reads UTF-8 with a broken place as UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xd0]), Buffer.from(" конец")]);
    expect(decode(bytes).text).toBe(`${RUSSIAN}\ufffd конец`);
  });

  it.each([
    ["PDF", Buffer.from("%PDF-1.7 and more")],
    ["ZIP", Buffer.from("PK\u0003\u0004 and more")],
    ["PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ["zero bytes", Buffer.from("some words\u0000and more words here")],
    ["control bytes", Buffer.from("\u0001\u0002\u0003\u0004 words")],
  ])("refuses %s", (what, bytes) => {
    const { text, notices } = decode(bytes);
    expect(text).toBeNull();
    expect(notices).toMatchObject([
      { rule: "reading/binary", severity: "failure", message: expect.stringContaining(what) },
    ]);
  });
});
