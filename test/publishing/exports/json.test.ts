import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointCounter } from "../../../src/publishing/exports/code-points.ts";
import { eventGeojson } from "../../../src/publishing/exports/event-geojson.ts";
import { webAnnotations } from "../../../src/publishing/exports/web-annotations.ts";
import { aleppoDossier } from "../aleppo-dossier.ts";
import { article, dossier, event } from "../dossier-fixture.ts";
import { sourceOf, written } from "./export-rows.ts";

describe("codePointCounter", () => {
  it("counts what an iterator over the text counts, wherever a character begins", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const count = codePointCounter(text);
        let offset = 0;
        [...text].forEach((character, i) => {
          expect(count(offset)).toBe(i);
          offset += character.length;
        });
        expect(count(text.length)).toBe([...text].length);
      }),
    );
  });
});

describe("web-annotations", () => {
  it("points at the words by code points, with the words around them", async () => {
    const source = article("a", "Courier", "2024-11-29", "🕊️🕊️ Peace? Rebels took Marat 🏴 on Friday.", {
      url: "https://courier.example/a",
    });
    const told = event("capture · Marat", {
      days: null,
      places: [],
      tellings: [
        {
          article: source,
          clause: "Rebels took Marat 🏴 on Friday",
          type: "capture",
          group: 1,
          fields: { actor: [{ words: "Rebels" }] },
        },
      ],
    });
    const input = dossier([told], [source]);
    const page = JSON.parse(await written(webAnnotations, sourceOf(input)));
    expect(page["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(page.losses.length).toBeGreaterThan(0);
    const [{ target, body, type }] = page.items;
    expect(type).toBe("Annotation");
    expect(target.source).toBe("https://courier.example/a");
    expect(body[0]).toMatchObject({ purpose: "classifying", value: "capture" });
    const [quote, position] = target.selector;
    const points = [...source.text];
    expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
    expect(quote.prefix + quote.exact + quote.suffix).toBe(source.text);
  });

  it("is valid JSON for many claims and for none, and never links to a script", async () => {
    const input = aleppoDossier();
    const page = JSON.parse(await written(webAnnotations, sourceOf(input)));
    expect(page.items).toHaveLength(input.claims.length);
    expect(new Set(page.items.map(({ id }: { id: string }) => id)).size).toBe(input.claims.length);
    expect(JSON.parse(await written(webAnnotations, sourceOf(dossier([], [])))).items).toEqual([]);
    const bad = article("b", null, null, "Rebels took Marat.", { url: "javascript:alert(1)" });
    const told = event("x", {
      days: null,
      places: [],
      tellings: [{ article: bad, clause: "Rebels took Marat", type: "capture", group: 1, fields: {} }],
    });
    expect(await written(webAnnotations, sourceOf(dossier([told], [bad])))).not.toContain("javascript:");
  });
});

describe("geojson", () => {
  it("is a collection by RFC 7946 with its losses as a foreign member", async () => {
    const input = aleppoDossier();
    const collection = JSON.parse(await written(eventGeojson, sourceOf(input)));
    expect(collection.type).toBe("FeatureCollection");
    expect(collection.losses[0]).toEqual({ what: expect.any(String), kept: expect.any(String) });
    expect(collection.features).toHaveLength(input.events.length);
    for (const { type, id, geometry, properties } of collection.features) {
      expect(type).toBe("Feature");
      expect(id).toMatch(/^[0-9a-f]+$/);
      expect(properties.title).toEqual(expect.any(String));
      if (geometry === null) continue;
      const points = geometry.type === "Point" ? [geometry.coordinates] : geometry.coordinates;
      expect(["Point", "MultiPoint"]).toContain(geometry.type);
      for (const [lon, lat] of points) {
        expect(lon > 35 && lon < 43 && lat > 32 && lat < 38).toBe(true);
      }
    }
    const siege = collection.features.find(({ properties }: { properties: { title: string } }) =>
      properties.title.startsWith("siege broken"),
    );
    expect(siege.geometry.type).toBe("MultiPoint");
    expect(siege.properties).toMatchObject({
      accounts: 6,
      independent: 4,
      contested: ["what", "actor", "place", "day"],
      deaths_low: null,
      deaths_known: false,
    });
    expect(JSON.parse(await written(eventGeojson, sourceOf(dossier([], [])))).features).toEqual([]);
  });
});
