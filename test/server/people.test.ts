import { beforeAll, describe, expect, it } from "vitest";
import { inPackage } from "../../src/operations/package-root.ts";
import type { AuditPage, Invitation, Role, Session, TokenMade, UserList } from "../../src/server/api/people.ts";
import { invite } from "../../src/server/people/invite.ts";
import { csrfOf, newSecret } from "../../src/server/people/secrets.ts";
import { DATABASES } from "../storage/ledgers.ts";
import { Browser } from "./browser.ts";
import { fill, NOW, openServer, type TestServer } from "./open-server.ts";

const HOST = "variorum.example";
const PASSWORD = "a long enough sentence";

describe.each(DATABASES)("people in $kind", (database) => {
  let server: TestServer;
  let owner: Browser;
  let now = NOW;

  const join = async (name: string, link: string): Promise<Browser> => {
    const browser = await server.visit().open();
    const { status, body } = await browser.post<Session>("/api/invitations/accept", {
      invitation: link.split("#")[1],
      name,
      password: PASSWORD,
    });
    expect({ name, status }).toEqual({ name, status: 200 });
    browser.word = body.csrf;
    return browser;
  };
  const member = async (name: string, role: Role): Promise<Browser> =>
    join(name, (await owner.post<Invitation>("/api/invitations", { role })).body.link);

  beforeAll(async () => {
    server = await openServer(database, { host: HOST, now: () => now });
    owner = await join("Olga", (await invite(server.ledger.people, "owner", null, NOW)).path);
    await fill(server.ledger, inPackage("samples", "2016-08-06-meridian-siege-broken.html"));
  });

  it("lets nobody look who has not signed in", async () => {
    const stranger = await server.visit().open();
    for (const path of ["/api/overview", "/api/events", "/api/audit", "/api/openapi.json", "/api/users"]) {
      const { status } = await stranger.ask(path);
      expect({ path, status }).toEqual({ path, status: 401 });
    }
    const { body } = await stranger.ask<Session>("/api/session");
    expect(body).toMatchObject({ accounts: true, user: null, role: null, ledger: "" });
  });

  it("takes an invitation once, and only while it is young", async () => {
    const { link } = (await owner.post<Invitation>("/api/invitations", { role: "reader" })).body;
    await join("Rita", link);
    const late = await server.visit().open();
    const again = { invitation: link.split("#")[1], name: "Rita the second", password: PASSWORD };
    expect((await late.post("/api/invitations/accept", again)).status).toBe(403);
    const old = (await owner.post<Invitation>("/api/invitations", { role: "reader" })).body;
    now = "2026-01-05T03:04:05.000Z";
    expect((await late.post("/api/invitations/accept", { ...again, invitation: old.link.split("#")[1] })).status).toBe(
      403,
    );
    now = NOW;
  });

  it("takes two at once only once", async () => {
    const { link } = (await owner.post<Invitation>("/api/invitations", { role: "reader" })).body;
    const two = await Promise.all([server.visit().open(), server.visit().open()]);
    const answers = await Promise.all(
      two.map((browser, i) =>
        browser.post("/api/invitations/accept", {
          invitation: link.split("#")[1],
          name: `Twin ${i}`,
          password: PASSWORD,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  it("gives no name twice, however it is spelled", async () => {
    const { link } = (await owner.post<Invitation>("/api/invitations", { role: "reader" })).body;
    const browser = await server.visit().open();
    const { status } = await browser.post("/api/invitations/accept", {
      invitation: link.split("#")[1],
      name: "ÓLGA",
      password: PASSWORD,
    });
    expect(status).toBe(409);
    // The refused try has not spent the invitation.
    await join("Ole", link);
  });

  it("signs in and out", async () => {
    const browser = await server.visit().open();
    const { status, body } = await browser.post<Session>("/api/session", { name: "olga", password: PASSWORD });
    expect({ status, name: body.user?.name, role: body.role }).toEqual({ status: 200, name: "Olga", role: "owner" });
    browser.word = body.csrf;
    expect((await browser.ask("/api/overview")).status).toBe(200);
    const kept = new Map(browser.cookies);
    expect((await browser.ask("/api/session", { method: "DELETE" })).status).toBe(200);
    // The cookie that was thrown away opens nothing any more.
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.ask("/api/overview")).status).toBe(401);
  });

  it("ends a session that was not used for two weeks", async () => {
    const browser = await server.visit().open();
    await browser.post("/api/session", { name: "Olga", password: PASSWORD });
    now = "2026-01-15T03:04:05.000Z";
    expect((await browser.ask("/api/overview")).status).toBe(200);
    now = "2026-01-28T03:04:05.000Z";
    expect((await browser.ask("/api/overview")).status).toBe(200);
    now = "2026-02-20T03:04:05.000Z";
    expect((await browser.ask("/api/overview")).status).toBe(401);
    now = NOW;
  });

  it("makes somebody who guesses wait", async () => {
    await member("Gus", "reader");
    const guesser = await server.visit().open();
    const tries: number[] = [];
    for (let i = 0; i < 12; i++)
      tries.push((await guesser.post("/api/session", { name: "Gus", password: `guess ${i}` })).status);
    expect(tries).toEqual([...Array(10).fill(401), 429, 429]);
    const right = await guesser.post("/api/session", { name: "Gus", password: PASSWORD });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("lets each role do what it may, and no more", async () => {
    const reader = await member("Ron", "reader");
    const reviewer = await member("Vera", "reviewer");
    const { items } = (await owner.ask<{ items: { id: string }[] }>("/api/claims?limit=1")).body;
    const judgement = { verdict: "accepted", claim: items[0]!.id, why: "as it stands there" };
    expect((await reader.ask("/api/events")).status).toBe(200);
    expect((await reader.post("/api/judgements", judgement)).status).toBe(403);
    expect((await reader.post("/api/readings", { text: "nothing" })).status).toBe(403);
    expect((await reviewer.post("/api/judgements", judgement)).status).toBe(200);
    const redaction = { kind: "article", id: "x", why: "no" };
    for (const path of ["/api/users", "/api/audit"]) expect((await reviewer.ask(path)).status).toBe(403);
    expect((await reviewer.post("/api/redactions", redaction)).status).toBe(403);
    expect((await reviewer.post("/api/invitations", { role: "owner" })).status).toBe(403);
    const { body } = await owner.ask<UserList>("/api/users");
    const ron = body.items.find(({ name }) => name === "Ron")!;
    // Nobody raises oneself.
    expect((await reader.put(`/api/users/${ron.id}`, { role: "owner" })).status).toBe(403);
    expect((await reviewer.put(`/api/users/${ron.id}`, { role: "owner" })).status).toBe(403);
    expect((await owner.put(`/api/users/${ron.id}`, { role: "reviewer" })).status).toBe(200);
    const [, second] = (await owner.ask<{ items: { id: string }[] }>("/api/claims?limit=2")).body.items;
    expect((await reader.post("/api/judgements", { ...judgement, claim: second!.id })).status).toBe(200);
  });

  it("shuts somebody out at once, tokens included", async () => {
    const leaver = await member("Lea", "reviewer");
    const { secret } = (await leaver.post<TokenMade>("/api/tokens", { title: "script", role: "reader" })).body;
    const program = new Browser(server.app, HOST);
    const headers = { authorization: `Bearer ${secret}` };
    expect((await program.ask("/api/events", { headers })).status).toBe(200);
    const { id } = (await owner.ask<UserList>("/api/users")).body.items.find(({ name }) => name === "Lea")!;
    await owner.put(`/api/users/${id}`, { blocked: true });
    expect((await leaver.ask("/api/events")).status).toBe(401);
    expect((await program.ask("/api/events", { headers })).status).toBe(401);
    expect((await leaver.post("/api/session", { name: "Lea", password: PASSWORD })).status).not.toBe(200);
  });

  it("never leaves a server without an owner", async () => {
    const { items } = (await owner.ask<UserList>("/api/users")).body;
    const olga = items.find(({ name }) => name === "Olga")!;
    expect((await owner.put(`/api/users/${olga.id}`, { role: "reader" })).status).toBe(409);
    expect((await owner.put(`/api/users/${olga.id}`, { blocked: true })).status).toBe(409);
    expect((await owner.ask("/api/users")).status).toBe(200);
  });

  it("gives programs tokens of no more than one's own role", async () => {
    const reviewer = await member("Rob", "reviewer");
    expect((await reviewer.post("/api/tokens", { title: "too much", role: "owner" })).status).toBe(403);
    const made = (await reviewer.post<TokenMade>("/api/tokens", { title: "a script", role: "reviewer" })).body;
    const program = new Browser(server.app, HOST);
    const headers = { authorization: `Bearer ${made.secret}` };
    const [, , third] = (await program.ask<{ items: { id: string }[] }>("/api/claims?limit=3", { headers })).body.items;
    // No browser sends a token by itself, so no word of the page is needed.
    const judged = { method: "POST", json: { verdict: "accepted", claim: third!.id, why: "" }, headers };
    expect((await program.ask("/api/judgements", judged)).status).toBe(200);
    expect(
      (await program.ask("/api/tokens", { method: "POST", json: { title: "child", role: "reader" }, headers })).status,
    ).toBe(403);
    expect((await reviewer.ask(`/api/tokens/${made.id}`, { method: "DELETE" })).status).toBe(200);
    expect((await program.ask("/api/events", { headers })).status).toBe(401);
    const wrong = { authorization: `Bearer ${newSecret()}` };
    expect((await owner.ask("/api/events", { headers: wrong })).status).toBe(401);
  });

  it("keeps a log of what was done, without passwords", async () => {
    const { body } = await owner.ask<AuditPage>("/api/audit?limit=200");
    const done = new Set(body.items.map(({ what }) => what));
    for (const what of ["joined", "invited", "sign-in", "sign-in-failed", "judged", "account-changed", "token-made"])
      expect(done).toContain(what);
    expect(JSON.stringify(body)).not.toContain(PASSWORD);
    const sequences = body.items.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => b - a));
    const part = (await owner.ask<AuditPage>("/api/audit?limit=3")).body;
    const next = (await owner.ask<AuditPage>(`/api/audit?limit=3&after=${part.next}`)).body;
    expect(next.items[0]!.sequence).toBe(part.items[2]!.sequence - 1);
  });

  it("gives cookies that no script and no other site can use", async () => {
    const { headers } = await server.visit().ask("/api/session", { headers: { "x-forwarded-proto": "https" } });
    const [cookie = ""] = headers.getSetCookie();
    for (const part of ["HttpOnly", "SameSite=Strict", "Secure", "Path=/"]) expect(cookie).toContain(part);
  });

  describe("refuses", () => {
    it("a forged cookie", async () => {
      for (const forged of [newSecret(), "x", "../../etc/passwd", `${newSecret()}; variorum=${newSecret()}`]) {
        const browser = server.visit();
        browser.cookies.set("variorum", forged);
        browser.word = csrfOf(forged);
        expect((await browser.ask("/api/overview")).status).toBe(401);
        expect((await browser.post("/api/invitations", { role: "owner" })).status).toBeGreaterThanOrEqual(401);
      }
    });

    it("a word that was stolen from another session, and none", async () => {
      const other = await member("Max", "reviewer");
      const { items } = (await owner.ask<{ items: { id: string }[] }>("/api/claims?limit=4")).body;
      const judgement = { verdict: "accepted", claim: items[3]!.id, why: "" };
      const own = owner.word;
      for (const word of [other.word, "", csrfOf(newSecret())]) {
        owner.word = word;
        expect((await owner.post<object>("/api/judgements", judgement)).body).toMatchObject({
          error: { code: "csrf" },
        });
      }
      owner.word = own;
      expect((await owner.post("/api/judgements", judgement)).status).toBe(200);
    });

    it("what another site sends, even with the right word", async () => {
      for (const headers of [
        { origin: "https://evil.example" },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
      ]) {
        const { status, body } = await owner.ask("/api/invitations", {
          method: "POST",
          json: { role: "owner" },
          headers,
        });
        expect({ status, body }).toMatchObject({ status: 403, body: { error: { code: "origin" } } });
      }
    });

    it("a session that was planted before signing in", async () => {
      const planted = newSecret();
      const victim = server.visit();
      victim.cookies.set("variorum", planted);
      victim.word = csrfOf(planted);
      const { status } = await victim.post("/api/session", { name: "Olga", password: PASSWORD });
      expect(status).toBe(200);
      const attacker = server.visit();
      attacker.cookies.set("variorum", planted);
      expect((await attacker.ask("/api/overview")).status).toBe(401);
    });

    it("short passwords and names without letters", async () => {
      const { link } = (await owner.post<Invitation>("/api/invitations", { role: "reader" })).body;
      const browser = await server.visit().open();
      const base = { invitation: link.split("#")[1], name: "Short", password: PASSWORD };
      expect((await browser.post("/api/invitations/accept", { ...base, password: "123456789" })).status).toBe(400);
      expect((await browser.post("/api/invitations/accept", { ...base, name: "…" })).status).toBe(400);
    });
  });
});
