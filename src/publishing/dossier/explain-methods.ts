import { type Html, html } from "../html.ts";
import type { Telling } from "./choose-events.ts";
import { claimsShown, independentSources } from "./masthead.ts";
import type { DossierPlan } from "./plan-dossier.ts";
import { counted } from "./wording.ts";

/** Limits of every run, whatever was read. */
const ALWAYS = [
  "Claims are found by program. It misses some, and reads some wrongly: check the sentence before relying on a value.",
  "“Agree” means that the words of two accounts are compatible, never that they are true; a claim that many repeat is not for that reason right.",
  "Copies are found by shared wording. Two reports that rest on the same unnamed informant in different words count as two sources.",
  "Events are put together by kind, place, day and party. One event told in very different terms may stand here twice, and two alike on one day as one.",
  "A place is drawn where the gazetteer has its middle; the circle says how far it may reach.",
] as const;

const TEXTS_WORDS = {
  sentences: "Only the sentences that carry a claim are quoted; the articles belong to their outlets.",
  full: "The articles are printed in full; they belong to their outlets.",
  none: "No sentences are quoted; offsets say where each stands in the article's text (UTF-16 units).",
} as const;

const noticeCount = (plan: DossierPlan): number =>
  plan.input.articles.reduce(
    (sum, { notices }) => sum + notices.filter(({ severity }) => severity !== "info").length,
    0,
  );

/** How many events are told in which way; ways that did not occur are not mentioned. */
const toldWords = (plan: DossierPlan): string => {
  const told = (telling: Telling): number =>
    plan.input.events.filter((event) => plan.tellingOf(event) === telling).length;
  const ways: readonly (readonly [Telling, string])[] = [
    ["table", "with the accounts side by side"],
    ["single", "with the one account known"],
    ["line", "in brief, the least contested"],
    ["left-out", "left out for length"],
  ];
  const parts = ways
    .filter(([telling]) => told(telling) > 0)
    .map(([telling, how]) => `${counted(told(telling), "event")} ${how}`);
  return `Told: ${parts.join("; ")}.`;
};

const inventory = (plan: DossierPlan): Html => {
  const { input } = plan;
  const { ledger } = input.run;
  return html`<p>Shown: ${counted(input.events.length, "event")} from ${counted(claimsShown(plan), "claim")} in ${counted(
    input.articles.length,
    "article",
  )} of ${counted(independentSources(plan), "independent source")}. The whole ledger holds ${counted(ledger.articles, "article")}, ${counted(
    ledger.claims,
    "claim",
  )} and ${counted(ledger.events, "event")}.</p>
<p>${toldWords(plan)}</p>`;
};

/** How this was made, from what, and what it cannot do. */
export const explainMethods = (plan: DossierPlan): Html => {
  const { run, texts } = plan.input;
  const trouble = noticeCount(plan);
  return html`<section id="methods"><h2>Methods and limits</h2>
<p>Variorum takes no side. It reads articles, keeps each thing that an article says as a claim tied to its sentence, with the chain of voices that carry it, and lays the claims about one event side by side. It does not weigh sources, fill gaps or decide between accounts.</p>
<p>In each event's table a row is an account: one voice in one article. A field is compared between every two accounts. Numbers are ranges: “at least 30” and “34” agree, “30” and “12” differ; a part is not compared with its total. Denials, forecasts, demands and hearsay are marked as such beside the words.</p>
${inventory(plan)}
<p>Credibility is graded on the Admiralty scale (1 confirmed to 5 improbable, 6 cannot be judged) from independence and contradiction alone; no source is trusted more than another.</p>
<p>${TEXTS_WORDS[texts]}</p>
<h3>Known limits</h3>
<ul>${[...ALWAYS, ...(trouble > 0 ? [`${counted(trouble, "notice")} of trouble in reading ${trouble === 1 ? "stands" : "stand"} with the articles above.`] : []), ...run.limits].map((limit) => html`<li dir="auto">${limit}</li>`)}</ul>
<h3>Made with</h3>
<dl class="versions">${run.versions.map(({ name, version }) => html`<div><dt>${name}</dt><dd><code>${version}</code></dd></div>`)}</dl>
</section>
`;
};
