import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { visible } from "../../src/publishing/html.ts";
import type { ArticleDetail, ArticlePage } from "../../src/server/api/articles.ts";
import type { Session } from "../../src/server/api/people.ts";
import { folderOf } from "../operations/fresh-ledger.ts";
import { DATABASES } from "../storage/ledgers.ts";
import { fill, openServer, type TestServer } from "./open-server.ts";

const SCRIPT = "<script>alert('owned')</script><img src=x onerror=alert(1)>";

describe.each(DATABASES)("hostile reports in $kind", (database) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer(database);
  });

  it("stay words: script in a title is neither run nor lost", async () => {
    const text = `title: "${SCRIPT} rebels shell the harbour"\noutlet: "=HYPERLINK(\\"http://evil.example\\")"\npublished: 2016-08-06`;
    const folder = folderOf({
      "script.md": `---\n${text}\n---\nShelling killed 12 people in Aleppo on Saturday, said @SUM(1+1), a doctor.\n`,
    });
    await fill(server.ledger, folder);
    const { body } = await server.visit().ask<ArticlePage>("/api/articles");
    expect(body.items[0]!.title).toContain("<script>");
    const article = await server.visit().ask<ArticleDetail>(`/api/articles/${body.items[0]!.id}`);
    expect(article.headers.get("content-type")).toMatch(/^application\/json/);
    expect(article.headers.get("x-content-type-options")).toBe("nosniff");
    expect(article.body.text).toContain("Shelling");
  });

  it("come with a policy that runs no inline script, loads nothing from elsewhere and cannot be framed", async () => {
    for (const path of ["/api/articles", "/", "/api/reference", "/api/nothing", "/events/1"]) {
      const { headers } = await server.visit().ask(path);
      const policy = new Map(
        (headers.get("content-security-policy") ?? "").split(";").map((part) => {
          const [name = "", ...values] = part.trim().split(" ");
          return [name, values] as const;
        }),
      );
      expect(policy.get("default-src")).toEqual(["'none'"]);
      for (const name of ["script-src", "style-src", "worker-src", "connect-src"])
        expect(policy.get(name)).toEqual(["'self'"]);
      expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
      expect(policy.get("base-uri")).toEqual(["'none'"]);
      expect([...policy.values()].flat().filter((value) => /^https?:|^\*$/.test(value))).toEqual([]);
    }
  });

  it("run no formula in a spreadsheet", async () => {
    const { body } = await server.visit().ask<string>("/api/exports/claims-csv");
    const cells = body.split(/\r?\n/).flatMap((line) => line.split(","));
    expect(body).toContain("HYPERLINK");
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell) && !/^"?-?\d+(\.\d+)?"?$/.test(cell))).toEqual([]);
  });

  it("show no unseen character in the reference or a dossier", () => {
    expect(visible("a\u202eb")).toBe("a[U+202E]b");
  });
});

describe("a hostile request", () => {
  const PAGE = "<!doctype html><title>the page</title>";
  let server: TestServer;

  beforeAll(async () => {
    const page = await mkdtemp(join(tmpdir(), "variorum-page-"));
    await writeFile(join(page, "index.html"), PAGE);
    server = await openServer(DATABASES[0]!, { page });
  });

  it.each([
    "/../../package.json",
    "/%2e%2e/%2e%2e/package.json",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/assets/%2e%2e%5c%2e%2e%5cpackage.json",
    "/assets/....//....//package.json",
    "//etc/passwd",
    "/assets/%00",
  ])("reads no file outside the page: %s", async (path) => {
    const { body, status } = await server.visit().ask<unknown>(path);
    if (status === 200) expect(body).toBe(PAGE);
    else expect([400, 404]).toContain(status);
  });

  it.each(["../../x", "%00", "a".repeat(5000), "'; drop table claims; --", "$(id)", "{{7*7}}"])(
    "with the id %s finds nothing and breaks nothing",
    async (id) => {
      for (const kind of ["events", "claims", "articles", "actors", "places", "sources", "exports"]) {
        const { status } = await server.visit().ask(`/api/${kind}/${encodeURIComponent(id)}`);
        expect([400, 404]).toContain(status);
      }
      expect(server.faults).toEqual([]);
      expect((await server.ledger.stats()).claims).toBe(0);
    },
  );

  it("that is too large is cut off, said or not", async () => {
    const browser = await server.visit().named("Tess");
    const large = "x".repeat(2_000_000);
    const said = await browser.post<object>("/api/judgements", { verdict: "accepted", claim: "a", why: large });
    expect(said).toMatchObject({ status: 413, body: { error: { code: "too-large" } } });
    // Without a length, in pieces, as a stream.
    const pieces = Readable.toWeb(Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(65_536, 120))));
    const response = await server.app.request("http://127.0.0.1:8417/api/judgements", {
      method: "POST",
      body: pieces as ReadableStream,
      duplex: "half",
      headers: {
        host: "127.0.0.1:8417",
        "content-type": "application/json",
        "x-csrf": browser.word,
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it("by a name that was made to point here is refused (DNS rebinding)", async () => {
    const { status, body } = await server.visit().ask("/api/overview", { headers: { host: "evil.example:8417" } });
    expect({ status, body }).toMatchObject({ status: 403, body: { error: { code: "host" } } });
    for (const host of ["localhost:8417", "127.0.0.1", "[::1]:8417"])
      expect((await server.visit().ask("/api/overview", { headers: { host } })).status).toBe(200);
  });

  it("without the page's word changes nothing, though no account is needed", async () => {
    const browser = server.visit();
    expect((await browser.post("/api/readings", { text: "x" })).status).toBe(403);
    const { body } = await browser.ask<Session>("/api/session");
    expect((await browser.post("/api/readings", { text: "x" })).status).toBe(403);
    browser.word = body.csrf;
    // Now it is the page, but nobody has said who it is.
    expect(await browser.post("/api/readings", { text: "x" })).toMatchObject({
      status: 400,
      body: { error: { code: "name" } },
    });
  });
});
