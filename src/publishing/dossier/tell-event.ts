import { typeWords } from "../../model/claim-types.ts";
import { daysWords, dayWords } from "../../model/day-words.ts";
import type { Event } from "../../model/event.ts";
import { denialsOf } from "../../model/event-denials.ts";
import { gapsOf } from "../../model/event-gaps.ts";
import { contestedFields } from "../../model/field-outcome.ts";
import type { PlaceId } from "../../model/ids.ts";
import { gradeWords } from "../../model/judgement.ts";
import { type Html, html } from "../html.ts";
import { accountsTable, copiesLine, filledFields, showValues } from "./accounts-table.ts";
import { apparatus } from "./apparatus.ts";
import { chartHarm } from "./chart-harm.ts";
import { foldAccounts } from "./fold-accounts.ts";
import { nameVoice, outletName, voiceName } from "./name-voice.ts";
import { outcomeMark } from "./outcome-mark.ts";
import { type DossierPlan, eventAnchor } from "./plan-dossier.ts";
import { CREDIBILITY_WORDS, counted, FIELD_WORDS } from "./wording.ts";

/** How many events at the head of the list bear the mark "most contested". */
const MOST_CONTESTED = 5;

const placeNames = (plan: DossierPlan, ids: readonly PlaceId[]): readonly string[] =>
  ids.flatMap((id) => plan.input.places.get(id)?.name ?? []);

const contestBadge = (plan: DossierPlan, event: Event): Html | null => {
  const fields = contestedFields(event);
  if (fields.length === 0) return null;
  const most = plan.contested.indexOf(event) < MOST_CONTESTED && plan.contested.length > MOST_CONTESTED;
  const names = fields.map((field) => FIELD_WORDS[field].toLowerCase()).join(", ");
  return outcomeMark("differ", `${most ? "most contested" : "contested"}: ${names}`);
};

/** "3 accounts from 2 independent sources". */
export const support = (event: Event): string =>
  `${counted(event.accounts.length, "account")} from ${counted(event.independent, "independent source")}`;

/** Facts that the title does not say already, how well the event is supported, and whether it is contested. */
const meta = (plan: DossierPlan, event: Event): Html => {
  const fresh = (words: string): boolean => !event.title.includes(words);
  const facts = [
    event.types.map(typeWords).filter(fresh).join(", "),
    event.days === null ? "" : daysWords(event.days),
    ...placeNames(plan, event.places),
  ].filter((words) => words !== "" && fresh(words));
  return html`<p class="meta">${facts.map((words) => html`<span><bdi>${words}</bdi></span> `)}${event.accounts.length > 1 && html`<span>${support(event)}</span> `}${contestBadge(plan, event)}</p>`;
};

/** Events that this one is a part of or follows, where the dossier shows them. */
const links = (plan: DossierPlan, { links: all }: Event): readonly Html[] =>
  all.flatMap(({ kind, event: id, reason }): readonly Html[] => {
    const other = plan.shownEvent(id);
    if (other === null) return [];
    const words = kind === "part-of" ? "Part of" : "Follows";
    return [
      html`<p class="aside">${words} <a href="#${eventAnchor(other)}"><bdi>${other.title}</bdi></a> (<bdi>${reason}</bdi>)</p>`,
    ];
  });

const faults = (plan: DossierPlan, event: Event): readonly Html[] =>
  event.faults.map(({ account, reason }) => {
    const faulty = event.accounts[account];
    const who = faulty === undefined ? null : voiceName(faulty, plan.articles.get(faulty.version)!);
    return html`<p class="aside fault"><strong>Does not add up</strong>${who !== null && html` in the account of <bdi>${who}</bdi>`}: <bdi>${reason}</bdi></p>`;
  });

const denials = (plan: DossierPlan, event: Event): readonly Html[] =>
  denialsOf(event).map(({ by, of }) => {
    const name = (i: number): string => {
      const account = event.accounts[i]!;
      return voiceName(account, plan.articles.get(account.version)!);
    };
    return html`<p class="aside"><bdi>${name(by)}</bdi> denies <bdi>${name(of)}</bdi>.</p>`;
  });

const gaps = (plan: DossierPlan, event: Event): readonly Html[] =>
  gapsOf(event).map(({ article, field, told, others, words }) => {
    const { version } = event.accounts.find((account) => account.article === article)!;
    return html`<p class="aside"><bdi>${outletName(plan.articles.get(version)!)}</bdi> leaves out “${FIELD_WORDS[field].toLowerCase()}”, which ${told} of ${counted(others, "other source")} tell: “<bdi>${words}</bdi>”.</p>`;
  });

/** The reckoned grade, with its words where the reason does not hold them already, and beside it those of people. */
const grade = (plan: DossierPlan, { id, credibility: { grade: level, reason } }: Event): Html => {
  const words = CREDIBILITY_WORDS[level];
  const persons = (plan.input.grades?.get(id) ?? []).toReversed();
  return html`<p class="aside">Credibility ${level} of the Admiralty scale${!reason.includes(words) && `, ${words}`}: <bdi>${reason}</bdi></p>
${persons.map(({ grade: given, who, when, why }) => html`<p class="aside">Graded ${gradeWords(given)} by <bdi>${who}</bdi>, ${dayWords(when.slice(0, 10))}: <bdi>${why}</bdi></p>`)}`;
};

const heading = (event: Event): Html =>
  html`<h3 dir="auto">${event.title} <a class="anchor" href="#${eventAnchor(event)}" aria-label="Link to this event">#</a></h3>`;

const tellInTable = (plan: DossierPlan, event: Event): Html => {
  const accounts = foldAccounts(event);
  const classes = contestedFields(event).length > 0 ? "event contested" : "event";
  return html`<article class="${classes}" id="${eventAnchor(event)}">
${heading(event)}${meta(plan, event)}
${apparatus(plan, event, filledFields(event), accounts)}
${chartHarm(plan, event, accounts, "killed")}${chartHarm(plan, event, accounts, "injured")}
${accountsTable(plan, event, accounts)}
${faults(plan, event)}${denials(plan, event)}${gaps(plan, event)}${links(plan, event)}${grade(plan, event)}
</article>
`;
};

const tellSingle = (plan: DossierPlan, event: Event): Html => {
  const account = event.accounts[0];
  if (account === undefined) return tellInLine(plan, event);
  return html`<article class="event single" id="${eventAnchor(event)}">
${heading(event)}${meta(plan, event)}
<p class="by">${nameVoice(account, plan.articles.get(account.version)!)} ${copiesLine(plan, foldAccounts(event)[0]!)}</p>
<dl class="fields">${filledFields(event).map(
    (field) => html`<div><dt>${FIELD_WORDS[field]}</dt><dd>${showValues(plan, account, field)}</dd></div>`,
  )}</dl>
${plan.input.grades?.has(event.id) && grade(plan, event)}
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
