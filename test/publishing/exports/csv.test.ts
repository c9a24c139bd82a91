import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { load as parseYaml } from "js-yaml";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/model/claim.ts";
import type { Modality } from "../../../src/model/claim-types.ts";
import { eventToll } from "../../../src/model/event-toll.ts";
import { acledCsv } from "../../../src/publishing/exports/acled-csv.ts";
import { claimsCsv } from "../../../src/publishing/exports/claims-csv.ts";
import { compileCrosswalk } from "../../../src/publishing/exports/crosswalk.ts";
import { csvLine } from "../../../src/publishing/exports/csv-line.ts";
import { tollOf } from "../../../src/publishing/exports/event-facts.ts";
import { eventGeojson } from "../../../src/publishing/exports/event-geojson.ts";
import { lossesFile } from "../../../src/publishing/exports/export-format.ts";
import { ucdpCsv } from "../../../src/publishing/exports/ucdp-csv.ts";
import { aleppoDossier } from "../aleppo-dossier.ts";
import { article, days, dossier, event, type Telling } from "../dossier-fixture.ts";
import { CROSSWALK, sourceOf, written } from "./export-rows.ts";

const CROSSWALK_FILE = join(import.meta.dirname, "../../../knowledge/crosswalks/event-data.yaml");
const crosswalkData = (): { crosswalk: { type: string; acled: unknown }[] } =>
  parseYaml(readFileSync(CROSSWALK_FILE, "utf8")) as { crosswalk: { type: string; acled: unknown }[] };

type Row = Readonly<Record<string, string>>;
const rowsOf = (csv: string): readonly Row[] => parse(csv, { columns: true, bom: true });

describe("csvLine", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"],
    ["+49", "'+49"],
    ["-5 dead", "'-5 dead"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["＝1", "'＝1"],
    ["five = 5", "five = 5"],
    ["Al-Hamdaniya", "Al-Hamdaniya"],
  ])("disarms %j as %j", (given, kept) => {
    expect(parse(csvLine([given]), { trim: false })).toEqual([[kept]]);
  });

  it("leaves numbers numbers", () => expect(csvLine([-5, 0.25, null, "x"])).toBe("-5,0.25,,x\r\n"));

  it("comes back as it was, but for apostrophes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }), (cells) => {
        const [back] = parse(csvLine(cells), { relax_column_count: true, skip_empty_lines: false }) as string[][];
        back!.forEach((cell, i) => {
          expect([cells[i], `'${cells[i]}`]).toContain(cell);
        });
      }),
    );
  });
});

describe("claims-csv", () => {
  it("writes a claim a row, words and ids beside each other", async () => {
    const input = aleppoDossier();
    const rows = rowsOf(await written(claimsCsv, sourceOf(input)));
    expect(rows).toHaveLength(input.claims.length);
    expect(rows.find(({ quote }) => quote!.startsWith("capturing Al-Hamdaniya"))).toMatchObject({
      type: "capture",
      family: "territory",
      actors: "Hayat Tahrir al-Sham; its allies",
      actor_ids: "hayat-tahrir-al-sham; ?",
      places: "Al-Hamdaniya; 1070 Apartments",
      latitude: "36.178",
      from: "2024-11-29",
      outlet: "Levant Courier",
    });
    const toll = rows.find(({ quote }) => quote!.startsWith("at least 38 dead"))!;
    expect([toll.numbers, toll.numbers_min, toll.numbers_max]).toEqual([
      "at least 38 dead; 9 civilians",
      "38; 9",
      "open; 9",
    ]);
    for (const { start, end, quote } of rows.filter(({ quote }) => !quote!.startsWith("'"))) {
      expect(Number(end) - Number(start)).toBe(quote!.length);
    }
  });

  it("says beside the file what it loses", () => {
    expect(JSON.parse(lossesFile(claimsCsv)!)).toMatchObject({ format: "claims-csv" });
    expect(claimsCsv.losses.length).toBeGreaterThan(3);
  });
});

