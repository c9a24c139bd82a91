import { beforeAll, describe, expect, it } from "vitest";
import { follow } from "../../src/operations/following/followed-address.ts";
import { DATABASES } from "../storage/ledgers.ts";
import { NOW, openServer, type TestServer } from "./open-server.ts";

describe.each(DATABASES)("metrics of a ledger in $kind", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(database);
  });

  it("are what the ledger counts, in the text form of Prometheus", async () => {
    const address = follow("https://lantern.example/rss", "list", null, NOW)!;
    await server.ledger.followed.add([{ ...address, tries: 2 }]);
    const { status, headers, body } = await server.visit().ask<string>("/api/metrics");
    expect([status, server.faults]).toEqual([200, []]);
    expect(headers.get("content-type")).toMatch(/^text\/plain/);
    const lines = body.split("\n");
    expect(lines).toContain("variorum_articles 0");
    expect(lines).toContain("variorum_queue_reports_waiting 0");
    expect(lines).toContain("variorum_followed_lists 1");
    expect(lines).toContain("variorum_followed_failing 1");
    expect(lines.some((line) => /^variorum_process_resident_memory_bytes \d+/.test(line))).toBe(true);
  });
});
