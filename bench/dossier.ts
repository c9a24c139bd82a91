/**
 * How long a dossier takes and how large it gets: invented reports on invented villages, as many claims as asked.
 * usage: npx tsx bench/dossier.ts [claims, 5000 when not given]
 */
import { addDays } from "../src/model/day.ts";
import { writeDossier } from "../src/publishing/dossier/write-dossier.ts";
import { article, days, dossier, event, place, type Telling } from "../test/publishing/dossier-fixture.ts";

const wanted = Number(process.argv[2] ?? 5000);
const FIRST = "2012-01-01";
const VILLAGES = 300;
const SENTENCES = 8;
/** Accounts of an event, in turn: most events in real ledgers are told by few. */
const ACCOUNTS = [6, 3, 1];

const villages = Array.from({ length: VILLAGES }, (_, i) =>
  place(
    `v${i}`,
    `Village ${i}`,
    i % 9 === 0 ? "town" : "village",
    33 + ((i * 37) % 380) / 100,
    36 + ((i * 53) % 500) / 100,
    1500,
  ),
);

const dead = (report: number, sentence: number): number => sentence + 3 + (report % 17);
const articles = Array.from({ length: Math.ceil(wanted / 6) }, (_, report) =>
  article(
    `report-${report}`,
    `Outlet ${report % 15}`,
    addDays(FIRST, report * 3),
    Array.from(
      { length: SENTENCES },
      (_, k) =>
        `In Village ${(report * 7) % VILLAGES} at least ${dead(report, k)} people were killed in attack ${k} by group ${report % 5}.`,
    ).join(" "),
  ),
);

const tellingOf = (eventNumber: number, account: number): Telling => {
  const report = (eventNumber * 5 + account * 11) % articles.length;
  const people = `at least ${dead(report, account)} people`;
  return {
    article: articles[report]!,
    clause: `${people} were killed in attack ${account}`,
    type: "killed",
    group: report,
    fields: {
      what: [{ words: `were killed in attack ${account}`, key: "killed" }],
      actor: [{ words: `group ${report % 5}` }],
      place: [{ words: `Village ${(report * 7) % VILLAGES}` }],
      killed: [{ words: people, range: { min: dead(report, account), max: null }, bound: "at-least" }],
    },
  };
};

const told: ReturnType<typeof event>[] = [];
let claims = 0;
for (let i = 0; claims < wanted; i++) {
  const count = ACCOUNTS[i % ACCOUNTS.length]!;
  claims += count;
  told.push(
    event(`killed · Village ${i % VILLAGES} · ${i}`, {
      days: days(addDays(FIRST, i % 2400)),
      places: [`v${i % VILLAGES}`],
      tellings: Array.from({ length: count }, (_, account) => tellingOf(i, account)),
    }),
  );
}

const input = dossier(told, articles, { places: new Map(villages.map((village) => [village.id, village])) });
for (const run of ["cold", "warm"]) {
  const start = process.cpuUsage();
  const bytes = Buffer.byteLength(writeDossier(input));
  const { user, system } = process.cpuUsage(start);
  console.log(
    `${run}: ${claims} claims in ${told.length} events: ${(bytes / 1e6).toFixed(1)} MB in ${((user + system) / 1e6).toFixed(2)} s of CPU`,
  );
}
