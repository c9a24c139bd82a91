import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { type Article, pageAt } from "../../src/model/article.ts";
import type { Member } from "../../src/reading/archives/member.ts";
import { openArchive } from "../../src/reading/archives/open-archive.ts";
import { readReport } from "../../src/reading/read-report.ts";
import { pageWords } from "./page-words.ts";

// Reads what other programs wrote (foreign/README.md says which).
const foreign = join(import.meta.dirname, "foreign");

const read = (name: string) => readReport({ name, bytes: readFileSync(join(foreign, name)), hints: {} }, pageWords);
const only = async (name: string): Promise<Article> => {
  const { articles } = await read(name);
  expect(articles).toHaveLength(1);
  return articles[0]!;
};
const open = async (name: string): Promise<readonly Member[]> => {
  const members: Member[] = [];
  for await (const member of openArchive(name, createReadStream(join(foreign, name)))) members.push(member);
  return members;
};
const reports = (members: readonly Member[]) => members.filter((member) => member.kind === "report");

const PARAGRAPHS = [
  "The army retook the cement plant south of the city on Monday, an officer said. Residents had heard aircraft all night long, and the road was cut for several hours while engineers cleared the verge near the gates of the plant.",
  "At least 12 people were killed in the fighting, including three women, a doctor at the field hospital said by telephone from the eastern quarter of the city, where power has been out since Sunday.",
  "The rebel-held quarter came under artillery fire again before noon, the local council said. It did not say how many were hurt.",
];

describe("documents", () => {
  it.each(["bulletin.docx", "bulletin.odt", "bulletin.pdf"])(
    "%s gives the paragraphs under their heading",
    async (name) => {
      const article = await only(name);
      expect(article.text.trim()).toBe(["Army says cement plant retaken", ...PARAGRAPHS].join("\n\n"));
      expect(article.title).toBe("Army says cement plant retaken");
    },
  );

  it("an OpenDocument text keeps notes apart from the sentence that they hang on", async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><text:p>Shells killed 24<text:note>
<text:note-citation>1</text:note-citation><text:note-body><text:p>By the count of a clinic.</text:p></text:note-body>
</text:note> people<text:s/>there.</text:p><text:p>The army denied it.</text:p></office:document-content>`;
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(content.replaceAll("\n", "")), "content.xml");
    zip.end();
    const bytes = await buffer(zip.outputStream);
    const { articles } = await readReport({ name: "note.odt", bytes, hints: {} }, pageWords);
    expect(articles[0]?.text).toBe(
      "Shells killed 24 people there.\n\nBy the count of a clinic.\n\nThe army denied it.",
    );
  });

  it("a PDF in two columns is read column by column, without running heads, and keeps its pages", async () => {
    const article = await only("columns.pdf");
    const numbers = [...article.text.matchAll(/(?:^|\n\n)(\d+)\. /g)].map((match) => Number(match[1]));
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
    expect(article.title).toBe("Weekly bulletin of the plain");
    expect(article.text).not.toMatch(/week 33|\n\n[12]\n\n/);
    // A sentence that runs over a column or a page is whole.
    expect(article.text.split("rebel-held quarter came under artillery fire again before noon")).toHaveLength(7);
    expect(article.pages).toHaveLength(2);
    expect([pageAt(article, 0), pageAt(article, article.text.length)]).toEqual([1, 2]);
    expect(pageAt(await only("bulletin.docx"), 5)).toBeNull();
  });

  it.each([
    ["locked.pdf", "reading/encrypted"],
    ["scan.pdf", "reading/scan"],
  ])("%s is refused with advice", async (name, rule) => {
    const { articles, notices } = await read(name);
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([{ rule, severity: "failure" }]);
  });

  it("a mail has subject, sender and day, and names what is attached", async () => {
    const article = await only("letter.eml");
    expect(article).toMatchObject({
      title: "Toll rises",
      byline: "Rania Kassar",
      published: { day: "2016-08-15", basis: "meta" },
    });
    expect(article.text).toContain("a doctor said – three of them women.");
    expect(article.notices).toContainEqual(
      expect.objectContaining({ rule: "reading/attachments", message: expect.stringContaining("toll.csv") }),
    );
  });
});

describe("archives", () => {
  it.each(["crawl.warc.gz", "crawl.wacz"])(
    "%s gives the pages with their addresses, not pictures and failures",
    async (name) => {
      const members = await open(name);
      const within = name.endsWith(".wacz") ? `${name}/archive/crawl.warc.gz` : name;
      expect(members).toMatchObject([
        {
          kind: "report",
          name: `${within}/localhost:8899/bulletin.html`,
          hints: { address: "http://localhost:8899/bulletin.html" },
          received: expect.stringMatching(/^2026-11-22T09:10:\d\dZ$/),
        },
        { kind: "report", name: `${within}/localhost:8899/columns.pdf` },
      ]);
      const [page] = reports(members);
      const { articles } = await readReport(page!, pageWords);
      expect(articles).toMatchObject([{ outlet: "The Lantern", url: "http://localhost:8899/bulletin.html" }]);
      // The very bytes of the page are the report, so that its hash is that of the page as saved by anybody else.
      expect(Buffer.from(page!.bytes).equals(readFileSync(join(foreign, "bulletin.html")))).toBe(true);
    },
  );

  it("a web archive that breaks off gives what stands before", async () => {
    const bytes = readFileSync(join(foreign, "crawl.warc.gz"));
    const half = async function* () {
      yield bytes.subarray(0, bytes.length >> 1);
    };
    const members: Member[] = [];
    for await (const member of openArchive("half.warc.gz", half())) members.push(member);
    expect(reports(members).map(({ name }) => name)).toEqual(["half.warc.gz/localhost:8899/bulletin.html"]);
    expect(members.at(-1)).toMatchObject({ kind: "trouble", notice: { rule: "reading/broken-archive" } });
  });

  it("a mailbox gives its messages, words that look like a beginning put back", async () => {
    const members = await open("letters.mbox");
    expect(members.map(({ name }) => name)).toEqual([
      "letters.mbox/message-00001.eml",
      "letters.mbox/message-00002.eml",
    ]);
    const [first] = (await readReport(reports(members)[0]!, pageWords)).articles;
    expect(first?.text).toContain("\nFrom the eastern quarter residents heard aircraft all night.");
    // One mail is one article, in whatever box it lies.
    const [second] = (await readReport(reports(members)[1]!, pageWords)).articles;
    expect(second?.id).toBe((await only("letter.eml")).id);
  });

  it("a ZIP archive gives its reports and those of the archives in it", async () => {
    expect((await open("reports.zip")).map(({ name }) => name)).toEqual([
      "reports.zip/bulletin.html",
      "reports.zip/bulletin.docx",
      "reports.zip/letters.mbox/message-00001.eml",
      "reports.zip/letters.mbox/message-00002.eml",
    ]);
  });
});
