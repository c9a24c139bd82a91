import { chance } from "../server/chance.ts";

// Reports in wire style of about 300 words, each of its own day, towns and parties: made, so that any number can be had.

const TOWNS = [
  "Saraqib",
  "Idlib",
  "Hama",
  "Homs",
  "Raqqa",
  "Manbij",
  "Azaz",
  "Palmyra",
  "Daraya",
  "Douma",
  "Kobani",
  "Afrin",
];
const PARTIES = ["the Syrian army", "rebels", "Ahrar al-Sham", "Islamic State", "Kurdish forces", "government troops"];
const VOICES = [
  "activists",
  "a military source",
  "the Syrian Observatory for Human Rights",
  "rescue workers",
  "residents",
  "a doctor",
];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type Pick = (list: readonly string[]) => string;
type Number = (most: number) => number;

const SENTENCES: readonly ((pick: Pick, number: Number) => string)[] = [
  (pick, n) =>
    `Air strikes on ${pick(TOWNS)} killed at least ${n(40) + 2} people on ${pick(DAYS)}, ${pick(VOICES)} said.`,
  () =>
    `The attack began before dawn and went on until the evening, and smoke could be seen from the hills above the town.`,
  (pick) =>
    `${cap(pick(PARTIES))} captured two villages east of ${pick(TOWNS)} after days of fighting, according to ${pick(VOICES)}.`,
  (pick) => `${cap(pick(PARTIES))} denied that any village had been lost and said its men had repelled the attack.`,
  (pick, n) =>
    `Among the dead were ${n(9) + 2} children and ${n(6) + 2} women, ${pick(VOICES)} said by telephone from ${pick(TOWNS)}.`,
  (pick) =>
    `The road between ${pick(TOWNS)} and ${pick(TOWNS)} was cut, and no aid has reached the besieged quarter since last week.`,
  (pick, n) =>
    `More than ${n(90) * 10 + 100} families fled towards ${pick(TOWNS)}, where schools have been opened for them.`,
  (pick) =>
    `A spokesman said the truce would hold if ${pick(PARTIES)} kept to it, and accused ${pick(PARTIES)} of breaking it.`,
  (pick, n) =>
    `Shells fell on a market in ${pick(TOWNS)}, wounding ${n(30) + 3} people, among them a baker and his son.`,
  () => `The United Nations called on all sides to let convoys pass and said that talks would go on in Geneva.`,
  () => `It was not clear who had carried out the strikes, and the accounts could not be checked.`,
  (pick) =>
    `${cap(pick(PARTIES))} said they would begin an offensive near ${pick(TOWNS)} within days unless the siege was lifted.`,
  (pick, n) => `The hospital received ${n(20) + 4} bodies overnight, and its power has been out since ${pick(DAYS)}.`,
  (pick) => `State media reported that ${pick(PARTIES)} had withdrawn from the outskirts of ${pick(TOWNS)}.`,
];
const LENGTH = 17;

const cap = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** The report of a number: the same for the same number. */
export const writeReport = (number: number): string => {
  const next = chance(number + 1);
  const n: Number = (most) => Math.floor(next() * most);
  const pick: Pick = (list) => list[n(list.length)]!;
  const head = `${pick(TOWNS).toUpperCase()}, ${MONTHS[n(12)]} ${n(28) + 1}, ${2013 + n(6)} (Made Wire) - `;
  const sentences = Array.from({ length: LENGTH }, () => SENTENCES[n(SENTENCES.length)]!(pick, n));
  const paragraphs = Array.from({ length: 6 }, (_, i) => sentences.slice(i * 3, i * 3 + 3).join(" "));
  return `${head}${paragraphs.join("\n\n")}\n\nReport ${number}.\n`;
};
