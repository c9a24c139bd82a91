import { describe, expect, it } from "vitest";
import { findAddresses } from "../../src/reading/addresses/find-addresses.ts";
import { readReport } from "../../src/reading/read-report.ts";
import { bytesOf, pageWords } from "./page-words.ts";

const read = (name: string, content: string) => readReport({ name, bytes: bytesOf(content), hints: {} }, pageWords);
const PROSE = "The army took the cement plant on Monday, an officer said. Residents had heard aircraft all night long.";

const RSS = (items: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Lantern</title><link>https://lantern.example/</link>${items}</channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Lantern</title><entry><id>urn:7</id><title>Plant taken</title><link href="https://lantern.example/plant"/><published>2016-08-15T09:00:00Z</published><author><name>Rania Kassar</name></author><content type="html">&lt;p&gt;${PROSE}&lt;/p&gt;</content></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "The Lantern",
  items: [
    {
      id: "7",
      url: "https://lantern.example/plant",
      title: "Plant taken",
      content_html: `<p>${PROSE}</p>`,
      date_published: "2016-08-15T09:00:00Z",
      authors: [{ name: "Rania Kassar" }],
    },
  ],
});
const ITEM = `<item><title>Plant taken</title><link>https://lantern.example/plant</link><guid isPermaLink="false">7</guid><pubDate>Mon, 15 Aug 2016 09:00:00 GMT</pubDate><dc:creator>Rania Kassar</dc:creator><content:encoded><![CDATA[<p>${PROSE}</p><script>alert(1)</script>]]></content:encoded></item>`;

