import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { checkLedger } from "../../src/operations/check-ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { all, DATABASES, onServer } from "./ledgers.ts";

// Ledgers as earlier versions left them, one for each schema that was released: three reports and a judgement.
const KEPT = ["0001"];

describe.each(DATABASES)("a ledger of an earlier version in $kind", (database) => {
  afterAll(database.sweep);

  it.each(KEPT)("with schema %s is brought up to this one, and nothing is lost", async (schema) => {
    const ledger = await openLedger(await lay(schema, await database.address(), database.kind));
    expect(await ledger.stats()).toMatchObject({ reports: 3, articles: 3, claims: 7, judgements: 1 });
    const claims = await all(ledger.claims({ types: ["killed"] }));
    expect(claims.map(({ quote }) => quote)).toContainEqual(expect.stringContaining("at least 12 people"));
    expect((await all(ledger.judgements()))[0]?.judgement).toMatchObject({ verdict: "accepted", who: "Reviewer" });
    expect(await all(checkLedger(ledger))).toEqual([]);
    await ledger.close();
  });
});

/** Lays a kept ledger where a fresh one would be. */
const lay = async (schema: string, address: string, kind: "sqlite" | "postgres"): Promise<string> => {
  const kept = (ending: string): Buffer =>
    gunzipSync(readFileSync(join(import.meta.dirname, "kept", `ledger-${schema}.${ending}.gz`)));
  if (kind === "sqlite") writeFileSync(join(address, "ledger.db"), kept("db"));
  else {
    const name = new URL(address).searchParams.get("schema")!;
    await onServer((client) => client.query(kept("sql").toString().replaceAll(`ledger_${schema}`, name)));
  }
  return address;
};
