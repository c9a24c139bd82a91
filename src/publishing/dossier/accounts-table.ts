import { ACCOUNT_FIELDS, type Account, type AccountField, type Event, type Outcome } from "../../model/event.ts";
import { fieldOutcome } from "../../model/field-outcome.ts";
import { type Html, html } from "../html.ts";
import type { FoldedAccount } from "./fold-accounts.ts";
import { nameVoice, outletName } from "./name-voice.ts";
import { outcomeMark, outcomeSign } from "./outcome-mark.ts";
import type { DossierPlan } from "./plan-dossier.ts";
import { readingsOf } from "./readings.ts";
import { showValue } from "./show-value.ts";
import { counted, FIELD_WORDS } from "./wording.ts";

/** How many accounts of one event stand in its table. */
const MOST_ACCOUNTS = 12;
/** How many values of one field an account shows: more are repetition, and each brings its sentence along. */
const MOST_VALUES = 6;

/** The fields that at least one account fills, in the order of the table. */
export const filledFields = (event: Pick<Event, "accounts">): readonly AccountField[] =>
  ACCOUNT_FIELDS.filter((field) => event.accounts.some((account) => (account.fields[field] ?? []).length > 0));

interface Column {
  readonly field: AccountField;
  readonly outcome: Outcome | null;
  /** The letter of the reading of each account (by its place in the event), where readings differ. */
  readonly letters: ReadonlyMap<number, string>;
}

const columnOf = (event: Event, field: AccountField, accounts: readonly FoldedAccount[]): Column => {
  const outcome = fieldOutcome(event, field);
  const readings = outcome === "differ" ? readingsOf(event, field, accounts) : [];
  const letters = readings.flatMap(({ letter, accounts: members }) =>
    members.map(({ index }): [number, string] => [index, letter]),
  );
  return { field, outcome, letters: new Map(letters) };
};

const head = ({ field, outcome }: Column): Html =>
  html`<th scope="col" role="columnheader" class="${field}">${FIELD_WORDS[field]}${outcome !== null && html` ${outcomeMark(outcome)}`}</th>`;

/** The values of a field, each opening its sentence; what is over is counted. */
export const showValues = (plan: DossierPlan, account: Account, field: AccountField): Html => {
  const values = account.fields[field] ?? [];
  const over = values.length - MOST_VALUES;
  return html`${values.slice(0, MOST_VALUES).map((value) => showValue(plan, account.version, field, value))}${
    over > 0 && html`<span class="carried">and ${over} more</span>`
  }`;
};

const cell = (plan: DossierPlan, { account, index }: FoldedAccount, { field, outcome, letters }: Column): Html => {
  const values = account.fields[field] ?? [];
  const letter = letters.get(index);
  if (values.length === 0) {
    return html`<td role="cell" class="silent"><span aria-hidden="true">—</span><span class="unseen">does not say</span></td>`;
  }
  return html`<td role="cell" class="${outcome ?? "alone"}"><span class="label" aria-hidden="true">${FIELD_WORDS[field]} ${outcome !== null && outcomeSign(outcome)}</span>${
    letter !== undefined && html`<span class="reading" title="reading ${letter}">${letter}</span>`
  }<div class="values">${showValues(plan, account, field)}</div></td>`;
};

/** Who else prints the same account; `null` where nobody does. */
export const copiesLine = (plan: DossierPlan, { copies }: FoldedAccount): Html | null => {
  if (copies.length === 0) return null;
  const outlets = copies.map((copy) => outletName(plan.articles.get(copy.version)!));
  return html`<span class="copies">also in ${outlets.map((name, i) => html`${i > 0 && ", "}<bdi>${name}</bdi>`)}: one source, counted once</span>`;
};

const row = (plan: DossierPlan, folded: FoldedAccount, columns: readonly Column[]): Html => {
  const { account } = folded;
  return html`<tr role="row"><th scope="row" role="rowheader">${nameVoice(account, plan.articles.get(account.version)!)}
<span class="source-number">source ${account.group}</span>${copiesLine(plan, folded)}</th>${columns.map((column) => cell(plan, folded, column))}</tr>
`;
};

/** The accounts of an event, one a row, field by field, with what the fields do in their heads. */
export const accountsTable = (plan: DossierPlan, event: Event, accounts: readonly FoldedAccount[]): Html => {
  const columns = filledFields(event).map((field) => columnOf(event, field, accounts));
  const left = accounts.length - MOST_ACCOUNTS;
  return html`<table class="accounts" role="table">
<caption>${counted(accounts.length, "account")}, field by field</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Account</th>${columns.map(head)}</tr></thead>
<tbody role="rowgroup">
${accounts.slice(0, MOST_ACCOUNTS).map((folded) => row(plan, folded, columns))}</tbody>
</table>${left > 0 && html`<p class="left-out">${counted(left, "more account")} of this event ${left === 1 ? "is" : "are"} left out here; the ledger holds them.</p>`}`;
};
