import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "../../../src/model/claim.ts";
import { collect } from "../../../src/operations/collect.ts";
import { exportRecords } from "../../../src/operations/export-records.ts";
import { loadEngine } from "../../../src/operations/load-engine.ts";
import { inPackage } from "../../../src/operations/package-root.ts";
import { EXPORT_FORMATS } from "../../../src/publishing/exports/formats.ts";
import { stixId } from "../../../src/publishing/exports/stix/stix-id.ts";
import type { Ledger } from "../../../src/storage/ledger.ts";
import { openLedger } from "../../../src/storage/open-ledger.ts";
import { readInto } from "../../operations/fresh-ledger.ts";
import { aleppoDossier } from "../aleppo-dossier.ts";
import { sourceOf, writtenBytes } from "./export-rows.ts";
import { askDuckdb, OUTSIDE_CHECKS } from "./outside-checks.ts";

let folder: string;
let ledger: Ledger;
let claims: readonly Claim[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "variorum-exports-"));
  ledger = await openLedger(join(folder, "ledger"));
  await readInto(ledger, await loadEngine(), inPackage("samples"));
  claims = (await collect(ledger.claims())).map(({ claim }) => claim);
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Exports into a file and gives its path. */
async function exported(format: string, where = ""): Promise<string> {
  const { pieces } = await exportRecords(ledger, format, where);
  const path = join(folder, `${format}.${EXPORT_FORMATS.find(({ name }) => name === format)!.ending}`);
  writeFileSync(path, Buffer.concat((await collect(pieces)).map((piece) => Buffer.from(piece as string))));
  return path;
}

describe("the samples in every format", () => {
  it("has a check for each", () => {
    expect(EXPORT_FORMATS.map(({ name }) => name).sort()).toEqual(Object.keys(OUTSIDE_CHECKS).sort());
  });

  it.each(EXPORT_FORMATS)("$name is accepted by a reader that is not ours, and says what it drops", async (format) => {
    expect(await OUTSIDE_CHECKS[format.name]!(await exported(format.name))).toBeGreaterThan(0);
    expect(format.losses.length).toBeGreaterThan(0);
    const { losses } = await exportRecords(ledger, format.name);
    expect(losses === null).toBe(format.lossesStand === "inside");
  });

  it.each(EXPORT_FORMATS)("$name is the same file when it is written again", async ({ name }) => {
    const whole = async () =>
      Buffer.concat((await collect((await exportRecords(ledger, name)).pieces)).map((p) => Buffer.from(p as string)));
    expect((await whole()).equals(await whole())).toBe(true);
  });

  it.each(EXPORT_FORMATS.filter(({ of }) => of !== "labels"))(
    "$name of a query that nothing fits is still accepted",
    async ({ name }) => {
      const nothing = await exported(name, "place:nowhere-at-all");
      const jsonLines = EXPORT_FORMATS.find((format) => format.name === name)!.ending === "jsonl";
      // An empty file of JSON lines is one, but DuckDB wants a line to learn its columns from.
      if (!jsonLines) expect(await OUTSIDE_CHECKS[name]!(nothing)).toBeLessThanOrEqual(3);
    },
  );
});

describe("articles without address, title or byline", () => {
  it.each(EXPORT_FORMATS.filter(({ of }) => of !== "labels"))("are accepted in $name too", async (format) => {
    const path = join(folder, `bare.${format.ending}`);
    writeFileSync(path, await writtenBytes(format, sourceOf(aleppoDossier())));
    // Nobody in them does anything to anybody named, so the graph is empty.
    expect(await OUTSIDE_CHECKS[format.name]!(path)).toBeGreaterThanOrEqual(format.name === "graphml" ? 0 : 1);
  });
});

describe("rows", () => {
  it("are the ledger's claims, one each, in every table", async () => {
    for (const format of ["claims", "claims-csv", "parquet", "sqlite", "web-annotations", "schema-org"]) {
      expect(await OUTSIDE_CHECKS[format]!(await exported(format)), format).toBe(claims.length);
    }
  });

  it("are those that a query asks for", async () => {
    const killed = claims.filter(({ said }) => said.type === "killed");
    expect(killed.length).toBeGreaterThan(0);
    expect(await OUTSIDE_CHECKS.parquet!(await exported("parquet", "type:killed"))).toBe(killed.length);
    expect(await OUTSIDE_CHECKS.sqlite!(await exported("sqlite", "type:killed"))).toBe(killed.length);
  });

  it("hold in Parquet what the ledger holds: text, days and numbers", async () => {
    const path = await exported("parquet");
    const rows = await askDuckdb(`select * from read_parquet('${path}') order by claim_id`);
    const expected = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
    rows.forEach((row, i) => {
      const claim = expected[i]!;
      expect(row).toMatchObject({
        claim_id: claim.id,
        type: claim.said.type,
        span_start: claim.said.span.start,
        first_day: claim.days?.from ?? null,
        confidence: claim.said.confidence,
      });
      expect(JSON.parse(String(row.actors))).toEqual(claim.said.actors.map(({ name }) => name));
    });
    expect(await askDuckdb(`select typeof(first_day) as type from read_parquet('${path}') limit 1`)).toEqual([
      { type: "DATE" },
    ]);
  });
});

