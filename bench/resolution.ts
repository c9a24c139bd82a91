/**
 * How well names, places and days are resolved, and how fast:
 *
 *     npm run bench:resolution [-- --misses]
 *
 * Scores the mentions of bench/resolution/mentions.txt (sentences of our own, checked by hand): accuracy over all that have
 * a meaning, precision over what was resolved. A place is right within 5 km of the expected point.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actorContext } from "../src/resolution/actor-context.ts";
import { kilometresBetween } from "../src/resolution/distance.ts";
import { placeContext } from "../src/resolution/place-context.ts";
import { resolveActor } from "../src/resolution/resolve-actor.ts";
import { resolveDays } from "../src/resolution/resolve-days.ts";
import { resolvePlace } from "../src/resolution/resolve-place.ts";
import { loadTest } from "./resolution/load-test.ts";
import { type Mention, type MentionBlock, readMentions } from "./resolution/read-mentions.ts";

const NEAR_KM = 5;

const load = loadTest();
console.log(
  `${load.names} names and ${load.places} places loaded: ${Math.round(load.cpuMs)} ms of processor time, ${Math.round(load.wallMs)} ms by the clock, ${Math.round(load.megabytes)} MB held`,
);

const begun = performance.now();
const { registry } = await import("../test/resolution/own-registry.ts");
const { gazetteer } = await import("../test/resolution/own-gazetteer.ts");
console.log(`${registry.actors.size} actors and ${gazetteer.size} places read and compiled in ${ms(begun)} ms`);

const blocks = readMentions(readFileSync(join(import.meta.dirname, "resolution/mentions.txt"), "utf8"));

interface Answer {
  readonly mention: Mention;
  readonly found: string | null;
  readonly reason: string;
  readonly right: boolean;
}

function answer(block: MentionBlock): readonly Answer[] {
  const of = (kind: Mention["kind"]): readonly string[] =>
    block.mentions.filter((mention) => mention.kind === kind).map(({ words }) => words);
  const who = actorContext(registry, block.text, block.on, of("actor"));
  const countries = [...who.present].flatMap((id) => registry.actors.get(id)?.country ?? []);
  const where = placeContext(gazetteer, of("place"), countries);
  return block.mentions.map((mention): Answer => {
    if (mention.kind === "day") {
      const days = resolveDays(mention.words, block.on);
      const found = days === null ? null : days.from === days.to ? days.from : `${days.from}/${days.to}`;
      return { mention, found, reason: days?.basis ?? "no day", right: found === mention.expected };
    }
    if (mention.kind === "actor") {
      const { id, reason } = resolveActor(mention.words, who);
      return { mention, found: id, reason, right: id === mention.expected };
    }
    const { id, reason } = resolvePlace(mention.words, where);
    return { mention, found: id, reason, right: isNear(id, mention.expected) };
  });
}

function isNear(found: string | null, expected: string | null): boolean {
  const [a, b] = [found, expected].map((id) => (id === null ? null : gazetteer.place(id)));
  return found === expected || (a != null && b != null && kilometresBetween(a, b) <= NEAR_KM);
}

const answers = blocks.flatMap(answer);
console.log("\nkind     mentions  accuracy  precision of the resolved");
for (const kind of ["actor", "place", "day"] as const) {
  const mine = answers.filter(({ mention }) => mention.kind === kind);
  const meant = mine.filter(({ mention }) => mention.expected !== null);
  const resolved = mine.filter(({ found }) => found !== null);
  console.log(
    `${kind.padEnd(8)} ${String(meant.length).padStart(8)}  ${share(meant)}     ${share(resolved)}  (${mine.length - meant.length} more that name nobody known)`,
  );
}
if (process.argv.includes("--misses")) {
  for (const { mention, found, reason, right } of answers) {
    if (!right) console.log(`line ${mention.line}: ${mention.words}: ${found}, not ${mention.expected} (${reason})`);
  }
}

const again = process.cpuUsage();
const ROUNDS = 20;
for (let round = 0; round < ROUNDS; round++) blocks.forEach(answer);
const words = blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) * ROUNDS;
const used = process.cpuUsage(again);
const rate = Math.round(words / ((used.user + used.system) / 1e6));
console.log(`\n${rate} words a second of processor time (text as dense in names as the set)`);

function share(of: readonly Answer[]): string {
  return of.length === 0 ? "   -" : (of.filter(({ right }) => right).length / of.length).toFixed(3);
}

function ms(since: number): number {
  return Math.round(performance.now() - since);
}
