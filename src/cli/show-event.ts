import { ACCOUNT_FIELDS, type Account, type Event } from "../model/event.ts";
import { gradeWords } from "../model/judgement.ts";
import type { PersonGrade } from "../operations/placed-judgements.ts";
import { bold, clean, dim, lineWidth, mark, short, wrap } from "./print.ts";

/** Who gives an account: the outlet and the voices that it quotes. */
export const accountVoice = (account: Account): string =>
  [account.outlet ?? "(outlet not named)", ...account.chain].map(clean).join(" › ");

/** One line for an event in a list. */
export function eventLine(event: Event): string {
  const contested = countDiffers(event);
  const facts = [
    `${event.accounts.length} ${event.accounts.length === 1 ? "account" : "accounts"}`,
    `${event.independent} independent`,
    ...(contested > 0 ? [mark(`${contested} ${contested === 1 ? "field" : "fields"} in dispute`)] : []),
  ];
  return `${dim(event.id.slice(0, 8))}  ${bold(clean(event.title))}  ${facts.join(" · ")}`;
}

/** An event with its rival accounts, field by field, and what they do with each field. */
export function eventBlock(event: Event): string {
  const lines = [eventLine(event)];
  event.accounts.forEach((account, i) => {
    lines.push(`          ${accountLetter(i)} ${bold(accountVoice(account))}`);
    for (const field of ACCOUNT_FIELDS) {
      const values = account.fields[field];
      if (values === undefined || values.length === 0) continue;
      const words = [...new Set(values.map(valueWords))].join(" / ");
      lines.push(wrap(`${`${field}:`.padEnd(8)} ${short(words, 160)}`, lineWidth(), "            "));
    }
  });
  for (const { field, left, right, outcome, reason } of event.differences) {
    if (outcome !== "differ") continue;
    lines.push(
      wrap(
        mark(`≠ ${field}: ${accountLetter(left)} and ${accountLetter(right)} differ: ${clean(reason)}`),
        lineWidth(),
        "          ",
      ),
    );
  }
  for (const fault of event.faults)
    lines.push(wrap(mark(`! ${accountLetter(fault.account)}: ${clean(fault.reason)}`), lineWidth(), "          "));
  return lines.join("\n");
}

/** The grade that is reckoned, and beside it those that people gave, the newest first. */
export const gradeLines = (event: Event, grades: readonly PersonGrade[]): readonly string[] => [
  `credibility ${event.credibility.grade} (Admiralty scale), reckoned: ${clean(event.credibility.reason)}`,
  ...grades
    .toReversed()
    .map(
      ({ grade, who, when, why }) =>
        `graded ${gradeWords(grade)} by ${clean(who)}, ${when.slice(0, 10)}: ${clean(why)}`,
    ),
];

/** In how many fields two accounts of the event differ. */
export const countDiffers = (event: Event): number =>
  new Set(event.differences.filter(({ outcome }) => outcome === "differ").map(({ field }) => field)).size;

const valueWords = (value: { readonly words: string; readonly polarity: string; readonly modality: string }): string =>
  [
    value.polarity === "denied" ? "NOT" : "",
    value.modality === "asserted" ? "" : `(${value.modality})`,
    clean(value.words),
  ]
    .filter((part) => part !== "")
    .join(" ");

/** The letter of an account: A, B, … Z, AA, AB … */
export const accountLetter = (index: number): string =>
  (index >= 26 ? accountLetter(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
