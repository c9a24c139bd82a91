import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { checkLedger } from "../../src/operations/check-ledger.ts";
import { collect } from "../../src/operations/collect.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { fillQueue } from "../../src/operations/fill-queue.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { workQueue } from "../../src/operations/work-queue.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { openQueue } from "../../src/storage/queue/open-queue.ts";
import { DATABASES, onServer } from "../storage/ledgers.ts";
import { folderOf, freshFolder } from "./fresh-ledger.ts";

const postgres = DATABASES.find(({ kind }) => kind === "postgres");
let engine: Engine;
const schemas: string[] = [];

beforeAll(async () => {
  engine = await loadEngine();
});
afterAll(async () => {
  await postgres?.sweep();
  if (schemas.length > 0)
    await onServer(async (client) => {
      for (const schema of schemas) await client.query(`drop schema if exists ${schema}_queue cascade`);
    });
});

const reports = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${i}.txt`,
      `Rebels shelled a market in Saraqib on Monday, killing ${i + 2} people, activists said.\n`,
    ]),
  );
const now = (): string => "2026-01-02T03:04:05Z";

describe.runIf(postgres !== undefined)("a queue in PostgreSQL", () => {
  const opened = async (lease = 60) => {
    const address = await postgres!.address();
    schemas.push(new URL(address).searchParams.get("schema")!);
    const [ledger, queue] = [await openLedger(address), await openQueue(address, { lease })];
    onTestFinished(async () => {
      await queue.close();
      await ledger.close();
    });
    const work = async () =>
      collect(workQueue(ledger, queue, engine, { threads: 1, untilEmpty: true, signal: new AbortController().signal }));
    const fill = async (files: Readonly<Record<string, string>>) =>
      fillQueue(queue, await findReports([folderOf(files)]), { hints: {}, now });
    return { address, ledger, queue, work, fill };
  };

  it("is read by several workers at once, each report once", async () => {
    const { ledger, queue, work, fill } = await opened();
    expect(await fill(reports(45))).toEqual({ added: 45, failed: [] });
    expect(await queue.status()).toMatchObject({ batches: { waiting: 3 }, reports: { waiting: 45 } });
    const worked = (await Promise.all([work(), work()])).flat();
    expect(worked.reduce((sum, batch) => sum + batch.articles, 0)).toBe(45);
    expect(await queue.status()).toMatchObject({ reports: { waiting: 0, failed: 0 }, pace: 45 });
    expect(await ledger.stats()).toMatchObject({ reports: 45, articles: 45 });
    expect(await collect(checkLedger(ledger))).toEqual([]);
  });

  it("takes names that no database keeps, as archives may have them", async () => {
    const { queue } = await opened();
    const waiting = async function* () {
      yield { name: "a\u0000\ud800.txt", bytes: new Uint8Array([65]), hints: {}, received: now() };
    };
    expect(await queue.put(waiting())).toBe(1);
    expect((await queue.take())?.reports[0]?.name).toBe("a\ufffd\ufffd.txt");
  });

  it("does not double what waits already", async () => {
    const { queue, fill } = await opened();
    expect((await fill(reports(3))).added).toBe(3);
    expect((await fill(reports(4))).added).toBe(1);
    expect((await queue.status()).reports.waiting).toBe(4);
  });

  it("gives a batch to another when the worker that had it is gone", async () => {
    const { ledger, queue, work, fill } = await opened(1);
    await fill(reports(2));
    expect((await queue.take())?.reports).toHaveLength(2);
    expect(await queue.take()).toBeNull();
    await expect.poll(async () => (await work()).length, { timeout: 30_000, interval: 500 }).toBe(1);
    expect(await ledger.stats()).toMatchObject({ reports: 2, articles: 2 });
  });

  it("gives a batch up that was left too often, until it is put in again", async () => {
    const { address, queue, fill } = await opened();
    await fill(reports(2));
    expect((await queue.take())?.reports).toHaveLength(2);
    const jobs = `${new URL(address).searchParams.get("schema")}_queue.job`;
    await onServer((client) => client.query(`update ${jobs} set state = 'failed' where state = 'active'`));
    expect(await queue.status()).toMatchObject({ batches: { waiting: 0, givenUp: 1 }, reports: { waiting: 2 } });
    expect(await queue.retry()).toBe(2);
    expect(await queue.status()).toMatchObject({ batches: { waiting: 2, givenUp: 0 }, reports: { waiting: 2 } });
  });

  it("keeps what cannot be read, with the reason, until it is put in again", async () => {
    const { ledger, queue, work, fill } = await opened();
    await fill({ "good.txt": "Rebels shelled Saraqib.", "bad.pdf": "%PDF-1.4 and no more" });
    expect(await work()).toMatchObject([
      { reports: 2, articles: 1, failures: [{ message: expect.stringContaining("bad") }] },
    ]);
    expect(await collect(queue.failures())).toMatchObject([{ name: "bad.pdf" }]);
    expect(await work()).toEqual([]);
    expect(await queue.retry()).toBe(1);
    expect((await queue.take())?.reports.map(({ name }) => name)).toEqual(["bad.pdf"]);
    expect(await ledger.stats()).toMatchObject({ reports: 1 });
  });
});

it("is none of an embedded ledger, which says what to do instead", async () => {
  await expect(openQueue(freshFolder())).rejects.toThrow("variorum read --threads");
});
