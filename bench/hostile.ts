/**
 * How long texts that were made to be slow take: processor time of one core for each step, for inputs of about 100 kB.
 * The aim is one second for parsing and extraction together.
 *
 *     npx tsx bench/hostile.ts [NAME …] [--kb=100]
 *
 * The last column is how the time for both grows when the text is twice as long: 2 is linear.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../src/extraction/extract.ts";
import type { Article } from "../src/model/article.ts";
import type { VersionId } from "../src/model/ids.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { parseArticle } from "../src/operations/pass-over.ts";
import { resolve } from "../src/resolution/resolve.ts";

const LIMIT_MS = 1000;

const sample = (path: string): string => readFileSync(join(import.meta.dirname, path), "utf8");
const NEWS = sample("gold/articles/08_burkina-village.txt");
const OTHER = sample("gold/articles/12_yemen-prisoner-swap.txt");

/** A numbered word, so that repetition is of the form and not of the words. */
const numbered = (make: (i: number) => string): string => Array.from({ length: 20_000 }, (_, i) => make(i)).join("");

/** What is repeated until the text is long enough. */
const INPUTS: Readonly<Record<string, string>> = {
  "one endless token": "a",
  "one endless token of capitals": "A",
  "one endless number": "7",
  "endless digits, spaced": "7 ",
  "numbers joined by and": "twenty thousand and ",
  "ranges of numbers": "10-20-30 to 40 or ",
  "no full stop": "the rebels shelled the town and the army bombed the village near the river while ",
  "no full stop, no commas, that": "the army said that the rebels claimed that the town had fallen ",
  "endless commas": "a,",
  "commas and names": "Halvaria, Tormund, ",
  "comma-joined verbs": "he shelled, bombed, killed, ",
  "hyphen chain, one word": "rebel-",
  "hyphen chain, spaced": "rebel-held army-backed ",
  apostrophes: "'s ",
  "nested quotes": "“he said ",
  "straight quotes": '"said" ',
  "quotes that never close": '"killed ',
  "open brackets": "(",
  "brackets and acronyms": "(ABC) ",
  "brackets nested in words": "the group (the army [the rebels ",
  "closing brackets": "killed) ",
  "full stops": ". ",
  "full stops without spaces": ".",
  abbreviations: "Gen. Dr. Mr. ",
  initials: "J. K. ",
  "one name repeated": "Abu Hassan al-Tormundi ",
  "names, all different": numbered((i) => `Name${i} Tor${i % 97}mund `),
  "persons, all different, in sentences": numbered((i) => `General Omar Hal${i}vari said Karim Dov${i}an fled. `),
  "groups, all different": numbered((i) => `The Halvar${i} Liberation Front joined the Tormund${i} Army. `),
  pronouns: "He said they told him that she saw them. ",
  "one party, many sentences": "The group attacked. It fled. The army said so. ",
  said: "said ",
  "said, with speakers": "he said, she said, ",
  "according to": "according to ",
  killed: "killed ",
  "killed in numbers": "killed 10 people and ",
  "parts of totals": "including 10 children and 5 women, ",
  not: "not ",
  "of the": "the attack of ",
  which: "the army which the rebels which ",
  to: "to try to want to ",
  places: "in Aleppo near Homs ",
  days: "on Monday 3 March 2014 ",
  emoji: "😀",
  "emoji, spaced": "😀 🚀 ",
  "joined emoji": "👨‍👩‍👧‍👦",
  "right to left": "قصف الجيش القرية ",
  "right-to-left marks": "\u202eabc\u202c\u200f ",
  "combining marks": "e\u0301\u0302\u0303",
  nul: "\0",
  "nul between words": "army\0 shelled\0 ",
  "lone surrogates": "\ud800 \udc00",
  "line breaks only": "\n",
  "line breaks and words": "killed\n\n",
  "spaces only": " ",
  "tabs and returns": "\t\r\n",
  "no-break spaces": "\u00a0killed",
  "capital letters": "THE ARMY SHELLED THE TOWN OF HALVAR AND KILLED TEN ",
  "title case": "The Army Shelled The Town Of Halvar And ",
  "web addresses": "https://a.example/b?c=d&e=f ",
  "mail addresses": "a@b.c",
  slashes: "and/or/",
  dashes: "— ",
  ellipses: "… ",
  percent: "10% ",
  money: "$10 million ",
  "single letters": "a b c ",
  markup: "<b><i>killed</i></b>",
  "news, repeated": `${NEWS}\n\n`,
  "other news, repeated": `${OTHER}\n\n`,
  "news in one line without stops": `${NEWS.replace(/[.\n"“”]+/g, " ")} `,
};

const asked = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const kilobytes = Number(process.argv.find((each) => each.startsWith("--kb="))?.slice(5) ?? 100);
if (!(kilobytes > 0) || asked.some((name) => INPUTS[name] === undefined)) {
  console.error(`usage: npx tsx bench/hostile.ts [NAME …] [--kb=100], NAME one of: ${Object.keys(INPUTS).join("; ")}`);
  process.exit(2);
}

const engine = await loadEngine();

/** A text of that many bytes or a little less, so that a character of three bytes counts as three. */
function grown(unit: string, bytes: number): string {
  const times = Math.ceil(bytes / Buffer.byteLength(unit));
  const text = unit.repeat(times);
  return Buffer.from(text, "utf8").subarray(0, bytes).toString("utf8");
}

function articleOf(text: string): Article {
  return {
    id: "a" as Article["id"],
    version: "v" as VersionId,
    report: "r" as Article["report"],
    name: "hostile",
    text,
    title: null,
    headlines: [],
    furniture: [],
    published: { day: "2016-08-08", basis: "hint" },
    outlet: null,
  } as unknown as Article;
}

/** Processor time in ms of the main work. */
function timed<Value>(work: () => Value): readonly [number, Value] {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}

interface Times {
  readonly parse: number;
  readonly extract: number;
  readonly resolve: number;
  readonly tokens: number;
  readonly claims: number;
}

function take(text: string): Times {
  const article = articleOf(text);
  const [parse, doc] = timed(() => parseArticle(article, engine));
  const [read, { claims }] = timed(() => extract(doc, article, engine.lexicon));
  const [resolved] = timed(() => resolve(claims, article, engine.knowledge));
  return { parse, extract: read, resolve: resolved, tokens: doc.length, claims: claims.length };
}

take(grown(NEWS, 300_000));
const ms = (value: number): string => value.toFixed(0).padStart(8);
console.log(`${"input".padEnd(38)}   tokens  claims   parse extract resolve  x2`);
const above: string[] = [];
for (const [name, unit] of Object.entries(INPUTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const once = take(grown(unit, kilobytes * 1000));
  const half = take(grown(unit, kilobytes * 500));
  const both = once.parse + once.extract;
  const growth = both / Math.max(1, half.parse + half.extract);
  const late = both > (LIMIT_MS * kilobytes) / 100;
  if (late) above.push(name);
  console.log(
    `${name.padEnd(38)} ${ms(once.tokens)}${ms(once.claims)}${ms(once.parse)}${ms(once.extract)}${ms(once.resolve)} ${growth.toFixed(1).padStart(4)}${late ? "  above" : ""}`,
  );
}
console.log(`above ${LIMIT_MS} ms per 100 kB: ${above.length === 0 ? "none" : above.join(", ")}`);