describe("feeds", () => {
  it.each([
    ["a.rss", RSS(ITEM)],
    ["a.xml", RSS(ITEM)],
    ["a.atom", ATOM],
    ["a.json", JSON_FEED],
  ])("%s gives an article an entry", async (name, content) => {
    const { articles, notices } = await read(name, content);
    expect(notices).toEqual([]);
    expect(articles).toMatchObject([
      {
        title: "Plant taken",
        outlet: "The Lantern",
        url: "https://lantern.example/plant",
        byline: "Rania Kassar",
        published: { day: "2016-08-15", basis: "meta" },
        text: `Plant taken\n\n${PROSE}`,
      },
    ]);
  });

  it("say where they carry the lead only", async () => {
    const { articles } = await read(
      "a.rss",
      RSS("<item><title>Plant taken</title><description>The army took it.</description></item>"),
    );
    expect(articles[0]?.notices.map(({ rule }) => rule)).toContain("reading/lead-only");
  });

  it.each([
    ["a.rss", RSS(""), "reading/no-rows"],
    ["a.rss", "<rss><channel>", "reading/broken-feed"],
    ["a.xml", "<note>no feed</note>", "reading/broken-feed"],
    ["a.json", "{", "reading/broken-json"],
    ["a.json", '{"some":"thing"}', "reading/broken-json"],
  ])("%s: %#", async (name, content, rule) => {
    const { articles, notices } = await read(name, content);
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([{ rule, severity: "failure" }]);
  });

  it("that declare entities to burst are not filled in", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "${"x".repeat(1000)}">${Array.from({ length: 8 }, (_, i) => `<!ENTITY ${"bcdefghi"[i]} "${`&${"abcdefgh"[i]};`.repeat(10)}">`).join("")}]><rss version="2.0"><channel><title>t</title><item><title>&i;</title><description>${PROSE}</description></item></channel></rss>`;
    const { articles } = await read("a.rss", bomb);
    expect(articles.every(({ text }) => text.length < 100_000)).toBe(true);
  });
});

describe("Telegram", () => {
  const channel = {
    name: "Lantern channel",
    type: "public_channel",
    id: 42,
    messages: [
      { id: 1, type: "service", date: "2016-08-14T10:00:00", text: "" },
      {
        id: 2,
        type: "message",
        date: "2016-08-15T10:00:00",
        from: "Lantern channel",
        text: ["The army took ", { type: "bold", text: "the plant" }, ", an officer said."],
      },
      {
        id: 3,
        type: "message",
        date: "2016-08-15T11:00:00",
        forwarded_from: "Plain voice",
        edited: "2016-08-16T11:00:00",
        text: "Rebels deny it.",
      },
      { id: 4, type: "message", date: "2016-08-15T12:00:00", photo: "a.jpg", text: "" },
    ],
  };

  it.each([
    ["one chat", channel],
    ["an account", { chats: { about: "", list: [channel] } }],
  ])("as %s gives the messages that have words", async (_, archive) => {
    const { articles } = await read("result.json", JSON.stringify(archive));
    expect(articles).toMatchObject([
      {
        label: "Lantern channel#2",
        outlet: "Lantern channel",
        byline: null,
        text: "The army took the plant, an officer said.",
        published: { day: "2016-08-15" },
      },
      { label: "Lantern channel#3", byline: "Plain voice" },
    ]);
    expect(articles[1]?.notices.map(({ rule }) => rule)).toContain("reading/edited");
  });

  it("gives an edited message as a version of the same article", async () => {
    const edited = {
      ...channel,
      messages: channel.messages.map((message) =>
        message.id === 3 ? { ...message, text: "Rebels deny it all." } : message,
      ),
    };
    const [before, after] = [
      await read("a.json", JSON.stringify(channel)),
      await read("b.json", JSON.stringify(edited)),
    ];
    expect(after.articles[1]?.id).toBe(before.articles[1]?.id);
    expect(after.articles[1]?.version).not.toBe(before.articles[1]?.version);
  });
});

it("ReliefWeb's answers give reports under those who wrote them", async () => {
  const answer = {
    data: [
      {
        id: "99",
        fields: {
          title: "Flash update",
          body: PROSE,
          url_alias: "https://reliefweb.example/report/99",
          date: { original: "2016-08-15T00:00:00+00:00" },
          source: [{ name: "Aid Office" }],
          language: [{ code: "en" }],
        },
      },
      { id: "100", fields: { title: "Map", source: [{ name: "Aid Office" }] } },
    ],
  };
  const { articles } = await read("reports.json", JSON.stringify(answer));
  expect(articles).toMatchObject([
    { label: "reliefweb-99", outlet: "Aid Office", title: "Flash update", published: { day: "2016-08-15" } },
  ]);
});

describe("lists of addresses", () => {
  const A = "https://lantern.example/a";
  const SITEMAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${A}</loc><lastmod>2020-01-01</lastmod><news:news><news:publication><news:name>The Lantern</news:name></news:publication><news:publication_date>2016-08-15</news:publication_date><news:title>Plant &amp; road</news:title></news:news></url></urlset>`;
  it.each([
    ["sitemap.xml", SITEMAP, { url: A, title: "Plant & road", outlet: "The Lantern", published: "2016-08-15" }],
    [
      "list.csv",
      `id,media_name,publish_date,title,url\n1,The Lantern,2016-08-15,Plant,${A}\n`,
      { url: A, title: "Plant", outlet: "The Lantern", published: "2016-08-15" },
    ],
    [
      "artlist.json",
      JSON.stringify({
        articles: [{ url: A, title: "Plant", seendate: "20160815T090000Z", domain: "lantern.example" }],
      }),
      { url: A, outlet: "lantern.example" },
    ],
    ["20160815.export.CSV", `${Array.from({ length: 60 }, (_, i) => i).join("\t")}\t${A}\n`, { url: A, outlet: null }],
    ["list.txt", `# from a partner\n${A}\n`, { url: A, title: null }],
  ])("%s is one, and says so when it is read as a report", async (name, content, address) => {
    expect(findAddresses(name, bytesOf(content))?.addresses).toMatchObject([address]);
    const { articles, notices } = await read(name, content);
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([
      { rule: "reading/addresses-only", message: expect.stringContaining("1 addresses of articles") },
    ]);
  });

  it("name further lists", () => {
    const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://lantern.example/1.xml</loc></sitemap></sitemapindex>`;
    const opml = `<opml version="2.0"><body><outline text="News"><outline type="rss" text="L" xmlUrl="https://lantern.example/rss"/></outline></body></opml>`;
    expect(findAddresses("i.xml", bytesOf(index))?.lists).toEqual(["https://lantern.example/1.xml"]);
    expect(findAddresses("f.opml", bytesOf(opml))?.lists).toEqual(["https://lantern.example/rss"]);
  });

  it.each([
    ["a.csv", `url,body\n${A},"${"Long words of an article. ".repeat(30)}"\n`],
    ["a.csv", `url,text\n${A},Words\n`],
    ["a.txt", `${A}\nand words`],
    ["a.json", `[{"url":"${A}","text":"Words"}]`],
  ])("are not seen in texts: %s %#", (name, content) => {
    expect(findAddresses(name, bytesOf(content))).toBeNull();
  });
});