describe("the crosswalk", () => {
  it("names what is wrong with it", () => {
    const lines = crosswalkData().crosswalk;
    expect(() => compileCrosswalk({ crosswalk: lines.slice(1) })).toThrow("no line for clash");
    expect(() => compileCrosswalk({ crosswalk: [...lines, lines[3]] })).toThrow("more than one line for shelling");
    expect(() => compileCrosswalk({ crosswalk: [{ ...lines[0], acled: "Battles" }, ...lines.slice(1)] })).toThrow(
      /event type/,
    );
  });

  it("keeps slashes inside the names of types", () => {
    expect(CROSSWALK.shelling.acled).toEqual({
      by: "nobody",
      one: { event: "Explosions/Remote violence", sub: "Shelling/artillery/missile attack" },
    });
  });
});

/** Reports that each count the dead; the first number of a report carries what is said of the report itself. */
const tolls = (
  said: readonly {
    words: string;
    min: number | null;
    max: number | null;
    day?: string;
    chain?: string;
    status?: "civilian" | "combatant";
    partOf?: string;
    denied?: true;
    modality?: Modality;
    group?: number;
    outlet?: string;
  }[][],
): ReturnType<typeof event> =>
  event("killed · Marat", {
    days: days("2024-11-29"),
    places: [],
    tellings: said.map((values, i): Telling => {
      const { day, chain, modality, group, outlet } = values[0]!;
      const text = `${chain ?? "Nobody"} counts ${values.map(({ words }) => words).join(" and ")}.`;
      return {
        article: article(`a${i}`, outlet ?? `Outlet ${i}`, day ?? "2024-11-29", text),
        clause: text,
        type: "killed",
        group: group ?? i + 1,
        ...(modality === undefined ? {} : { modality }),
        ...(chain === undefined ? {} : { chain: [chain] }),
        ...(values[0]!.denied ? { polarity: "denied" as const } : {}),
        fields: {
          killed: values.map(({ words, min, max, status, partOf }) => ({
            words,
            range: { min, max },
            ...(status ? { status } : {}),
            ...(partOf ? { partOf } : {}),
          })),
        },
      };
    }),
  });

describe("eventToll", () => {
  it.each([
    [
      "the lowest and highest of rival totals",
      [[{ words: "30 dead", min: 30, max: 30 }], [{ words: "12 dead", min: 12, max: 12 }]],
      12,
      30,
    ],
    [
      "never a part of a total",
      [
        [
          { words: "30 dead", min: 30, max: 30 },
          { words: "4 children", min: 4, max: 4, partOf: "30 dead" },
        ],
      ],
      30,
      30,
    ],
    [
      "never an outdated number of the same counter",
      [
        [{ words: "10 dead", min: 10, max: 10, chain: "Monitor", day: "2024-11-29" }],
        [{ words: "25 dead", min: 25, max: 25, chain: "Monitor", day: "2024-11-30" }],
      ],
      25,
      25,
    ],
    [
      "civilians and combatants of one account together",
      [
        [
          { words: "3 civilians", min: 3, max: 3, status: "civilian" as const },
          { words: "14 soldiers", min: 14, max: 14, status: "combatant" as const },
        ],
      ],
      17,
      17,
    ],
    [
      "people before civilians alone",
      [
        [{ words: "3 civilians", min: 3, max: 3, status: "civilian" as const }],
        [{ words: "20 people", min: 20, max: null }],
      ],
      20,
      20,
    ],
    [
      "civilians where nobody counts more",
      [[{ words: "3 civilians", min: 3, max: 3, status: "civilian" as const }]],
      3,
      3,
    ],
    ["nothing that is denied", [[{ words: "50 dead", min: 50, max: 50, denied: true as const }]], null, null],
    ["an upper end alone", [[{ words: "up to 20", min: null, max: 20 }]], null, 20],
    [
      "nothing that is only feared",
      [[{ words: "50 dead", min: 50, max: 50, modality: "forecast" }], [{ words: "20 dead", min: 20, max: 20 }]],
      20,
      20,
    ],
    [
      "never an outdated number of the same outlet",
      [
        [{ words: "10 dead", min: 10, max: 10, outlet: "Post", day: "2024-11-29" }],
        [{ words: "25 dead", min: 25, max: 25, outlet: "Post", day: "2024-11-30" }],
        [{ words: "30 dead", min: 30, max: 30, outlet: "Courier" }],
      ],
      25,
      30,
    ],
    [
      "never the outdated number of a copied text",
      [
        [{ words: "10 dead", min: 10, max: 10, group: 1, day: "2024-11-29" }],
        [{ words: "25 dead", min: 25, max: 25, group: 1, day: "2024-11-30" }],
      ],
      25,
      25,
    ],
    [
      "the older number of another voice, which nobody replaced",
      [
        [{ words: "10 dead", min: 10, max: 10, chain: "Monitor", day: "2024-11-29" }],
        [{ words: "25 dead", min: 25, max: 25, chain: "Network", day: "2024-11-30" }],
      ],
      10,
      25,
    ],
    [
      "the newest where the newest is the lower one",
      [
        [{ words: "40 dead", min: 40, max: 40, chain: "Monitor", day: "2024-11-29" }],
        [{ words: "25 dead", min: 25, max: 25, chain: "Monitor", day: "2024-12-01" }],
      ],
      25,
      25,
    ],
    [
      "a part where its total is denied",
      [
        [
          { words: "4 children", min: 4, max: 4, partOf: "30 dead" },
          { words: "30 dead", min: 30, max: 30 },
        ],
        [{ words: "50 dead", min: 50, max: 50, denied: true }],
      ],
      30,
      30,
    ],
    [
      "no part even where nothing else is told",
      [[{ words: "4 children", min: 4, max: 4, partOf: "counts" }]],
      null,
      null,
    ],
  ] as const)("takes %s", (_, said, low, high) => {
    expect(eventToll(tolls(said as never).event, "killed")).toMatchObject({ low, high });
  });
});

