import type { AccountField, AccountValue, Event } from "../../model/event.ts";
import type { Bound, NumberRange, VictimStatus } from "../../model/quantity.ts";
import { type Html, html } from "../html.ts";
import type { FoldedAccount } from "./fold-accounts.ts";
import { outletName, voiceName } from "./name-voice.ts";
import { type NumberScale, numberScale } from "./nice-ticks.ts";
import { type DossierPlan, eventAnchor } from "./plan-dossier.ts";
import { FIELD_WORDS, numberWords, stanceWords } from "./wording.ts";

/** One number of one voice. */
interface HarmRow {
  readonly field: "killed" | "injured";
  readonly owner: string;
  readonly outlet: string;
  readonly copies: number;
  readonly value: AccountValue;
  readonly range: NumberRange;
  readonly bound: Bound | null;
  readonly status: VictimStatus | null;
  readonly part: boolean;
}

const rowsOf = (plan: DossierPlan, accounts: readonly FoldedAccount[], field: HarmRow["field"]): readonly HarmRow[] =>
  accounts.flatMap(({ account, copies }) =>
    (account.fields[field] ?? []).flatMap((value): readonly HarmRow[] => {
      if (value.range === null || (value.range.min === null && value.range.max === null)) return [];
      const article = plan.articles.get(account.version)!;
      return [
        {
          field,
          owner: voiceName(account, article),
          outlet: outletName(article),
          copies: copies.length,
          value,
          range: value.range,
          bound: value.counted?.bound ?? null,
          status: value.counted?.status ?? null,
          part: (value.counted?.partOf ?? null) !== null,
        },
      ];
    }),
  );

const percent = (value: number): string => `${Math.round(value * 10) / 10}%`;

const ends = ({ min, max }: NumberRange): readonly number[] => [min, max].filter((end) => end !== null);

const arrow = (x: string, towards: "left" | "right"): Html =>
  html`<svg x="${x}" y="50%" overflow="visible"><path d="${towards === "right" ? "M-7 -5L1 0L-7 5" : "M7 -5L-1 0L7 5"}"/></svg>`;

const dot = (x: string, bound: Bound | null): Html =>
  html`<circle cx="${x}" cy="50%" r="5" class="${bound === "about" || bound === "vague" ? "rough" : "firm"}"/>`;

const describe = ({ min, max }: NumberRange): string => {
  if (min === null) return `${numberWords(max!)} or fewer`;
  if (max === null) return `${numberWords(min)} or more`;
  return min === max ? numberWords(min) : `${numberWords(min)} to ${numberWords(max)}`;
};

/** A dot where an end was said, a line over what lies between, an arrow where the words leave the end open. */
const strip = ({ range, bound }: HarmRow, scale: NumberScale, grid: string): Html => {
  const from = percent(scale.at(range.min ?? 0));
  const to = range.max === null ? "99%" : percent(scale.at(range.max));
  return html`<svg class="strip" width="100%" height="24" role="img" aria-label="${describe(range)}">
<use href="#${grid}"/>
<g class="range">${from !== to && html`<line x1="${from}" x2="${to}" y1="50%" y2="50%"${bound === "vague" && html` stroke-dasharray="3 3"`}/>`}
${range.min !== null && dot(from, bound)}${range.max !== null && range.max !== range.min && dot(to, bound)}
${range.min === null && arrow(from, "left")}${range.max === null && arrow(to, "right")}</g></svg>`;
};

const rowLine = (row: HarmRow, scale: NumberScale, grid: string): Html => {
  const notes = [
    row.part ? "part of a total" : null,
    row.status === "civilian" ? "civilians" : row.status === "combatant" ? "combatants" : null,
    ...stanceWords(row.field, row.value),
    row.copies > 0 ? `and ${row.copies} cop${row.copies === 1 ? "y" : "ies"}` : null,
  ].filter((note) => note !== null);
  return html`<li${row.part && html` class="part"`}><div class="owner"><bdi>${row.owner}</bdi>${
    row.owner !== row.outlet && html` <span class="carried">in <bdi>${row.outlet}</bdi></span>`
  }</div><div class="words"><bdi>${row.value.words}</bdi>${notes.length > 0 && html` <span class="carried">${notes.join(", ")}</span>`}</div>${strip(row, scale, grid)}</li>
`;
};

/** The numbers below the strips, and the lines that all strips draw behind their marks. */
const axis = (scale: NumberScale, grid: string): Html => {
  const at = scale.ticks.map((tick) => percent(scale.at(tick)));
  return html`<li class="axis" aria-hidden="true"><div></div><div></div><svg class="strip" width="100%" height="18"><defs><g id="${grid}">${at.map(
    (x) => html`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="24"/>`,
  )}</g></defs>${scale.ticks.map((tick, i) => html`<text x="${at[i]!}" y="13" text-anchor="${i > 0 && i === at.length - 1 ? "end" : "middle"}">${numberWords(tick)}</text>`)}</svg></li>`;
};

/** Whether a field of harm is worth a chart: more than one number is given. */
export const hasHarmChart = (plan: DossierPlan, accounts: readonly FoldedAccount[], field: AccountField): boolean =>
  (field === "killed" || field === "injured") && rowsOf(plan, accounts, field).length > 1;

/** A chart of a field of harm; `null` where it is not worth one. */
export const chartHarm = (
  plan: DossierPlan,
  event: Event,
  accounts: readonly FoldedAccount[],
  field: HarmRow["field"],
): Html | null => {
  if (!hasHarmChart(plan, accounts, field)) return null;
  const rows = rowsOf(plan, accounts, field);
  const scale = numberScale(rows.flatMap(({ range }) => ends(range)));
  const grid = `${eventAnchor(event)}-${field}`;
  return html`<figure class="harm"><figcaption>${FIELD_WORDS[field]}: who gives which number${
    scale.kind === "logarithmic" && " (logarithmic scale)"
  }</figcaption>
<ul>${rows.map((row) => rowLine(row, scale, grid))}${axis(scale, grid)}</ul></figure>`;
};
