import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { ARCHIVES } from "../../src/reading/archives/archives.ts";
import type { Member } from "../../src/reading/archives/member.ts";
import { openArchive } from "../../src/reading/archives/open-archive.ts";
import { bytesOf } from "./page-words.ts";

const zipOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
};

/** Opens bytes that come in chunks of a few sizes, as they do from a disk or a net. */
const open = async (name: string, bytes: Uint8Array, chunk = 7_000): Promise<readonly Member[]> => {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  const members: Member[] = [];
  for await (const member of openArchive(name, chunks())) members.push(member);
  return members;
};
const rules = (members: readonly Member[]) =>
  members.map((member) => (member.kind === "trouble" ? member.notice.rule : member.name));

describe("a ZIP archive", () => {
  it("passes over litter and what is no report", async () => {
    const zip = await zipOf({ "a.txt": "Words.", "__MACOSX/._a.txt": "x", ".hidden.txt": "x", "plan.png": "x" });
    expect(rules(await open("r.zip", zip))).toEqual(["r.zip/a.txt"]);
  });

  it("that unpacks to more than any report is refused, and the rest is read", async () => {
    const zip = await zipOf({ "bomb.txt": new Uint8Array(100_000), "a.txt": "Words." });
    // What it says of itself is enough: nothing of it is unpacked.
    zip.writeUInt32LE(500_000_001, zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(rules(await open("r.zip", zip))).toEqual(["reading/refused", "r.zip/a.txt"]);
  });

  it("that lies about what it unpacks to is broken, not believed", async () => {
    const zip = await zipOf({ "bomb.txt": new Uint8Array(100_000) });
    const central = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt32LE(10, central + 24);
    expect(rules(await open("r.zip", zip))).toEqual(["reading/broken-archive"]);
  });

  it.each(["../up.txt", "/root.txt", "C:\\up.txt"])(
    "with the file name %s is broken: nothing leaves its archive",
    async (name) => {
      const safe = "x".repeat(name.length);
      const zip = Buffer.from((await zipOf({ [safe]: "Words." })).toString("latin1").replaceAll(safe, name), "latin1");
      expect(rules(await open("r.zip", zip))).toEqual(["reading/broken-archive"]);
    },
  );

  it("inside four others is not opened", async () => {
    let zip: Uint8Array = await zipOf({ "a.txt": "Words." });
    for (let depth = 0; depth < 4; depth++) zip = await zipOf({ [`in${depth}.zip`]: zip });
    expect(rules(await open("r.zip", zip))).toEqual(["reading/nested"]);
  });
});

describe("a mailbox", () => {
  const box =
    "From a@b Mon Aug 15 09:00:00 2016\nSubject: one\n\nWords.\n>From here on.\n>>From there.\n\nFrom c@d Mon\nSubject: two\n\nMore.\n";

  it.each([1, 2, 7, 1000])("is the same in chunks of %d bytes", async (chunk) => {
    const members = await open("l.mbox", bytesOf(box), chunk);
    expect(members.map((member) => (member.kind === "report" ? new TextDecoder().decode(member.bytes) : ""))).toEqual([
      "Subject: one\n\nWords.\nFrom here on.\n>From there.\n\n",
      "Subject: two\n\nMore.\n",
    ]);
  });
});

it.each(ARCHIVES.flatMap(({ endings }) => endings))(
  "bytes that are no %s are trouble, never thrown",
  async (ending) => {
    for (const bytes of [bytesOf("no archive"), new Uint8Array(2_000), bytesOf("PK\u0003\u0004 and no more")])
      expect(rules(await open(`x${ending}`, bytes))).toEqual([expect.stringMatching(/^reading\/broken-archive$/)]);
  },
);