describe("one number for the dead", () => {
  it("knows one voice under two names, so that its older toll is outdated", () => {
    const told = tolls([
      [{ words: "10 dead", min: 10, max: 10, chain: "Marat Monitor", day: "2024-11-29" }],
      [{ words: "25 dead", min: 25, max: 25, chain: "the Monitor", day: "2024-11-30" }],
    ]);
    const voices = [{ id: "marat-monitor", score: 1, reason: "known name" }];
    const row = (claims: readonly Claim[]) => ({
      event: told.event,
      claims: new Map(claims.map((one) => [one.id, one])),
    });
    expect(tollOf(row(told.claims), "killed")).toMatchObject({ low: 10, high: 25 });
    expect(tollOf(row(told.claims.map((claim) => ({ ...claim, voices }))), "killed")).toMatchObject({
      low: 25,
      high: 25,
    });
  });

  it("is never below what somebody said of the whole, whatever parts and old numbers stand beside it", () => {
    const number = fc.nat({ max: 900 });
    const report = fc.record({ total: number, part: number, old: number, chain: fc.constantFrom("A", "B", "C") });
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 5 }), (told) => {
        const said = told.flatMap(({ total, part, old, chain }) => [
          [{ words: `${old} once`, min: old, max: old, chain, day: "2024-11-29" }],
          [
            { words: `${total} in all`, min: total, max: total, chain, day: "2024-11-30" },
            { words: `${part} of them`, min: part, max: part, chain, partOf: `${total} in all` },
          ],
        ]);
        const totals = told.map(({ total }) => total);
        expect(eventToll(tolls(said).event, "killed")).toMatchObject({
          low: Math.min(...totals),
          high: Math.max(...totals),
        });
      }),
    );
  });

  it("is flagged where it is unknown, in every format that wants a number", async () => {
    const input = dossier([tolls([[{ words: "nobody counted", min: null, max: null }]])], []);
    const [row] = rowsOf(await written(acledCsv, sourceOf(input)));
    expect(row).toMatchObject({
      fatalities: "0",
      x_fatalities_known: "0",
      x_fatalities_low: "",
      x_fatalities_high: "",
    });
    expect(row!.notes).toContain("Killed: no number given.");
    expect(rowsOf(await written(ucdpCsv, sourceOf(input)))).toEqual([]);
    const { features } = JSON.parse(await written(eventGeojson, sourceOf(input)));
    expect(features[0].properties).toMatchObject({ deaths_low: null, deaths_known: false });
  });
});

