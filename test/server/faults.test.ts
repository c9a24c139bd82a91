import { once } from "node:events";
import { renameSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { inPackage } from "../../src/operations/package-root.ts";
import type { ClaimPage } from "../../src/server/api/claims.ts";
import type { JudgementView } from "../../src/server/api/judgements.ts";
import { makeApp } from "../../src/server/make-app.ts";
import { openContext } from "../../src/server/open-context.ts";
import { startServer } from "../../src/server/start-server.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { freshFolder } from "../operations/fresh-ledger.ts";
import { all, DATABASES } from "../storage/ledgers.ts";
import { Browser } from "./browser.ts";
import { fill, openServer, sharedEngine } from "./open-server.ts";

const SAMPLE = inPackage("samples", "2016-08-06-damask-army-denies.txt");

/** A browser's cookies and word for requests over a socket. */
const signed = async (address: string): Promise<Record<string, string>> => {
  const first = await fetch(`${address}/api/session`);
  const { csrf } = (await first.json()) as { csrf: string };
  const cookies = first.headers.getSetCookie().map((cookie) => cookie.split(";")[0]!);
  const headers = { "x-csrf": csrf, cookie: [...cookies, "variorum-name=Ada"].join("; ") };
  return { ...headers, "content-type": "application/json" };
};

describe.each(DATABASES)("a server in $kind", (database) => {
  it("that is stopped in the middle of a decision answers it first, and has kept it", async () => {
    const { ledger, context } = await openServer(database);
    await fill(ledger, SAMPLE);
    const server = await startServer(context, { host: "127.0.0.1", port: 0 });
    const headers = await signed(server.address);
    const { items } = (await (await fetch(`${server.address}/api/claims?limit=20`)).json()) as ClaimPage;
    const sent = items.map(({ id }) =>
      fetch(`${server.address}/api/judgements`, {
        method: "POST",
        headers,
        body: JSON.stringify({ verdict: "accepted", claim: id, why: "in time" }),
      }).then(
        async (answer) => ({ status: answer.status, id: ((await answer.json()) as JudgementView).id }),
        () => null,
      ),
    );
    await Promise.race(sent);
    await server.stop();
    const answers = await Promise.all(sent);
    const kept = new Set((await all(ledger.judgements())).map(({ judgement }) => judgement?.id));
    const acknowledged = answers.filter((answer) => answer?.status === 200);
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const answer of acknowledged) expect(kept).toContain(answer!.id);
    expect(await ledger.checkJudgements()).toEqual([]);
    await expect(fetch(`${server.address}/api/session`)).rejects.toThrow();
  });

  it("on a port that is taken says so, and what to do", async () => {
    const { context } = await openServer(database);
    const first = await startServer(context, { host: "127.0.0.1", port: 0 });
    const port = Number(new URL(first.address).port);
    await expect(startServer(context, { host: "127.0.0.1", port })).rejects.toThrow(
      `port ${port} is taken: stop what listens there, or give another one with --port`,
    );
    await first.stop();
    await expect(startServer(context, { host: "203.0.113.7", port: 0 })).rejects.toThrow(/no address 203.0.113.7/);
  });

  it("does not wait for a body that never comes", async () => {
    const { context } = await openServer(database);
    const server = await startServer(context, { host: "127.0.0.1", port: 0 }, { headers: 500, request: 1500 });
    const headers = await signed(server.address);
    const slow = connect(Number(new URL(server.address).port), "127.0.0.1");
    const lines = Object.entries({ host: new URL(server.address).host, "content-length": "1000", ...headers });
    slow.write(
      `POST /api/judgements HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n{"verdict":`,
    );
    const timer = setInterval(() => slow.write(" "), 200);
    let answer = "";
    slow.on("data", (piece) => {
      answer += piece.toString();
    });
    slow.on("error", () => {});
    await once(slow, "close");
    clearInterval(timer);
    expect(answer).toMatch(/^HTTP\/1.1 (408|400)/);
    // Others were answered meanwhile and are after.
    expect((await fetch(`${server.address}/api/session`)).status).toBe(200);
    await server.stop();
  });
});

describe("a ledger that is gone", () => {
  it("is noticed when its file was moved away: nothing is written to nowhere", async () => {
    const folder = freshFolder();
    const ledger = await openLedger(folder);
    onTestFinished(() => ledger.close());
    await fill(ledger, SAMPLE);
    const browser = await new Browser(
      makeApp(await openContext(ledger, "127.0.0.1", { engine: sharedEngine, report: () => {} })),
      "127.0.0.1",
    ).named("Ada");
    const { id } = (await browser.ask<ClaimPage>("/api/claims?limit=1")).body.items[0]!;
    const decision = { verdict: "accepted", claim: id, why: "" };
    renameSync(join(folder, "ledger.db"), join(folder, "moved.db"));
    const refused = await browser.post<{ error: { code: string; message: string } }>("/api/judgements", decision);
    expect(refused.status).toBe(503);
    expect(refused.body.error).toMatchObject({
      code: "ledger-unreachable",
      message: expect.stringContaining("put it back"),
    });
    expect((await browser.ask("/api/overview")).status).toBe(503);
    renameSync(join(folder, "moved.db"), join(folder, "ledger.db"));
    expect((await browser.post("/api/judgements", decision)).status).toBe(200);
    expect(await all(ledger.judgements())).toHaveLength(1);
  });

  it.each(DATABASES.filter(({ kind }) => kind === "postgres"))(
    "is told of while its database server does not answer ($kind)",
    async (database) => {
      const direct = new URL(await database.address());
      const gate = await openGate(Number(direct.port || 5432), direct.hostname);
      onTestFinished(async () => {
        gate.shut();
        await database.sweep();
      });
      const through = new URL(direct);
      through.port = String(gate.port);
      const ledger = await openLedger(through.href);
      onTestFinished(() => ledger.close().catch(() => {}));
      await fill(ledger, SAMPLE);
      const browser = await new Browser(
        makeApp(await openContext(ledger, "127.0.0.1", { engine: sharedEngine, report: () => {} })),
        "127.0.0.1",
      ).named("Ada");
      const { id } = (await browser.ask<ClaimPage>("/api/claims?limit=1")).body.items[0]!;
      const decision = { verdict: "accepted", claim: id, why: "" };
      gate.shut();
      const refused = await browser.post<{ error: { code: string } }>("/api/judgements", decision);
      expect({ status: refused.status, code: refused.body.error.code }).toEqual({
        status: 503,
        code: "ledger-unreachable",
      });
      await gate.reopen();
      expect((await browser.post("/api/judgements", decision)).status).toBe(200);
      expect(await all(ledger.judgements())).toHaveLength(1);
    },
  );
});

/** A way to a server that can be shut and opened again. */
const openGate = async (port: number, host: string) => {
  const sockets = new Set<Socket>();
  let server: Server;
  const open = async (own: number): Promise<number> => {
    server = createServer((inner) => {
      const outer = connect(port, host);
      for (const socket of [inner, outer]) {
        sockets.add(socket);
        socket.on("error", () => {});
        socket.on("close", () => sockets.delete(socket));
      }
      inner.pipe(outer).pipe(inner);
    });
    await once(server.listen(own, "127.0.0.1"), "listening");
    return (server.address() as { port: number }).port;
  };
  const own = await open(0);
  return {
    port: own,
    shut: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    reopen: () => open(own),
  };
};
