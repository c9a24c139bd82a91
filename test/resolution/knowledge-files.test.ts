import { describe, expect, it } from "vitest";
import { compileGazetteer } from "../../src/resolution/compile-gazetteer.ts";
import { compileRegistry } from "../../src/resolution/compile-registry.ts";
import { KnowledgeError } from "../../src/resolution/knowledge-file.ts";
import { PLACE_COLUMNS } from "../../src/resolution/place-file.ts";

const party = (id: string, more: object = {}) => ({ id, kind: "armed-group", names: [`Party ${id}`], ...more });
const actors = (...list: object[]) => [{ name: "mine.yaml", data: { actors: list } }];

const faultsOf = (run: () => unknown): KnowledgeError["faults"] => {
  try {
    run();
  } catch (error) {
    if (error instanceof KnowledgeError) return error.faults;
    throw error;
  }
  return [];
};

describe("compileRegistry", () => {
  it.each<[string, object[], string, RegExp]>([
    ["an unknown key", [party("a", { colour: "red" })], "actors.0", /colour/],
    ["no name", [party("a", { names: [] })], "actors.0.names", /name/],
    ["a bad id", [party("Not A Slug")], "actors.0.id", /lower-case/],
    [
      "a date that is none",
      [party("a", { names: [{ name: "A", from: "2016-02-31" }] })],
      "actors.0.names.0",
      /calendar|input/i,
    ],
    ["an id used twice", [party("a"), party("a")], "actors.1.id", /taken/],
    [
      "a relation to nobody",
      [party("a", { relations: [{ kind: "part-of", to: "ghost", source: "x" }] })],
      "actors.0.relations.0.to",
      /ghost/,
    ],
    [
      "a circle of renames",
      [
        party("a", { relations: [{ kind: "renamed-to", to: "b", source: "x" }] }),
        party("b", { relations: [{ kind: "renamed-to", to: "a", source: "x" }] }),
      ],
      "actors.0.relations",
      /circle/,
    ],
    [
      "one name with two owners at a time",
      [party("a", { names: ["The Front"] }), party("b", { names: ["front"] })],
      "actors.1.names.0",
      /at the same time a name of "a"/,
    ],
  ])("refuses %s with file, place and reason", (_, list, path, reason) => {
    const faults = faultsOf(() => compileRegistry(actors(...list)));
    expect(faults[0]?.file).toBe("mine.yaml");
    expect(faults[0]?.path.join(".")).toContain(path);
    expect(faults[0]?.reason).toMatch(reason);
  });

  it("lets one name have two owners at different times, or where both say so", () => {
    const dated = (id: string, from: string, to: string) => party(id, { names: [{ name: "The Front", from, to }] });
    expect(compileRegistry(actors(dated("a", "2011", "2012"), dated("b", "2013", "2014"))).actors.size).toBe(2);
    const shared = (id: string) => party(id, { names: [{ name: "The Front", shared: true }] });
    expect(compileRegistry(actors(shared("a"), shared("b"))).actors.size).toBe(2);
  });

  it("lets a file add names to an actor of another", () => {
    const added = (id: string) => ({
      name: "more.yaml",
      data: { names: { [id]: ["The Front", { name: "FR", kind: "acronym" }] } },
    });
    const compiled = compileRegistry([...actors(party("a")), added("a")]);
    expect(compiled.bySpelling.get("front")?.map(({ actor }) => actor)).toEqual(["a"]);
    expect(compiled.actors.get("a")?.names.map(({ kind }) => kind)).toEqual(["short", "short", "acronym"]);
    expect(faultsOf(() => compileRegistry([...actors(party("a")), added("ghost")]))[0]).toMatchObject({
      file: "more.yaml",
      path: ["names", "ghost"],
    });
  });

  it("lets a file say who owns an outlet of another", () => {
    const owned = (id: string, form = "private") => ({
      name: "more.yaml",
      data: { ownership: { [id]: { form, owner: "A Trust" } } },
    });
    const { actors: known } = compileRegistry([...actors(party("a")), owned("a")]);
    expect(known.get("a")?.ownership).toEqual({ form: "private", owner: "A Trust" });
    expect(faultsOf(() => compileRegistry([...actors(party("a")), owned("ghost")]))[0]).toMatchObject({
      file: "more.yaml",
      path: ["ownership", "ghost"],
    });
    expect(faultsOf(() => compileRegistry([...actors(party("a")), owned("a", "secret")]))).toHaveLength(1);
  });

  it("keeps the rest when lenient", () => {
    const compiled = compileRegistry(actors(party("a", { colour: "red" }), party("b")), { lenient: true });
    expect([...compiled.actors.keys()]).toEqual(["b"]);
    expect(compiled.faults).toHaveLength(1);
  });

  it.each([["text"], [[1]], [{ nonsense: [] }]])("refuses %j as a file", (data) => {
    expect(faultsOf(() => compileRegistry([{ name: "mine.yaml", data }]))).toHaveLength(1);
    expect(compileRegistry([{ name: "mine.yaml", data }], { lenient: true }).actors.size).toBe(0);
  });

  it("reads months and years as their first and last day", () => {
    const compiled = compileRegistry(actors(party("a", { names: [{ name: "A", from: "2016-07", to: 2017 }] })));
    expect(compiled.actors.get("a")?.names[0]).toMatchObject({ from: "2016-07-01", to: "2017-12-31" });
  });
});

