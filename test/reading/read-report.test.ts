import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { articleId, reportId, versionId } from "../../src/model/ids.ts";
import { FORMATS } from "../../src/reading/formats.ts";
import type { Hints, ReadReport } from "../../src/reading/given-report.ts";
import { readReport } from "../../src/reading/read-report.ts";
import { readSideFile } from "../../src/reading/read-side-file.ts";
import { ReadingError } from "../../src/reading/reading-error.ts";
import { bytesOf, pageWords } from "./page-words.ts";

const read = (name: string, content: string | Uint8Array, hints: Hints = {}): Promise<ReadReport> =>
  readReport({ name, bytes: typeof content === "string" ? bytesOf(content) : content, hints }, pageWords);
const only = async (reading: ReadReport | Promise<ReadReport>): Promise<Article> => {
  const { articles } = await reading;
  expect(articles).toHaveLength(1);
  return articles[0]!;
};
const rules = (notices: readonly { readonly rule: string }[]): readonly string[] => notices.map(({ rule }) => rule);

const PROSE = "The army took the cement plant on Monday, an officer said. Residents had heard aircraft all night long.";

describe("plain text", () => {
  it("is the decoded file, unchanged", async () => {
    const text = `Army takes plant near Aleppo\r\n\r\n  ${PROSE}\u00a0\r\n`;
    const article = await only(read("folder/007_plant.txt", text));
    expect(article).toMatchObject({
      text,
      label: "007_plant",
      language: "en",
      outlet: null,
      title: "Army takes plant near Aleppo",
    });
    const report = reportId(bytesOf(text));
    expect(article).toMatchObject({ report, id: articleId(null, null, report), version: versionId(article.id, text) });
  });

  it("leaves the byte order mark out of the text", async () => {
    expect((await only(read("a.txt", `\ufeff${PROSE}`))).text).toBe(PROSE);
  });

  it("has its day from a stamp, unless that is the page's clock", async () => {
    expect((await only(read("a.txt", `15.08.2016\n\n${PROSE}`))).published).toEqual({
      day: "2016-08-15",
      basis: "dateline",
    });
    const clock = await only(read("a.txt", `09:15 GMT4 May 2023\nListen Live\n\n${PROSE}`));
    expect(clock.published).toBeNull();
    expect(rules(clock.notices)).toEqual(["reading/page-clock"]);
  });

  it("puts characters that no database keeps as U+FFFD and says so", async () => {
    const article = await only(read("a.jsonl", JSON.stringify({ text: `${PROSE}\u0000\ud800!` })));
    expect(article.text).toBe(`${PROSE}\ufffd\ufffd!`);
    expect(rules(article.notices)).toContain("reading/broken-encoding");
  });

  it.each([
    ["ar", "أعلن الجيش السوري يوم الاثنين أنه استعاد معمل الإسمنت جنوب مدينة حلب بعد يومين من القتال العنيف."],
    [
      "ru",
      "Сирийская армия сообщила в понедельник, что после двух дней боёв вернула себе цементный завод к югу от города. Жители рассказали, что всю ночь слышали самолёты и что дорога в город снова закрыта для всех машин.",
    ],
    [
      "fr",
      "L'armée syrienne a annoncé lundi avoir repris la cimenterie au sud de la ville après deux jours de combats.",
    ],
  ])("in %s is kept and marked", async (language, text) => {
    const article = await only(read("a.txt", text));
    expect(article).toMatchObject({ language, text });
    expect(rules(article.notices)).toContain("reading/language");
  });
});

describe("Markdown", () => {
  it.each([
    ["2021-01-18", "2016-08-15", "dateline", ["reading/late-meta"]],
    ["2016-09-01", "2016-09-01", "meta", []],
  ])("with a page's day of %s and a printed date weeks before is of %s", async (day, taken, basis, said) => {
    const article = await only(read("a.md", `---\npublished: ${day}\n---\n\n15.08.2016\n\n${PROSE}\n`));
    expect(article.published).toEqual({ day: taken, basis });
    expect(rules(article.notices)).toEqual(said);
  });

  it("has its front matter as what is known and the rest as text, markup kept", async () => {
    const body = `# Army takes plant near Aleppo\n\nThe *army* took the plant.\n`;
    const article = await only(
      read("a.md", `---\ntitle: Army takes plant near Aleppo\noutlet: The Lantern\ndate: 2016-08-15\n---\n${body}`),
    );
    expect(article).toMatchObject({
      text: body,
      title: "Army takes plant near Aleppo",
      outlet: "The Lantern",
      published: { day: "2016-08-15", basis: "meta" },
      headlines: [{ span: { start: 2, end: 30 }, kind: "own" }],
    });
  });

  it.each(["---\n: : [\n---\n", "---\n- a\n- list\n---\n"])(
    "with front matter %j that is no mapping is read with a notice",
    async (head) => {
      const article = await only(read("a.md", head + PROSE));
      expect(article.text).toBe(PROSE);
      expect(rules(article.notices)).toContain("reading/front-matter");
    },
  );
});

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const STORY = `<article><h1>Army takes plant near Aleppo</h1><p>By Rania Kassar</p><p>${PROSE}</p><p>${PROSE}</p></article>`;

