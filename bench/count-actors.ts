/**
 * What the registry holds, as a table for the docs:
 *
 *     npx tsx bench/count-actors.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load as parseYaml } from "js-yaml";
import type { Actor } from "../src/model/actor.ts";
import { registry } from "../test/resolution/own-registry.ts";

const FOLDER = join(import.meta.dirname, "../knowledge/actors");

const idsOf = (file: string): readonly string[] =>
  ((parseYaml(readFileSync(join(FOLDER, file), "utf8")) as { actors?: { id: string }[] }).actors ?? []).map(
    ({ id }) => id,
  );
const known = (ids: readonly string[]): readonly Actor[] => ids.map((id) => registry.actors.get(id)!);
const names = (actors: readonly Actor[]): number => actors.reduce((sum, actor) => sum + actor.names.length, 0);
const relations = (actors: readonly Actor[]) => actors.flatMap((actor) => actor.relations);
const row = (what: string, actors: readonly Actor[]): void =>
  console.log(
    `| ${what} | ${actors.length} | ${names(actors)} | ${relations(actors).length} | ${relations(actors).filter(({ claimedBy }) => claimedBy !== null).length} |`,
  );

const all = [...registry.actors.values()];
const syrian = known(
  readdirSync(FOLDER)
    .filter((name) => name.startsWith("syria"))
    .flatMap(idsOf),
);
const outlets = all.filter(({ kind }) => kind === "media");
console.log("| | actors | names | relations | of them somebody's claim |\n| --- | --- | --- | --- | --- |");
row("parties to the war in Syria (`syria-*.yaml`)", syrian);
row("outlets", outlets);
row(
  "outlets with a country",
  outlets.filter(({ country }) => country !== null),
);
row(
  "outlets with country and owner",
  outlets.filter(({ country, ownership }) => country !== null && ownership !== undefined),
);
row(
  "states",
  all.filter(({ kind }) => kind === "state"),
);
row("all", all);
const dated = all.flatMap((actor) => actor.names).filter(({ from, to }) => from !== null || to !== null);
const scripts = all.flatMap((actor) => actor.names).filter(({ language }) => language === "ar" || language === "ru");
console.log(`\n${dated.length} names with dates, ${scripts.length} in Arabic or Cyrillic letters`);