describe("compileGazetteer", () => {
  const place = (more: object = {}) => ({
    id: "xx-hill",
    kind: "village",
    name: "Hill",
    country: "XX",
    lat: 1,
    lon: 2,
    source: "by hand",
    ...more,
  });
  const yaml = (...places: object[]) => [{ name: "mine.yaml", data: { places } }];
  const table = (...rows: string[][]) => [
    { name: "mine.tsv", data: `${[PLACE_COLUMNS, ...rows].map((row) => row.join("\t")).join("\n")}\n` },
  ];
  const row = ["xx-hill", "village", "Hill", "Mount|Berg", "XX", "", "1.5", "2.5", "", "12", "a list"];

  it.each<[string, readonly { name: string; data: unknown }[], RegExp]>([
    ["a latitude out of range", yaml(place({ lat: 91 })), /latitude/],
    ["an unknown key", yaml(place({ colour: "red" })), /colour/],
    ["an unknown kind", yaml(place({ kind: "planet" })), /planet|option/i],
    ["an id twice in one file", yaml(place(), place()), /twice/],
    ["a place within nowhere", yaml(place({ within: "xx-ghost" })), /xx-ghost/],
    ["a table without its columns", [{ name: "mine.tsv", data: "a\tb\n" }], /columns/],
    ["a row too short", table(["xx-hill", "village"]), /columns/],
    ["a longitude out of range", table(row.with(7, "181")), /longitude/],
    ["a longitude that is no number", table(row.with(7, "east")), /longitude/],
    ["a kind that is none", table(row.with(1, "planet")), /planet/],
    ["a radius that is no number", table(row.with(8, "wide")), /radius/],
    ["people below nought", table(row.with(9, "-3")), /population/],
    ["a country that is none", table(row.with(4, "Syria")), /country/],
  ])("refuses %s", (_, files, reason) => {
    expect(faultsOf(() => compileGazetteer(files))[0]?.reason).toMatch(reason);
    expect(compileGazetteer(files, { lenient: true }).faults.length).toBeGreaterThan(0);
  });

  it.each<[string, readonly { name: string; data: unknown }[], string]>([
    ["of a hand-written file", yaml(place(), place({ id: "xx-b", within: "xx-ghost" })), "mine.yaml places.1"],
    ["of a table", table(row, row.with(0, "xx-b").with(5, "xx-ghost")), "mine.tsv 3"],
  ])("says where a place within nowhere stands: %s", (_, files, where) => {
    const [fault] = faultsOf(() => compileGazetteer(files));
    expect(`${fault?.file} ${fault?.line ?? fault?.path.join(".")}`).toBe(where);
  });

  it("says the line of a table", () => {
    const fault = faultsOf(() => compileGazetteer(table(row, row.with(0, "xx-b").with(6, "900"))))[0];
    expect(fault).toMatchObject({ file: "mine.tsv", line: 3 });
  });

  it("reads a table, and lets the earlier file keep a place while the later one adds its names", () => {
    const compiled = compileGazetteer([...yaml(place()), ...table(row)]);
    expect(compiled.size).toBe(1);
    expect(compiled.place("xx-hill")).toMatchObject({ lat: 1, lon: 2 });
    expect(compiled.spelled("berg").map(({ id }) => id)).toEqual(["xx-hill"]);
  });
});