describe("web pages", () => {
  it("give main text, title, outlet, writer, day and address from JSON-LD", async () => {
    const linked = {
      "@graph": [
        { "@type": "WebSite", name: "The Lantern" },
        {
          "@type": ["NewsArticle"],
          headline: "Army takes plant near Aleppo",
          author: [{ "@type": "Person", name: "Rania Kassar" }],
          publisher: { name: "The Lantern" },
          datePublished: "2016-08-15T09:00:00+03:00",
        },
      ],
    };
    const head = `<link rel="canonical" href="https://Lantern.example/world/plant/?utm_source=x#top"><script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    const article = await only(
      read("a.html", page(head, `<nav><a href="/">Home</a></nav>${STORY}<footer>Contact us</footer>`)),
    );
    expect(article).toMatchObject({
      title: "Army takes plant near Aleppo",
      outlet: "The Lantern",
      byline: "Rania Kassar",
      url: "https://lantern.example/world/plant",
      published: { day: "2016-08-15", basis: "meta" },
    });
    expect(article.id).toBe(articleId("The Lantern", "https://lantern.example/world/plant", article.report));
    expect(article.text.startsWith("Army takes plant near Aleppo\n\n")).toBe(true);
    expect(article.text).not.toContain("Home");
    expect(article.text.split(PROSE)).toHaveLength(3);
  });

  it.each([
    ['<meta property="article:published_time" content="2016-08-15T01:00:00Z">', "2016-08-15"],
    ['<meta name="pubdate" content="15.08.2016">', "2016-08-15"],
    ['<meta name="DC.date.issued" content="2016-08-15">', "2016-08-15"],
    ['<meta name="date" content="soon"><link rel="canonical" href="https://a.example/2016/08/15/plant">', "2016-08-15"],
  ])("have their day from %s", async (head, day) => {
    expect((await only(read("a.html", page(head, STORY)))).published).toEqual({ day, basis: "meta" });
  });

  it("never run their scripts", async () => {
    const before = Object.keys(globalThis);
    const script = "<script>globalThis.ranHere = 1; document.body.textContent = 'changed'</script>";
    const article = await only(
      read(
        "a.html",
        page(`<title>Plant</title>${script}`, `${script}${STORY}<img src=x onerror="globalThis.ranHere = 1">`),
      ),
    );
    expect(article.text).toContain(PROSE);
    expect(article.text).not.toContain("ranHere");
    expect(Object.keys(globalThis)).toEqual(before);
  });

  it("are decoded as they declare", async () => {
    const html = page('<meta charset="windows-1252">', `<article><p>“${PROSE}” – café</p></article>`);
    const bytes = Uint8Array.from(
      [...html].map((letter) => ({ "“": 0x93, "”": 0x94, "–": 0x96 })[letter] ?? letter.charCodeAt(0)),
    );
    const article = await only(read("a.html", bytes));
    expect(article.text).toContain(`“${PROSE}” – café`);
    expect(article.notices).toContainEqual(expect.objectContaining({ rule: "reading/encoding", severity: "info" }));
  });

  it.each([
    ["a body", "<!doctype html><html><head><title>x</title></head></html>"],
    ["words", page("", "<div><img src='a.png'></div><script>let words = 1</script>")],
  ])("without %s are a failure", async (_, html) => {
    const report = await read("a.html", html);
    expect(report.articles).toEqual([]);
    expect(report.notices).toMatchObject([{ rule: "reading/no-body", severity: "failure" }]);
  });

  it.each([
    ["deep nesting", `${"<div>".repeat(30_000)}${PROSE}${"</div>".repeat(30_000)}`],
    ["nested tables", `${"<table><tr><td>".repeat(5_000)}${PROSE}`],
    ["stray closing tags", `${"</div></p>".repeat(30_000)}${PROSE}`],
    ["a huge attribute", `<p style="${"x".repeat(2_000_000)}">${PROSE}</p>`],
    ["an endless comment", `<p>${PROSE}</p><!-- ${"<p>".repeat(50_000)}`],
    ["many references", `<p>${PROSE}</p>${"&nbsp;".repeat(60_000)}`],
  ])("with %s are still read", async (_, body) => {
    expect((await only(read("a.html", page("", body)))).text).toContain(PROSE);
  });

  it("with more tags than any article are refused", async () => {
    expect((await read("a.html", page("", "<b></b>".repeat(160_000)))).notices).toMatchObject([
      { rule: "reading/too-long", severity: "failure" },
    ]);
  });
});

describe("tables", () => {
  const CSV = `id,day,name,body\n7,2016-08-15,The Lantern,"${PROSE}"\n8,2016-08-16,The Lantern,"He said ""no"",\r\nand left."\n`;

  it("are read by a mapping of fields to columns", async () => {
    const { articles, notices } = await read("a.csv", CSV, {
      mapping: { text: "body", outlet: "name", published: "day" },
    });
    expect(notices).toEqual([]);
    expect(articles).toMatchObject([
      { label: "7", outlet: "The Lantern", published: { day: "2016-08-15", basis: "given" }, text: PROSE },
      { label: "8", text: 'He said "no",\r\nand left.' },
    ]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
  });

  it("guess columns by the names of the fields, but never a date", async () => {
    const { articles } = await read("a.csv", `ID,Date,Text\n7,2016-08-15,"${PROSE}"\n`);
    expect(articles).toMatchObject([{ label: "7", text: PROSE, published: null }]);
  });

  it.each([
    ["semicolons", `id;text\n7;${PROSE}\n`],
    ["tabs", `id\ttext\n7\t${PROSE}\n`],
    ["a byte order mark", `\ufeffid,text\n7,"${PROSE}"\n`],
  ])("with %s are read", async (_, table) => {
    expect((await read("a.csv", table)).articles).toMatchObject([{ label: "7", text: PROSE }]);
  });

  it("give the same articles again when they have grown", async () => {
    const short = (await read("a.csv", `id,text\n7,"${PROSE}"\n`)).articles[0]!;
    const long = (await read("b.csv", `id,text\n6,other words here\n7,"${PROSE}"\n`)).articles[1]!;
    expect([long.id, long.version]).toEqual([short.id, short.version]);
  });

  it.each([
    [{ text: "story" }, 'there is no column "story" for text; columns are id, day, name, body'],
    [{ story: "body" }, 'there is no field "story" to map a column to; fields are id, title, text'],
  ])("refuse the mapping %j and say what there is", async (mapping, message) => {
    await expect(read("a.csv", CSV, { mapping })).rejects.toThrow(ReadingError);
    await expect(read("a.csv", CSV, { mapping })).rejects.toThrow(message);
  });

  it("without a column for the text are a failure that names the columns", async () => {
    const { articles, notices } = await read("a.csv", CSV);
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([
      { severity: "failure", message: expect.stringContaining("Columns: id, day, name, body") },
    ]);
  });

  it("tell of rows without text, uneven rows and ids that stand twice", async () => {
    const { articles, notices } = await read(
      "a.csv",
      `id,text\n7,"${PROSE}"\n7,second words\n8,\n9,third words,more\n`,
    );
    expect(articles.map(({ label }) => label)).toEqual(["7", "7", "9"]);
    expect(rules(notices)).toEqual(["reading/empty-row", "reading/same-id"]);
    expect(rules(articles[2]!.notices)).toContain("reading/uneven-row");
  });

  it("with a date that is none are read without it", async () => {
    const article = await only(read("a.csv", `text,published\n"${PROSE}",30.02.2016\n`));
    expect(article.published).toBeNull();
    expect(article.notices).toContainEqual(
      expect.objectContaining({ rule: "reading/bad-date", message: expect.stringContaining("30.02.2016") }),
    );
  });

  it("come as JSON lines too, broken lines left out", async () => {
    const { articles, notices } = await read("a.jsonl", `{"id": 7, "text": "${PROSE}"}\n{"id": 8,\n\n[1]\n`);
    expect(articles).toMatchObject([{ label: "7", text: PROSE }]);
    expect(notices).toMatchObject([{ rule: "reading/broken-row", message: expect.stringContaining("line 2, 4") }]);
  });
});

describe("side files", () => {
  const side = readSideFile(
    bytesOf(
      "file,published,outlet,url,note\na.txt,2016-08-15,The Lantern,https://lantern.example/plant,by hand\nb.txt,,,,\n",
    ),
  );

  it("give what is known of the files that they name, before hints and page", async () => {
    const row = side?.rows.get("a.txt");
    const article = await only(
      read("a.txt", `Monday 22 August 2016\n\n${PROSE}`, { side: row, outlet: "Other", published: "2016-08-20" }),
    );
    expect(article).toMatchObject({
      outlet: "The Lantern",
      url: "https://lantern.example/plant",
      published: { day: "2016-08-15", basis: "given" },
    });
  });

  it("leave to the hints what they do not say", async () => {
    const row = side?.rows.get("b.txt");
    const article = await only(read("b.txt", PROSE, { side: row, outlet: "Other", published: "2016-08-20" }));
    expect(article).toMatchObject({ outlet: "Other", published: { day: "2016-08-20", basis: "given" }, url: null });
  });

  it("make two versions of one article from two files with one address", async () => {
    const row = side?.rows.get("a.txt");
    const [first, second] = await Promise.all(
      [read("a.txt", PROSE, { side: row }), read("b.txt", `${PROSE} More.`, { side: row })].map(only),
    );
    expect(first?.id).toBe(second?.id);
    expect(first?.version).not.toBe(second?.version);
  });

  it.each(["id,text\n1,words\n", "file,text\na.txt,words\n", "", "\u0000\u0001"])("are not seen in %j", (table) => {
    expect(readSideFile(bytesOf(table))).toBeNull();
  });
});

describe("bad input", () => {
  it("keeps no character out of a table that no database can keep", async () => {
    const bad = "x\u0000y\ud800z";
    const row = {
      text: PROSE,
      id: bad,
      title: bad,
      outlet: bad,
      byline: bad,
      url: `https://x.example/${bad}`,
      language: bad,
    };
    const article = await only(read("a.jsonl", JSON.stringify(row)));
    const { label, title, outlet, byline } = article;
    expect([label, title, outlet, byline]).toEqual(Array(4).fill("x\ufffdy\ufffdz"));
    expect(JSON.stringify(article)).not.toMatch(/\\u0000|\\ud800/);
  });

  it.each([
    ["a.txt", "", "reading/empty"],
    ["a.txt", " \n\t\n", "reading/empty"],
    ["a.csv", "", "reading/empty"],
    ["a.txt", "words\u0000words", "reading/binary"],
    ["a.html", "%PDF-1.4", "reading/binary"],
    ["a.jsonl", "no json", "reading/broken-table"],
    ["a.csv", `text\n"${"x".repeat(4_100_000)}"`, "reading/broken-table"],
    ["a.csv", "id,text\n", "reading/no-rows"],
    ["a.txt", "x".repeat(2_000_001), "reading/too-long"],
  ])("%s: %#", async (name, content, rule) => {
    const { articles, notices } = await read(name, content);
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([{ rule, severity: "failure" }]);
  });

  it("with an unknown ending is read as what it looks like, with a notice", async () => {
    const html = await read("page", page("<title>Plant</title>", STORY));
    expect((await only(html)).text).not.toContain("<p>");
    expect(rules(html.notices)).toEqual(["reading/unknown-ending"]);
    expect((await only(read("notes.log", PROSE))).text).toBe(PROSE);
  });

  it("refuses a given day that is none", async () => {
    await expect(read("a.txt", PROSE, { published: "2016-02-30" })).rejects.toThrow(
      '"2016-02-30" is no day of publication; write it as YYYY-MM-DD',
    );
  });

  it.each(["javascript:alert(1)", "lantern.example/plant", "https://lantern.example/", "file:///etc/hosts"])(
    "leaves out the address %s",
    async (url) => {
      const article = await only(read("a.jsonl", JSON.stringify({ text: PROSE, url })));
      expect(article.url).toBeNull();
      expect(rules(article.notices)).toContain("reading/bad-address");
    },
  );
});

