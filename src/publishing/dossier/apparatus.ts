import type { AccountField, Event, Outcome } from "../../model/event.ts";
import { contestedFields, fieldOutcome } from "../../model/field-outcome.ts";
import { type Html, html } from "../html.ts";
import { hasHarmChart } from "./chart-harm.ts";
import type { FoldedAccount } from "./fold-accounts.ts";
import { outletName, voiceName } from "./name-voice.ts";
import { outcomeMark } from "./outcome-mark.ts";
import type { DossierPlan } from "./plan-dossier.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { FIELD_WORDS, stanceWords } from "./wording.ts";

/** How many reasons are printed for one field, and how many wordings of one reading. */
const MOST_REASONS = 3;
const MOST_WORDINGS = 6;

const reasons = (event: Event, field: AccountField, outcome: Outcome): Html => {
  const all = [
    ...new Set(event.differences.filter((d) => d.field === field && d.outcome === outcome).map(({ reason }) => reason)),
  ];
  const more = all.length - MOST_REASONS;
  return html`<ul class="reasons">${all.slice(0, MOST_REASONS).map((reason) => html`<li dir="auto">${reason}</li>`)}${
    more > 0 && html`<li>and ${more} more of the kind</li>`
  }</ul>`;
};

const owner = (plan: DossierPlan, { account }: FoldedAccount): Html => {
  const article = plan.articles.get(account.version)!;
  const voice = html`<bdi>${voiceName(account, article)}</bdi>`;
  return account.chain.length === 0 ? voice : html`${voice} in <bdi>${outletName(article)}</bdi>`;
};

/** Accounts of one reading that use the same words, in the order of the table. */
const wordings = (field: AccountField, accounts: readonly FoldedAccount[]): readonly (readonly FoldedAccount[])[] => {
  const same = new Map<string, FoldedAccount[]>();
  for (const folded of accounts) {
    const values = folded.account.fields[field] ?? [];
    const key = JSON.stringify(values.map(({ words, polarity, modality }) => [words, polarity, modality]));
    same.set(key, [...(same.get(key) ?? []), folded]);
  }
  return [...same.values()];
};

const wording = (plan: DossierPlan, field: AccountField, accounts: readonly FoldedAccount[]): Html => {
  const values = accounts[0]!.account.fields[field] ?? [];
  return html`<span class="wording">${values.map(
    (value) =>
      html`${stanceWords(field, value).map((word) => html`<span class="stance">${word}</span> `)}<q><bdi>${value.words}</bdi></q> `,
  )}<span class="owners">${accounts.map((folded, i) => html`${i > 0 && ", "}${owner(plan, folded)}`)}</span></span> `;
};

const reading = (plan: DossierPlan, field: AccountField, { letter, accounts }: Reading): Html => {
  const all = wordings(field, accounts);
  return html`<li><span class="reading">${letter}</span><div>${all
    .slice(0, MOST_WORDINGS)
    .map((members) =>
      wording(plan, field, members),
    )}${all.length > MOST_WORDINGS && html`<span class="owners">and ${all.length - MOST_WORDINGS} more</span>`}</div></li>`;
};

const entry = (plan: DossierPlan, event: Event, field: AccountField, accounts: readonly FoldedAccount[]): Html => {
  return html`<div class="entry"><dt>${FIELD_WORDS[field]} ${outcomeMark("differ")}</dt><dd>${
    !hasHarmChart(plan, accounts, field) &&
    html`<ol class="readings">${readingsOf(event, field, accounts).map((one) => reading(plan, field, one))}</ol>`
  }${reasons(event, field, "differ")}</dd></div>
`;
};

const uncomparable = (event: Event, field: AccountField): Html =>
  html`<div class="entry"><dt>${FIELD_WORDS[field]} ${outcomeMark("not-comparable")}</dt><dd>${reasons(event, field, "not-comparable")}</dd></div>
`;

/**
 * Where the accounts part: each field with its readings, in whose words, and why they differ; harm is left to its
 * chart. `null` where nothing parts them.
 */
export const apparatus = (
  plan: DossierPlan,
  event: Event,
  fields: readonly AccountField[],
  accounts: readonly FoldedAccount[],
): Html | null => {
  const entries = [
    ...contestedFields(event).map((field) => entry(plan, event, field, accounts)),
    ...fields
      .filter((field) => fieldOutcome(event, field) === "not-comparable")
      .map((field) => uncomparable(event, field)),
  ];
  const kind = contestedFields(event).length > 0 ? "apparatus" : "apparatus apart";
  return entries.length === 0 ? null : html`<dl class="${kind}" aria-label="Where the accounts part">${entries}</dl>`;
};
