import type { AccountValue } from "../../model/event.ts";
import type { Bound, NumberRange, VictimStatus } from "../../model/quantity.ts";
import { type Html, html } from "../html.ts";
import type { FoldedAccount } from "./fold-accounts.ts";
import { outletName, voiceName } from "./name-voice.ts";
import { type NumberScale, numberScale } from "./nice-ticks.ts";
import type { DossierPlan } from "./plan-dossier.ts";
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

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

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
const strip = ({ range, bound }: HarmRow, scale: NumberScale): Html => {
  const from = percent(scale.at(range.min ?? 0));
  const to = range.max === null ? "99%" : percent(scale.at(range.max));
  return html`<svg class="strip" width="100%" height="24" role="img" aria-label="${describe(range)}">
${scale.ticks.map((tick) => html`<line class="grid" x1="${percent(scale.at(tick))}" x2="${percent(scale.at(tick))}" y1="0" y2="100%"/>`)}
<g class="range">${from !== to && html`<line x1="${from}" x2="${to}" y1="50%" y2="50%"${bound === "vague" && html` stroke-dasharray="3 3"`}/>`}
${range.min !== null && dot(from, bound)}${range.max !== null && range.max !== range.min && dot(to, bound)}
${range.min === null && arrow(from, "left")}${range.max === null && arrow(to, "right")}</g></svg>`;
};

const rowLine = (row: HarmRow, scale: NumberScale): Html => {
  const notes = [
    row.part ? "part of a total" : null,
    row.status === "civilian" ? "civilians" : row.status === "combatant" ? "combatants" : null,
    ...stanceWords(row.field, row.value),
    row.copies > 0 ? `and ${row.copies} cop${row.copies === 1 ? "y" : "ies"}` : null,
  ].filter((note) => note !== null);
  return html`<li${row.part && html` class="part"`}><div class="owner"><bdi>${row.owner}</bdi>${
    row.owner !== row.outlet && html` <span class="carried">in <bdi>${row.outlet}</bdi></span>`
  }</div><div class="words"><bdi>${row.value.words}</bdi>${notes.length > 0 && html` <span class="carried">${notes.join(", ")}</span>`}</div>${strip(row, scale)}</li>
`;
};

const axis = (scale: NumberScale): Html =>
  html`<li class="axis" aria-hidden="true"><div></div><div></div><svg class="strip" width="100%" height="18">${scale.ticks.map(
    (tick) => html`<text x="${percent(scale.at(tick))}" y="13" text-anchor="middle">${numberWords(tick)}</text>`,
  )}</svg></li>`;

const chart = (rows: readonly HarmRow[]): Html => {
  const scale = numberScale(rows.flatMap(({ range }) => ends(range)));
  return html`<figure class="harm"><figcaption>${FIELD_WORDS[rows[0]!.field]}: who gives which number${
    scale.kind === "logarithmic" && " (logarithmic scale)"
  }</figcaption>
<ul>${rows.map((row) => rowLine(row, scale))}${axis(scale)}</ul></figure>`;
};

/** A field of harm whose numbers are worth a chart: more than one is given. `null` where there is nothing to draw. */
export const chartHarm = (
  plan: DossierPlan,
  accounts: readonly FoldedAccount[],
  field: "killed" | "injured",
): Html | null => {
  const rows = rowsOf(plan, accounts, field);
  return rows.length < 2 ? null : chart(rows);
};