describe("any bytes", () => {
  const endings = FORMATS.flatMap((format) => format.endings);
  const pieces = fc.constantFrom(
    "<p>",
    "</p>",
    "<table>",
    "<b a='",
    "\n",
    "\r\n",
    "\t",
    ",",
    '"',
    "---\n",
    "id,text\n",
    '{"text":"',
    '"}',
    "By Ab Cd",
    "15 August 2016",
    "UPDATE: ",
    "BEIRUT (Ab) - ",
    "Tags: a, b, c, d",
    "Read more: ",
    "He said it. ",
    "07:07 GMT",
    "Listen Live",
    "\u0000",
    "\ud83d\ude00",
    "\u00e9",
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 40 }).map((parts) => bytesOf(parts.join(""))),
  );

  it("never throw, and every span cuts words out of its text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...endings), bytes, async (ending, content) => {
        const report = await read(`a${ending}`, content);
        expect(report.articles.length > 0 || report.notices.some(({ severity }) => severity === "failure")).toBe(true);
        for (const { text, furniture, headlines } of report.articles) {
          const spans = [...furniture, ...headlines].map(({ span }) => span).sort((a, b) => a.start - b.start);
          spans.forEach(({ start, end }, i) => {
            expect(start >= (spans[i - 1]?.end ?? 0) && start < end && end <= text.length).toBe(true);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it("give the same articles each time", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        expect(await read("a.html", content)).toEqual(await read("a.html", content));
      }),
      { numRuns: 50 },
    );
  });
});
