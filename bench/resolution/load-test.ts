import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load as parseYaml } from "js-yaml";
import { compileGazetteer } from "../../src/resolution/compile-gazetteer.ts";
import { compileRegistry } from "../../src/resolution/compile-registry.ts";
import type { Gazetteer } from "../../src/resolution/gazetteer.ts";
import type { Registry } from "../../src/resolution/registry.ts";

const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");
export const NAMES = 20_000;
export const PLACES = 150_000;

/** What loading took. Processor time says more than the clock on a machine that others use too. */
export interface LoadTest {
  readonly names: number;
  readonly places: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Memory held afterwards beyond that before, without garbage (needs `node --expose-gc`). */
  readonly megabytes: number;
}

interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Loads our own knowledge and made-up actors and places beside it, from the texts of the files to the first look-up. */
export function loadTest(): LoadTest {
  const actors = [...filesOf("actors"), madeActors()];
  const places = [...filesOf("places"), madePlaces()];
  const before = heldMegabytes();
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const registry = compileRegistry(actors.map(parse));
  const gazetteer = compileGazetteer(places.map(parse));
  registry.bySpelling.get("nusra front");
  gazetteer.spelled("aleppo");
  const used = process.cpuUsage(cpu);
  const wallMs = performance.now() - wall;
  const megabytes = heldMegabytes() - before;
  return { ...sizes(registry, gazetteer), wallMs, cpuMs: (used.user + used.system) / 1000, megabytes };
}

const sizes = (registry: Registry, gazetteer: Gazetteer): Pick<LoadTest, "names" | "places"> => ({
  names: [...registry.actors.values()].reduce((sum, { names }) => sum + names.length, 0),
  places: gazetteer.size,
});

const filesOf = (kind: string): readonly TextFile[] =>
  readdirSync(join(KNOWLEDGE, kind)).map((name) => ({ name, text: readFileSync(join(KNOWLEDGE, kind, name), "utf8") }));

const parse = ({ name, text }: TextFile) => ({
  name,
  data: name.endsWith(".tsv") ? text : name.endsWith("json") ? JSON.parse(text) : parseYaml(text),
});

/** Actors with three names each, as a user's JSON file would have them. */
function madeActors(): TextFile {
  const actors = Array.from({ length: Math.ceil((NAMES - 2_600) / 3) }, (_, i) => ({
    id: `made-${i}`,
    kind: "armed-group",
    names: [`Brigade q${i} of the Hills`, `Liwa q${i} al-Jabal`, `Q${i}HB`],
  }));
  return { name: "made.json", text: JSON.stringify({ actors }) };
}

/** The world's cities again and again under other names. */
function madePlaces(): TextFile {
  const [header, ...rows] = readFileSync(join(KNOWLEDGE, "places/world.tsv"), "utf8").trimEnd().split("\n");
  const lines = Array.from({ length: PLACES - 31_000 }, (_, i) => {
    const cells = rows[i % rows.length]!.split("\t");
    const round = Math.floor(i / rows.length);
    return [`${cells[0]}-${round}`, cells[1], `${cells[2]} ${"ABCDEFGH"[round]}`, ...cells.slice(3)].join("\t");
  });
  return { name: "made.tsv", text: `${[header, ...lines].join("\n")}\n` };
}

function heldMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 1e6;
}
