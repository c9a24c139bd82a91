import { daysWords, dayWords } from "../../model/day-words.ts";
import type { Event } from "../../model/event.ts";
import { contestedFields } from "../../model/field-outcome.ts";
import { type Html, html } from "../html.ts";
import type { Section } from "./choose-events.ts";
import { outcomeMark, outcomeSign } from "./outcome-mark.ts";
import { type DossierPlan, eventAnchor } from "./plan-dossier.ts";
import { support } from "./tell-event.ts";
import { counted, FIELD_WORDS, numberWords } from "./wording.ts";

/** How many contested events are named at the head. */
const NAMED = 8;

const spanOfDays = (events: readonly Event[]): string | null => {
  const days = events.flatMap(({ days }) => days ?? []);
  if (days.length === 0) return null;
  const from = days.map((day) => day.from).sort()[0]!;
  const to = days
    .map((day) => day.to)
    .sort()
    .at(-1)!;
  return daysWords({ from, to });
};

/** "20 articles of 5 outlets"; the outlets are not counted where some are not known. */
const articlesWords = ({ input: { articles } }: DossierPlan): string => {
  const outlets = new Set(articles.map(({ outlet }) => outlet));
  const words = counted(articles.length, "article");
  return outlets.has(null) || outlets.size === 0 ? words : `${words} of ${counted(outlets.size, "outlet")}`;
};

/** How many source groups the shown events rest on: copies of one text are one. */
export const independentSources = (plan: DossierPlan): number =>
  new Set(plan.input.events.flatMap(({ accounts }) => accounts.map(({ group }) => group))).size;

/** How many claims the shown events rest on. */
export const claimsShown = (plan: DossierPlan): number =>
  new Set(plan.input.events.flatMap(({ claims }) => claims)).size;

const figure = (value: number, words: string): Html => html`<div><dt>${words}</dt><dd>${numberWords(value)}</dd></div>`;

/** Title, what this is, and how much of it there is. */
export const masthead = (plan: DossierPlan): Html => {
  const { input, contested } = plan;
  const days = spanOfDays(input.events);
  return html`<header class="masthead">
<p class="kicker">Variorum dossier</p>
<h1 dir="auto">${input.title}</h1>
<p class="standfirst">What ${articlesWords(plan)} say about ${counted(input.events.length, "event")}${
    days !== null && html`, ${days}`
  }. Every value opens the sentence it comes from. Nothing here says which account is true.</p>
<p class="written">Written <time datetime="${input.run.written}">${dayWords(input.run.written)}</time> · ${input.run.selection}</p>
<dl class="figures">${figure(input.events.length, "events")}${figure(contested.length, "contested")}${figure(
    claimsShown(plan),
    "claims",
  )}${figure(input.articles.length, "articles")}${figure(independentSources(plan), "independent sources")}</dl>
</header>
`;
};

/** The events on which accounts part most, with the fields. */
export const contestedList = (plan: DossierPlan): Html | null => {
  const named = plan.contested.filter((event) => plan.tellingOf(event) !== "left-out").slice(0, NAMED);
  if (named.length === 0) return null;
  const more = plan.contested.length - named.length;
  return html`<section class="contested-list" id="contested"><h2>Where accounts part</h2>
<ol>${named.map(
    (event) =>
      html`<li><a href="#${eventAnchor(event)}" dir="auto">${event.title}</a> <span class="meta">${contestedFields(
        event,
      )
        .map((field) => FIELD_WORDS[field].toLowerCase())
        .join(", ")} ${outcomeSign("differ")} ${support(event)}</span></li>`,
  )}</ol>${more > 0 && html`<p class="left-out">${counted(more, "more contested event")} below.</p>`}</section>
`;
};

/** What the signs mean, and a way to see contested events alone (style, no script). */
export const readingHelp = (plan: DossierPlan): Html => html`<section class="help" aria-label="How to read this">
<p>${outcomeMark("agree")} the accounts say the same or one is within the other</p>
<p>${outcomeMark("differ")} they cannot both be right as worded; letters mark who has which reading</p>
<p>${outcomeMark("only-one-says")} the others are silent, which is no disagreement</p>
<p>${outcomeMark("not-comparable")} they speak of different things, days or parts</p>
${plan.contested.length > 0 && html`<p class="filter"><label><input type="checkbox" id="only-contested"> Show contested events only</label></p>`}
</section>
`;

/** From this many headings on, months are listed by year. */
const MANY_SECTIONS = 18;

const link = ({ id, events }: Section, words: string): Html =>
  html`<span><a href="#${id}">${words}</a> <span class="count">${numberWords(events.length)}</span></span> `;

const byYear = (sections: readonly Section[]): readonly Html[] => {
  const years = [...new Set(sections.map(({ year }) => year))];
  return years.map(
    (year) =>
      html`<li class="year">${year !== null && html`<strong>${year}</strong> `}${sections
        .filter((section) => section.year === year)
        .map((section) => link(section, section.title.replace(` ${year}`, "")))}</li>`,
  );
};

/** Links to the months and the parts at the end. */
export const contents = ({ sections, input }: DossierPlan): Html => html`<nav aria-label="Contents"><ul>${
  sections.length < MANY_SECTIONS
    ? sections.map((section) => html`<li>${link(section, section.title)}</li>`)
    : byYear(sections)
}${(input.edits ?? []).length > 0 && html`<li><a href="#edits">What articles told before</a></li>`}<li><a href="#sources">Sources and sentences</a></li><li><a href="#methods">Methods and limits</a></li></ul></nav>
`;
