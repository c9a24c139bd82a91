import type { AccountField, Event, Outcome } from "../../model/event.ts";
import { type Html, html } from "../html.ts";
import { outcomeMark } from "./accounts-table.ts";
import { contestedFields, fieldOutcome } from "./field-outcome.ts";
import type { FoldedAccount } from "./fold-accounts.ts";
import { outletName, voiceName } from "./name-voice.ts";
import type { DossierPlan } from "./plan-dossier.ts";
import { readingsOf } from "./readings.ts";
import { FIELD_WORDS, stanceWords } from "./wording.ts";

/** How many reasons are printed for one field. */
const MOST_REASONS = 3;

const reasonsFor = (event: Event, field: AccountField, outcome: Outcome): readonly string[] => [
  ...new Set(event.differences.filter((d) => d.field === field && d.outcome === outcome).map(({ reason }) => reason)),
];

const reading = (plan: DossierPlan, words: readonly string[], letter: string, accounts: readonly FoldedAccount[]) => {
  const voices = accounts.map(({ account }) => {
    const article = plan.articles.get(account.version)!;
    const voice = voiceName(account, article);
    return account.chain.length === 0 ? voice : `${voice} (in ${outletName(article)})`;
  });
  return html`<li><span class="reading">${letter}</span> <q><bdi>${words.join("; ")}</bdi></q> <span class="owners">${[
    ...new Set(voices),
  ].map((voice, i) => html`${i > 0 && ", "}<bdi>${voice}</bdi>`)}</span></li>`;
};

const entry = (plan: DossierPlan, event: Event, field: AccountField, accounts: readonly FoldedAccount[]): Html => {
  const reasons = reasonsFor(event, field, "differ");
  return html`<div class="entry"><dt>${FIELD_WORDS[field]} ${outcomeMark("differ")}</dt><dd>
<ol class="readings">${readingsOf(event, field, accounts).map(({ letter, accounts: members, values }) =>
    reading(
      plan,
      values.map(({ words, polarity, modality }) => [...stanceWords(polarity, modality), words].join(" ")),
      letter,
      members,
    ),
  )}</ol>
<p class="reasons">${reasons.slice(0, MOST_REASONS).map((reason) => html`<span><bdi>${reason}</bdi></span> `)}${
    reasons.length > MOST_REASONS && html`<span>(and ${reasons.length - MOST_REASONS} more)</span>`
  }</p></dd></div>`;
};

const uncomparable = (event: Event, accounts: readonly AccountField[]): readonly Html[] =>
  accounts
    .filter((field) => fieldOutcome(event, field) === "not-comparable")
    .map(
      (field) =>
        html`<div class="entry"><dt>${FIELD_WORDS[field]} ${outcomeMark("not-comparable")}</dt><dd><p class="reasons">${reasonsFor(
          event,
          field,
          "not-comparable",
        )
          .slice(0, MOST_REASONS)
          .map((reason) => html`<span><bdi>${reason}</bdi></span> `)}</p></dd></div>`,
    );

/** Where the accounts part: each field with its readings, who has which, and why they differ. Nothing if they do not. */
export const apparatus = (
  plan: DossierPlan,
  event: Event,
  fields: readonly AccountField[],
  accounts: readonly FoldedAccount[],
): Html | null => {
  const entries = [
    ...contestedFields(event).map((field) => entry(plan, event, field, accounts)),
    ...uncomparable(event, fields),
  ];
  return entries.length === 0 ? null : html`<dl class="apparatus" aria-label="Where the accounts part">${entries}</dl>`;
};
