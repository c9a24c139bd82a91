import { daysWords, dayWords } from "../../model/day-words.ts";
import type { Deal } from "../../model/deal.ts";
import type { Forecast } from "../../model/forecast.ts";
import type { LabelCount } from "../../model/framing.ts";
import type { ClaimId, PlaceId } from "../../model/ids.ts";
import { cut } from "../../model/span.ts";
import type { Holding } from "../../model/territory.ts";
import { type Html, html } from "../html.ts";
import { articleLine } from "./name-voice.ts";
import { type DossierPlan, eventAnchor } from "./plan-dossier.ts";
import { counted } from "./wording.ts";

/** Rows of one table before the rest is folded away. */
const OPEN_ROWS = 30;

/** What was foreseen, agreed and held, and who calls whom what: beside the events, where the ledger knows of it. */
export const tellSurvey = (plan: DossierPlan): readonly (Html | null)[] => [
  tellForecasts(plan),
  tellDeals(plan),
  tellHoldings(plan),
  tellFraming(plan),
];

const actorName = (plan: DossierPlan, key: string): string =>
  plan.input.actorNames.get(key) ?? key.replace(/^~/, "").replaceAll("-", " ");

const list = (words: readonly string[]): Html =>
  html`${words.map((word, i) => html`${i > 0 && ", "}<bdi>${word}</bdi>`)}`;

const table = (head: readonly string[], rows: readonly (readonly Html[])[]): Html => {
  const row = (cells: readonly Html[]): Html => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
  const part = (some: readonly (readonly Html[])[]): Html =>
    html`<div class="wide"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${some.map(row)}</tbody></table></div>`;
  const more = rows.slice(OPEN_ROWS);
  return html`${part(rows.slice(0, OPEN_ROWS))}${
    more.length > 0 &&
    html`<details class="fold"><summary>${counted(more.length, "more row")}</summary>${part(more)}</details>`
  }`;
};

/** The words of a claim, and where they stand; `null` for a claim that the dossier was not given. */
const quote = (plan: DossierPlan, id: ClaimId): Html | null => {
  const claim = plan.claims.get(id);
  const article = claim === undefined ? undefined : plan.articles.get(claim.version);
  if (claim === undefined || article === undefined) return null;
  const words = plan.input.texts === "none" ? null : html`“<bdi>${cut(article.text, claim.said.span)}</bdi>” `;
  return html`${words}<span class="carried">${claim.said.attribution.map(({ name }) => html`<bdi>${name}</bdi>, `)}${articleLine(article)}</span>`;
};

const OUTCOMES: Readonly<Record<Forecast["outcome"], string>> = {
  "borne-out": "told later",
  contradicted: "told otherwise later",
  open: "open",
};

const tellForecasts = (plan: DossierPlan): Html | null => {
  const rows = (plan.input.survey?.forecasts ?? []).flatMap(({ claim, horizon, outcome, met }) => {
    const words = quote(plan, claim);
    if (words === null) return [];
    const later = met.flatMap(({ event: id }) => plan.shownEvent(id) ?? []);
    return [
      [
        words,
        html`${horizon === null ? "no term" : daysWords(horizon)}`,
        html`${OUTCOMES[outcome]}${later.map((event) => html` <a href="#${eventAnchor(event)}"><bdi>${event.title}</bdi></a>`)}`,
      ],
    ];
  });
  if (rows.length === 0) return null;
  return html`<section id="forecasts"><h2>Forecasts and promises</h2>
<p>Held against what was told later. Open ones stay open: silence proves nothing.</p>
${table(["Foreseen", "For", "What came"], rows)}
</section>
`;
};

const tellDeals = (plan: DossierPlan): Html | null => {
  const deals = (plan.input.survey?.deals ?? []).flatMap((deal) => {
    const event = plan.shownEvent(deal.event);
    return event === null ? [] : [[deal, event] as const];
  });
  if (deals.length === 0) return null;
  const named = (keys: readonly string[]): Html =>
    keys.length === 0 ? html`–` : list(keys.map((key) => actorName(plan, key)));
  return html`<section id="deals"><h2>Deals</h2>
${table(
  ["Deal", "Parties", "Left out", "What it asks", "Said to be broken"],
  deals.map(([deal, event]) => [
    html`<a href="#${eventAnchor(event)}"><bdi>${event.title}</bdi></a>`,
    named(deal.parties),
    named(deal.leftOut),
    html`${deal.terms.map((id) => html`<p>${quote(plan, id)}</p>`)}`,
    breaches(plan, deal, named),
  ]),
)}
</section>
`;
};

const breaches = (plan: DossierPlan, { breaches: all }: Deal, named: (keys: readonly string[]) => Html): Html =>
  html`${all.map(({ event: id, accused, alleged }) => {
    const event = plan.shownEvent(id);
    const voices = [...new Set(alleged.map((chain) => chain.at(-1) ?? "the outlet itself"))];
    return html`<p>by ${named(accused)}, says ${list(voices)}${event !== null && html` <a href="#${eventAnchor(event)}">↓</a>`}</p>`;
  })}`;

const STATES: Readonly<Record<Holding["state"], string>> = { held: "held by", besieged: "besieged by", cut: "cut by" };

const tellHoldings = (plan: DossierPlan): Html | null => {
  const survey = plan.input.survey;
  const all = survey?.holdings ?? [];
  const placeName = (id: PlaceId): string => plan.input.places.get(id)?.name ?? id;
  const shown = all.filter(({ claims }) => claims.some((id) => plan.claims.has(id)));
  if (shown.length === 0) return null;
  const disputed = new Set((survey?.conflicts ?? []).flatMap(({ left, right }) => [all[left], all[right]]));
  return html`<section id="territory"><h2>Who holds what, by whose word</h2>
${table(
  ["Place", "State", "From", "To", "Says who"],
  shown.map((holding) => [
    html`<bdi>${placeName(holding.place)}</bdi>`,
    html`${STATES[holding.state]} ${holding.party === null ? "nobody named" : list([actorName(plan, holding.party)])}${disputed.has(holding) && html` <strong>others say otherwise</strong>`}`,
    html`${dayWords(holding.from)}`,
    html`${holding.to === null ? "not ended" : dayWords(holding.to)}`,
    list(holding.voices),
  ]),
)}
</section>
`;
};

const tellFraming = (plan: DossierPlan): Html | null => {
  const outlets = new Set(plan.input.articles.map(({ outlet }) => outlet));
  const counts = (plan.input.survey?.framing ?? []).filter(({ outlet, party }) => party !== "" && outlets.has(outlet));
  if (counts.length === 0) return null;
  const total = ({ own, quoted, distanced }: LabelCount): number => own + quoted + distanced;
  return html`<section id="framing"><h2>Who calls whom what</h2>
<p>How often each outlet puts a word that judges on a party: in its own voice, in the words of someone whom it quotes, and set off by quotation marks or “so-called”.</p>
${table(
  ["Party", "Word", "Outlet", "Own voice", "Quoted", "Set off"],
  [...counts]
    .sort((a, b) => total(b) - total(a))
    .map((count) => [
      html`<bdi>${actorName(plan, count.party)}</bdi>`,
      html`<bdi>${count.label}</bdi>`,
      html`<bdi>${count.outlet ?? "not named"}</bdi>`,
      html`${count.own}`,
      html`${count.quoted}`,
      html`${count.distanced}`,
    ]),
)}
</section>
`;
};
