import type { Event } from "../../model/event.ts";
import { type Html, html } from "../html.ts";
import type { Section } from "./choose-events.ts";
import type { DossierPlan } from "./plan-dossier.ts";
import { tellEvent } from "./tell-event.ts";
import { counted } from "./wording.ts";

/** From this many on, events of one account are folded under one line. */
const FOLD_FROM = 12;

const folded = (summary: string, events: readonly Event[], plan: DossierPlan): Html | null =>
  events.length === 0
    ? null
    : html`<details class="fold"><summary>${summary}</summary>
${events.map((event) => tellEvent(plan, event))}</details>
`;

const tellSection = (plan: DossierPlan, { id, title, events }: Section): Html => {
  const told = (telling: string): readonly Event[] => events.filter((event) => plan.tellingOf(event) === telling);
  const single = told("single");
  const foldSingle = single.length >= FOLD_FROM;
  const open = events.filter((e) => plan.tellingOf(e) === "table" || (!foldSingle && plan.tellingOf(e) === "single"));
  const left = told("left-out").length;
  return html`<section id="${id}"><h2>${title} <span class="count">${counted(events.length, "event")}</span></h2>
${open.map((event) => tellEvent(plan, event))}
${foldSingle && folded(`${counted(single.length, "event")} of which only one account is known`, single, plan)}
${folded(`${counted(told("line").length, "event")} in brief`, told("line"), plan)}
${left > 0 && html`<p class="left-out">${counted(left, "more event")} of this time ${left === 1 ? "is" : "are"} left out here; the ledger holds them.</p>`}
</section>
`;
};

/** All events under their months. */
export const tellSections = (plan: DossierPlan): readonly Html[] =>
  plan.sections.map((section) => tellSection(plan, section));
