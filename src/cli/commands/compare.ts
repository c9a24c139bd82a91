import type { Command } from "commander";
import { ACCOUNT_FIELDS, type Event } from "../../model/event.ts";
import { denialsOf } from "../../model/event-denials.ts";
import { gapsOf } from "../../model/event-gaps.ts";
import { type Manner, mannersOf } from "../../model/event-manner.ts";
import { findEvent } from "../../operations/find-event.ts";
import { personGrades } from "../../operations/placed-judgements.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { bold, clean, dim, lineWidth, mark, say, sayJson, short, wrap } from "../print.ts";
import { accountLetter, accountVoice, eventBlock, gradeLines } from "../show-event.ts";

/** `variorum compare`: what the accounts of one event do with each field, who denies whom, who leaves out what. */
export const addCompareCommand = (program: Command): void => {
  withLedger(program.command("compare").description("lay the accounts of one event side by side, field by field"))
    .argument("<event>", "an event's id or its first characters")
    .action(async (id: string, options: LedgerOptions) => {
      await onLedger(options.ledger, async (ledger) => {
        const event = await findEvent(ledger, id);
        const grades = (await personGrades(ledger)).get(event.id) ?? [];
        if (options.json)
          return sayJson({
            ...event,
            grades,
            denials: denialsOf(event),
            leftOut: gapsOf(event),
            manners: mannersOf(event),
          });
        say(`${eventBlock(event)}\n`);
        for (const field of ACCOUNT_FIELDS) {
          const differences = event.differences.filter((difference) => difference.field === field);
          if (differences.length > 0) say(bold(field));
          for (const { left, right, outcome, reason } of differences) {
            const line = `${accountLetter(left)} ${accountLetter(right)}  ${outcome.padEnd(15)} ${clean(reason)}`;
            say(wrap(outcome === "differ" ? mark(line) : line, lineWidth(), "    "));
          }
        }
        sayDenials(event);
        sayGaps(event);
        sayManners(event);
        say();
        for (const line of gradeLines(event, grades)) say(dim(line));
        for (const { kind, event: other, reason } of event.links)
          say(dim(`${kind} ${other.slice(0, 8)}: ${clean(reason)}`));
      });
    });
};

const sayList = (title: string, lines: readonly string[]): void => {
  if (lines.length === 0) return;
  say(bold(title));
  for (const line of lines) say(wrap(line, lineWidth(), "    "));
};

const LONGEST = 100;

const sayDenials = (event: Event): void =>
  sayList(
    "who denies whom",
    denialsOf(event).map(
      ({ by, of, denies, denied }) =>
        `${accountLetter(by)} (${accountVoice(event.accounts[by]!)}) “${short(clean(denies.words), LONGEST)}” denies ${accountLetter(of)} (${accountVoice(event.accounts[of]!)}) “${short(clean(denied.words), LONGEST)}”`,
    ),
  );

const sayGaps = (event: Event): void =>
  sayList(
    "left out, though most others tell it",
    gapsOf(event).map(({ article, field, told, others, words }) => {
      const letters = event.accounts.flatMap((account, i) => (account.article === article ? [accountLetter(i)] : []));
      const outlet = event.accounts.find((account) => account.article === article)?.outlet ?? "(outlet not named)";
      return `${letters.join(" ")} (${clean(outlet)}) gives no ${field}, ${told} of ${others} other sources do: “${short(clean(words), LONGEST)}”`;
    }),
  );

const MANNER_WORDS: Readonly<Record<Manner, string>> = {
  active: "the one who acts comes first",
  passive: "the one who acts comes last",
  "agent-left-out": "nobody is said to act",
};

/** Told only where accounts of one event tell it in more than one way. */
const sayManners = (event: Event): void => {
  const manners = mannersOf(event);
  if (new Set(manners.map(({ manner }) => manner)).size < 2) return;
  sayList(
    "the same act in different words",
    manners.map(
      ({ account, manner, told }) =>
        `${accountLetter(account)} ${MANNER_WORDS[manner]}: “${short(clean(told.words), LONGEST)}”`,
    ),
  );
};
