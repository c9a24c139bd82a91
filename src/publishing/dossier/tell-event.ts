import type { Event } from "../../model/event.ts";
import type { PlaceId } from "../../model/ids.ts";
import { type Html, html } from "../html.ts";
import { accountsTable, filledFields } from "./accounts-table.ts";
import { apparatus } from "./apparatus.ts";
import { chartHarm } from "./chart-harm.ts";
import { contestedFields } from "./field-outcome.ts";
import { foldAccounts } from "./fold-accounts.ts";
import { nameVoice } from "./name-voice.ts";
import { type DossierPlan, eventAnchor } from "./plan-dossier.ts";
import { showValue } from "./show-value.ts";
import { counted, daysWords, FIELD_WORDS, typeWords } from "./wording.ts";

/** How many events at the head of the list bear the mark "most contested". */
const MOST_CONTESTED = 5;

const placeNames = (plan: DossierPlan, ids: readonly PlaceId[]): readonly string[] =>
  ids.flatMap((id) => plan.input.places.get(id)?.name ?? []);

const contestBadge = (plan: DossierPlan, event: Event): Html | null => {
  const fields = contestedFields(event);
  if (fields.length === 0) return null;
  const most = plan.contested.indexOf(event) < MOST_CONTESTED && plan.contested.length > MOST_CONTESTED;
  return html`<span class="badge differ"><span class="sign" aria-hidden="true">≠</span> ${most ? "most contested" : "contested"}: ${fields.map((field) => FIELD_WORDS[field].toLowerCase()).join(", ")}</span>`;
};

/** "3 accounts from 2 independent sources". */
export const support = (event: Event): string =>
  `${counted(event.accounts.length, "account")} from ${counted(event.independent, "independent source")}`;

const meta = (plan: DossierPlan, event: Event): Html =>
  html`<p class="meta"><span>${event.types.map(typeWords).join(", ")}</span>${
    event.days !== null && html`<time datetime="${event.days.from}">${daysWords(event.days)}</time>`
  }${placeNames(plan, event.places).map((name) => html`<span><bdi>${name}</bdi></span>`)}<span>${support(event)}</span>${contestBadge(plan, event)}</p>`;

const heading = (event: Event): Html =>
  html`<h3 dir="auto">${event.title} <a class="anchor" href="#${eventAnchor(event)}" aria-label="Link to this event">#</a></h3>`;

const tellInTable = (plan: DossierPlan, event: Event): Html => {
  const accounts = foldAccounts(event);
  const classes = contestedFields(event).length > 0 ? "event contested" : "event";
  return html`<article class="${classes}" id="${eventAnchor(event)}">
${heading(event)}${meta(plan, event)}
${apparatus(plan, event, filledFields(event), accounts)}
${chartHarm(plan, accounts)}
${accountsTable(plan, event, accounts)}
</article>
`;
};

const tellSingle = (plan: DossierPlan, event: Event): Html => {
  const account = event.accounts[0];
  if (account === undefined) return tellInLine(plan, event);
  return html`<article class="event single" id="${eventAnchor(event)}">
${heading(event)}${meta(plan, event)}
<p class="by">${nameVoice(account, plan.articles.get(account.version)!)}</p>
<dl class="fields">${filledFields(event).map(
    (field) =>
      html`<div><dt>${FIELD_WORDS[field]}</dt><dd>${(account.fields[field] ?? []).map((value) => showValue(plan, account.version, field, value))}</dd></div>`,
  )}</dl>
</article>
`;
};

const tellInLine = (plan: DossierPlan, event: Event): Html =>
  html`<article class="event line" id="${eventAnchor(event)}">${heading(event)}${meta(plan, event)}</article>
`;

/** An event in the way that was chosen for it; nothing where it is left out. */
export const tellEvent = (plan: DossierPlan, event: Event): Html | null => {
  switch (plan.tellingOf(event)) {
    case "table":
      return tellInTable(plan, event);
    case "single":
      return tellSingle(plan, event);
    case "line":
      return tellInLine(plan, event);
    case "left-out":
      return null;
  }
};