describe("acled-csv", () => {
  const input = aleppoDossier();
  it("has ACLED's 31 columns and then our own, and ids that never pass for theirs", async () => {
    const csv = await written(acledCsv, sourceOf(input));
    const header = csv.split("\r\n")[0]!.split(",");
    expect(header.indexOf("timestamp")).toBe(30);
    expect(header.slice(31).every((name) => name.startsWith("x_"))).toBe(true);
    const rows = rowsOf(csv);
    expect(rows.every(({ event_id_cnty }) => event_id_cnty!.startsWith("VARIORUM-"))).toBe(true);
    expect(rows.some(({ tags }) => tags === "assessment")).toBe(false);
  });

  it("writes the lowest current total, its range, and what the row flattens", async () => {
    const rows = rowsOf(await written(acledCsv, sourceOf(input)));
    const toll = rows.find(
      ({ location, event_date, tags }) => location === "Ramouseh" && event_date === "2016-08-06" && tags === "killed",
    )!;
    expect(toll).toMatchObject({
      fatalities: "41",
      x_fatalities_low: "41",
      x_fatalities_high: "701",
      x_fatalities_known: "1",
      time_precision: "2",
      latitude: "36.1497",
    });
    expect(toll.x_flattened).toContain("killed: at least 38 dead, 9 civilians | More than 700 gunmen | 41");
    expect(toll.notes).toMatch(/Not ACLED data/);
    const denied = dossier(
      [
        tolls([
          [{ words: "30 dead", min: 30, max: 30, denied: true }],
          [{ words: "9 dead", min: 9, max: 9, modality: "forecast" }],
        ]),
      ],
      [],
    );
    expect(rowsOf(await written(acledCsv, sourceOf(denied)))).toEqual([]);
    const capture = rows.find(({ tags }) => tags === "capture, control".replace(", ", "; "))!;
    expect(capture).toMatchObject({
      event_type: "Battles",
      inter1: "Rebel group",
      fatalities: "0",
      x_fatalities_known: "0",
      x_fatalities_low: "",
    });
  });
});

describe("ucdp-csv", () => {
  const columns = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"] as const;
  const check = (rows: readonly Row[]): void => {
    for (const row of rows) {
      const [a, b, civilians, unknown, best, high, low] = columns.map((name) => Number(row[name])) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      expect(a + b + civilians + unknown).toBe(best);
      expect(low <= best && best <= high).toBe(true);
      expect(Math.min(a, b, civilians, unknown)).toBeGreaterThanOrEqual(0);
    }
  };

  it("has UCDP's 49 columns, only events with a death, and quoted voices as the original source", async () => {
    const input = aleppoDossier();
    const csv = await written(ucdpCsv, sourceOf(input));
    expect(csv.split("\r\n")[0]!.split(",").indexOf("gwnob")).toBe(48);
    const rows = rowsOf(csv);
    expect(rows.map(({ best }) => best)).toEqual(["41", "255"]);
    expect(rows[0]!.source_original).toContain("Marat Monitor");
    check(rows);
  });

  it("always adds up", async () => {
    const value = fc.record({
      min: fc.option(fc.nat(500)),
      more: fc.option(fc.nat(300)),
      status: fc.constantFrom("civilian", "combatant", undefined),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        async (accounts) => {
          const told = tolls(
            accounts.map((values, i) =>
              values.map(({ min, more, status }, j) => ({
                words: `number ${i}-${j}`,
                min,
                max: more === null ? null : (min ?? 0) + more,
                ...(status ? { status } : {}),
              })),
            ) as never,
          );
          const input = dossier([told], []);
          check(rowsOf(await written(ucdpCsv, sourceOf(input))));
        },
      ),
      { numRuns: 60 },
    );
  });
});
