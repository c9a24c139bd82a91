import { describe, expect, it } from "vitest";
import { lineInYaml } from "../../src/operations/line-in-yaml.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { folderOf } from "./fresh-ledger.ts";

describe("lineInYaml", () => {
  const text = [
    "# ours",
    "actors:",
    "  - id: a",
    "    names:",
    "      - The Front",
    "      - { name: TF, kind: acronym }",
    "  - &second",
    "    id: b",
    "    'relations': [{ kind: renamed-to,",
    "      to: a }]",
    "again: *second",
    "",
  ].join("\n");

  it.each<[readonly (string | number)[], number]>([
    [[], 2],
    [["actors"], 2],
    [["actors", 0], 3],
    [["actors", 0, "names", 1], 6],
    [["actors", 0, "names", 1, "kind"], 6],
    [["actors", 1, "relations", 0, "to"], 10],
    [["again"], 11],
    // The nearest part that there is.
    [["actors", 0, "names", 7], 4],
    [["actors", 0, "colour"], 3],
  ])("%j stands on line %i", (path, line) => {
    expect(lineInYaml(text, path)).toBe(line);
  });

  it("reads JSON too, and gives nothing for what is neither", () => {
    expect(lineInYaml('{\n"places": [\n{"lat": 95}]}', ["places", 0, "lat"])).toBe(3);
    expect(lineInYaml("a: [", [])).toBeNull();
  });
});

const ACTORS = `actors:
  - id: mountain-brigade
    kind: armed-group
    names: [Mountain Brigade]
  - id: valley-brigade
    kind: armed-group
    colour: green
    names: [Valley Brigade]
  - id: old-front
    kind: armed-group
    names: [Old Front of the Hills]
    relations:
      - { kind: renamed-to, to: new-front, source: x }
  - id: new-front
    kind: armed-group
    names: [New Front of the Hills, Mountain Brigade]
    relations:
      - { kind: renamed-to, to: old-front, source: x }
`;
const PLACES = `places:
  - { id: xx-hill, kind: village, name: Hilltop, country: SY, lat: 35.1, lon: 37.1, source: mine }
  - { id: xx-sea, kind: village, name: Seaside, country: SY, lat: 95, lon: 37.1, source: mine }
`;

describe("knowledge of one's own that is bad", () => {
  const folder = () => folderOf({ "actors/mine.yaml": ACTORS, "places/mine.yaml": PLACES });

  it("is refused with file, line and reason", async () => {
    const refused = loadEngine([folder()]);
    await expect(refused).rejects.toThrow(/actors\/mine\.yaml, line 5 \(actors\.1\): .*colour/);
    await expect(refused).rejects.toThrow(/line 12 \(actors\.2\.relations\): .*circle/);
    await expect(refused).rejects.toThrow(/line 16 \(actors\.3\.names\.1\): "Mountain Brigade" is at the same time/);
    await expect(loadEngine([folderOf({ "places/mine.yaml": PLACES })])).rejects.toThrow(
      /places\/mine\.yaml, line 3 \(places\.1\.lat\): a latitude lies between/,
    );
  });

  it("loads without what is bad when lenient, and says what was left out", async () => {
    const { knowledge, faults } = await loadEngine([folder()], { lenient: true });
    expect(knowledge.registry.actors.has("valley-brigade")).toBe(false);
    expect(knowledge.registry.actors.get("new-front")?.names.map(({ name }) => name)).toEqual([
      "New Front of the Hills",
    ]);
    expect(knowledge.registry.actors.get("old-front")?.relations).toEqual([]);
    expect(knowledge.gazetteer.place("xx-hill")).not.toBeNull();
    expect(knowledge.gazetteer.place("xx-sea")).toBeNull();
    expect(faults).toHaveLength(5);
    for (const fault of faults) expect(fault).toMatch(/mine\.yaml, line \d+ /);
  });

  it("says the line of a file that is no YAML", async () => {
    const broken = folderOf({ "actors/mine.yaml": "actors:\n  - id: [a\n", "places/mine.yaml": PLACES });
    await expect(loadEngine([broken])).rejects.toThrow(/actors\/mine\.yaml: cannot be read: .*line|\(3:/s);
    const { faults, knowledge } = await loadEngine([broken], { lenient: true });
    expect(faults).toHaveLength(2);
    expect(knowledge.gazetteer.place("xx-hill")).not.toBeNull();
  });
});
