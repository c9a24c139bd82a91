import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { cut } from "../../src/model/span.ts";
import { formatOf } from "../../src/reading/formats.ts";
import { readReport } from "../../src/reading/read-report.ts";
import { readSideFile } from "../../src/reading/read-side-file.ts";
import { pageWords, samples } from "./page-words.ts";

const side = readSideFile(readFileSync(join(samples, "articles.csv")))!;
const files = readdirSync(samples)
  .filter((file) => formatOf(file) !== null && file !== "articles.csv")
  .sort();
const reports = await Promise.all(
  files.map((file) =>
    readReport(
      { name: file, bytes: readFileSync(join(samples, file)), hints: { side: side.rows.get(file) } },
      pageWords,
    ),
  ),
);
const articles = reports.flatMap((report) => report.articles);
const byLabel = (label: string): Article => articles.find((article) => article.label === label)!;

/** What was read, for people: one block an article. */
const render = (article: Article): string => {
  const { label, outlet, title, byline, published, url, language, updated, text } = article;
  const lines = [
    `## ${label}`,
    `outlet: ${outlet}`,
    `title: ${title}`,
    `byline: ${byline}`,
    `published: ${published?.day} (${published?.basis})`,
    `address: ${url}`,
    `language: ${language}${updated ? ", updated" : ""}`,
    ...article.headlines.map(({ span, kind }) => `headline, ${kind} ${span.start}-${span.end}: ${cut(text, span)}`),
    ...article.furniture.map(
      ({ span, reason }) => `furniture, ${reason} ${span.start}-${span.end}: ${cut(text, span)}`,
    ),
    ...article.notices.map(({ rule, severity }) => `notice, ${severity}: ${rule}`),
  ];
  return `${lines.join("\n")}\n`;
};

describe("the bundled samples", () => {
  it("are read as the golden file has it (rewrite it with vitest -u and read the diff)", async () => {
    await expect(articles.map(render).join("\n")).toMatchFileSnapshot("golden/samples.txt");
  });

  it("come without failures, from five outlets, with a day for each", () => {
    expect(reports.flatMap(({ notices }) => notices)).toEqual([]);
    expect(new Set(articles.map(({ outlet }) => outlet)).size).toBe(5);
    expect(articles.filter(({ published }) => published === null)).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(14);
  });

  it("name in the side file only files that are there", () => {
    expect([...side.rows.keys()].filter((file) => !files.includes(file))).toEqual([]);
  });

  it("have two versions of one article", () => {
    const [first, second] = [byLabel("2016-08-10-meridian-strikes"), byLabel("2016-08-10-meridian-strikes-corrected")];
    expect(first.id).toBe(second.id);
    expect(first.version).not.toBe(second.version);
    expect([first.updated, second.updated]).toEqual([false, true]);
  });
});