describe("verdicts of people", () => {
  it("make a ClaimReview and an opinion, and without them there is none", async () => {
    expect(await collect((await exportRecords(ledger, "schema-org")).pieces).then((p) => p.join(""))).not.toContain(
      '"ClaimReview"',
    );
    const { claim, quote } = (await collect(ledger.claims({ types: ["siege-broken"], limit: 1 })))[0]!;
    await ledger.addJudgement({
      id: "review-1",
      verdict: "rated",
      rating: { words: "Half right", value: "mixed" },
      anchor: { version: claim.version, type: claim.said.type, span: claim.said.span, quote, prefix: "", suffix: "" },
      who: "R. Reader",
      when: "2026-01-02T03:04:05Z",
      why: "The road was open for a day.",
    });
    const path = await exported("schema-org");
    expect(await OUTSIDE_CHECKS["schema-org"]!(path)).toBe(claims.length + 1);
    const graph = JSON.parse((await collect((await exportRecords(ledger, "schema-org")).pieces)).join(""))["@graph"];
    expect(graph.filter((thing: Record<string, unknown>) => thing["@type"] === "ClaimReview")).toEqual([
      {
        "@id": "urn:variorum:judgement:review-1",
        "@type": "ClaimReview",
        datePublished: "2026-01-02",
        author: { "@type": "Person", name: "R. Reader" },
        claimReviewed: quote,
        itemReviewed: { "@id": `urn:variorum:claim:${claim.id}` },
        reviewRating: {
          "@type": "Rating",
          ratingValue: 3,
          bestRating: 5,
          worstRating: 1,
          alternateName: "Half right",
          ratingExplanation: "The road was open for a day.",
        },
      },
    ]);
    await OUTSIDE_CHECKS.stix!(await exported("stix"));
    expect((await collect((await exportRecords(ledger, "stix")).pieces)).join("")).toContain('"opinion":"neutral"');
  });
});

describe("grades of people", () => {
  it("stand beside what was computed, in every format that has a place for them", async () => {
    const whole = async (name: string): Promise<string> =>
      Buffer.concat(
        (await collect((await exportRecords(ledger, name)).pieces)).map((p) => Buffer.from(p as string)),
      ).toString();
    const before = JSON.parse(await whole("geojson")).features;
    const { claim, quote, event } = (await collect(ledger.claims({ types: ["siege-broken"], limit: 1 })))[0]!;
    const given = { who: "R. Reader; desk", when: "2026-01-03T03:04:05Z", why: "Two who were there." };
    const anchor = {
      version: claim.version,
      type: claim.said.type,
      span: claim.said.span,
      quote,
      prefix: "",
      suffix: "",
    };
    for (const name of ["claims-csv", "stix", "schema-org"]) expect(await whole(name), name).not.toContain("B2");
    for (const [id, source] of [
      ["grade-1", "B"],
      ["grade-2", "C"],
    ] as const) {
      await ledger.addJudgement({ ...given, id, anchor, verdict: "graded", grade: { source, information: "2" } });
    }
    await ledger.addJudgement({ ...given, id: "grade-3", anchor, verdict: "withdrawn", judgement: "grade-2" });

    const after = JSON.parse(await whole("geojson")).features as typeof before;
    const graded = after.find(({ id }: { id: string }) => id === event);
    expect(graded.properties.grades).toEqual([{ grade: "B2", ...given }]);
    for (const [i, { properties }] of after.entries()) {
      expect(properties.credibility).toBe(before[i].properties.credibility);
      if (after[i] !== graded) expect(properties.grades).toEqual([]);
    }

    const csv: readonly Record<string, string>[] = parseCsv(await whole("claims-csv"), { columns: true, bom: true });
    for (const { event_id, event_grades } of csv) {
      expect(event_grades).toBe(event_id === event ? "B2 by R. Reader, desk, 2026-01-03" : "");
    }

    const things: readonly Record<string, unknown>[] = JSON.parse(await whole("schema-org"))["@graph"];
    expect(things.filter((thing) => thing["@type"] === "Review")).toMatchObject([
      { itemReviewed: { "@id": `urn:variorum:event:${event}` }, reviewRating: { alternateName: "B2" } },
    ]);

    const objects: readonly Record<string, unknown>[] = JSON.parse(await whole("stix")).objects;
    const grouping = objects.find(({ id }) => id === stixId("grouping", event!))!;
    expect(grouping.description).toContain(String(graded.properties.credibility));
    expect(objects.filter(({ abstract }) => abstract === "graded B2")).toMatchObject([
      { type: "note", authors: ["R. Reader; desk"], content: given.why, object_refs: [grouping.id] },
    ]);

    const database = new Database(await exported("sqlite"));
    const rows = database.prepare("select event_id, grade, who, why from grades").all();
    database.close();
    expect(rows).toEqual([{ event_id: event, grade: "B2", who: given.who, why: given.why }]);
    for (const name of ["sqlite", "stix", "schema-org", "geojson"]) await OUTSIDE_CHECKS[name]!(await exported(name));
  });
});

describe("wrong use", () => {
  it.each([
    ["excel", "", /no format "excel": say one of claims, framing/],
    ["claims", "colour:red", /no field "colour"/],
    ["acled-csv", "type:murder", /no type "murder"/],
    ["claims", "independent:2", /no field "independent" for claims/],
    ["framing", "type:killed", /leave --where out/],
  ])("%s --where %j is refused before anything is read", async (format, where, message) => {
    await expect(exportRecords(ledger, format, where)).rejects.toThrow(message);
  });
});
