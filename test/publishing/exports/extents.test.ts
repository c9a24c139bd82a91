import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Extent } from "../../../src/model/claim.ts";
import { acledCsv } from "../../../src/publishing/exports/acled-csv.ts";
import type { EventRow } from "../../../src/publishing/exports/export-format.ts";
import { ucdpCsv } from "../../../src/publishing/exports/ucdp-csv.ts";
import { aleppoDossier } from "../aleppo-dossier.ts";
import { eventRows, sourceOf, written } from "./export-rows.ts";

const input = aleppoDossier();
const outskirts: Extent = { form: "area", lat: 36.1, lon: 37.2, radius: 4_000, offset: 9_000 };

/** The rows with claims that name the event's places, all but the first few with an extent. */
const rowsWith = (extent: Extent, spare = 0): readonly EventRow[] => {
  let left = spare;
  return eventRows(input).map((row) => {
    const named = (id: string) => ({ id, score: 1, reason: "by hand", ...(left-- > 0 ? {} : { extent }) });
    const told = row.event.claims.map((id) => ({ ...row.claims.get(id)!, places: row.event.places.map(named) }));
    return { ...row, claims: new Map(told.map((claim) => [claim.id, claim])) };
  });
};

describe("places that are not the named place itself", () => {
  it("are written with their own middle and a coarser code", async () => {
    const rows = parse(await written(acledCsv, sourceOf(input, { events: rowsWith(outskirts) })), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    const named = rows.filter(({ location }) => location === "Ramouseh");
    expect(named.length).toBeGreaterThan(0);
    for (const row of named)
      expect(row).toMatchObject({ latitude: "36.1000", longitude: "37.2000", geo_precision: "2" });
  });

  it("are written in UCDP's codes, a line as 5", async () => {
    const csv = await written(ucdpCsv, sourceOf(input, { events: rowsWith({ ...outskirts, form: "line" }) }));
    const rows = (parse(csv, { columns: true, bom: true }) as Record<string, string>[]).filter(
      ({ where_coordinates }) => where_coordinates !== "",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ where_prec: "5", geom_wkt: "POINT (37.2 36.1)" });
  });

  it("are the place itself as soon as one claim says no more than its name", async () => {
    const csv = await written(ucdpCsv, sourceOf(input, { events: rowsWith(outskirts, 1000) }));
    const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.some(({ where_prec }) => where_prec === "1")).toBe(true);
    expect(rows.some(({ geom_wkt }) => geom_wkt === "POINT (37.2 36.1)")).toBe(false);
  });
});
