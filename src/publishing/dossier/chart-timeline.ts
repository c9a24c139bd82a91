import { CLAIM_FAMILIES, type ClaimFamily } from "../../model/claim-types.ts";
import { addDays, type DayRange, toOrdinal } from "../../model/day.ts";
import { daysWords } from "../../model/day-words.ts";
import type { Event } from "../../model/event.ts";
import { contestedFields } from "../../model/field-outcome.ts";
import { type Html, html } from "../html.ts";
import { type DossierPlan, eventAnchor } from "./plan-dossier.ts";
import { type Tick, type TimeScale, timeScale } from "./time-scale.ts";
import { counted, FAMILY_WORDS } from "./wording.ts";

type Dated = Event & { readonly days: DayRange };

interface Mark {
  readonly event: Dated;
  readonly left: number;
  readonly right: number;
}

/** Height of a row of marks, and space above and below the rows of a family, in pixels. */
const ROW = 15;
const PAD = 7;
/** Height of a lane's label, in pixels. */
const LABEL = 20;
/** A mark takes at least this much of the width, in percent. */
const LEAST = 2.4;
/** Rows of one family; what does not fit is counted. */
const MOST_ROWS = 8;
/** Longer ranges would stretch the axis: they are drawn on it but do not make it. */
const LONG_DAYS = 62;

/** The room of a label, in percent. */
const LEAST_LABEL = 9;
/** Labels beyond this, in percent, end at their tick: they would run out of the page. */
const LAST_LABEL = 90;

const isDated = (event: Event): event is Dated => event.days !== null;

const lengthOf = ({ days }: Dated): number => toOrdinal(days.to) - toOrdinal(days.from) + 1;

/** Marks in rows, each mark in the first row with room for it; those that fit in none come last. */
const pack = (marks: readonly Mark[]): { readonly rows: readonly (readonly Mark[])[]; readonly over: number } => {
  const rows: Mark[][] = [];
  let over = 0;
  for (const mark of [...marks].sort((a, b) => a.left - b.left || b.right - a.right)) {
    const row = rows.find((taken) => taken.at(-1)!.right <= mark.left);
    if (row !== undefined) row.push(mark);
    else if (rows.length < MOST_ROWS) rows.push([mark]);
    else over += 1;
  }
  return { rows, over };
};

const percent = (value: number): string => `${Math.round(value * 10) / 10}%`;

const markOf = (event: Dated, scale: TimeScale): Mark => {
  const left = Math.max(0, Math.min(scale.at(event.days.from), 100 - LEAST));
  return { event, left, right: Math.max(left + LEAST, scale.at(addDays(event.days.to, 1))) };
};

const drawMark = ({ event, left, right }: Mark, y: number): Html => {
  const contested = contestedFields(event).length > 0;
  const label = `${event.title}: ${daysWords(event.days)}, ${counted(event.accounts.length, "account")}${contested ? ", contested" : ""}`;
  const middle = y + ROW / 2;
  const point = (left + right) / 2;
  return html`<a href="#${eventAnchor(event)}" tabindex="-1"${contested && html` class="contested"`}><title>${label}</title>${
    lengthOf(event) > 1 && right - left > LEAST
      ? html`<rect x="${percent(left + 0.3)}" y="${middle - 3}" width="${percent(right - left - 0.6)}" height="6" rx="3"/>`
      : null
  }<svg x="${percent(point)}" y="${middle}" overflow="visible">${
    contested ? html`<path d="M0 -6.5L6.5 0L0 6.5L-6.5 0Z"/>` : html`<circle r="4.5"/>`
  }</svg></a>`;
};

interface Lane {
  readonly family: ClaimFamily;
  readonly top: number;
  readonly height: number;
  readonly rows: readonly (readonly Mark[])[];
  readonly over: number;
}

const lanesOf = (events: readonly Dated[], scale: TimeScale): readonly Lane[] => {
  let top = 0;
  return (Object.keys(CLAIM_FAMILIES) as readonly ClaimFamily[]).flatMap((family): readonly Lane[] => {
    const marks = events.filter((event) => event.family === family).map((event) => markOf(event, scale));
    if (marks.length === 0) return [];
    const { rows, over } = pack(marks);
    const lane = { family, top, height: LABEL + rows.length * ROW + PAD, rows, over };
    top += lane.height;
    return [lane];
  });
};

const drawLane = ({ family, top, rows, over }: Lane): Html =>
  html`<g class="lane"><line class="rule" x1="0" x2="100%" y1="${top}" y2="${top}"/><text x="0" y="${top + 14}">${FAMILY_WORDS[family]}${over > 0 && html` <tspan class="muted">and ${over} more, not drawn</tspan>`}</text>
${rows.map((row, i) => row.map((mark) => drawMark(mark, top + LABEL + i * ROW)))}</g>`;

const drawBreaks = ({ stretches }: TimeScale, height: number): readonly Html[] =>
  stretches
    .slice(1)
    .map(({ left }, i) => [stretches[i]!.right, left] as const)
    .map(
      ([from, to]) =>
        html`<rect class="break" x="${percent(from)}" width="${percent(to - from)}" y="0" height="${height}"/>`,
    );

/** The words of a tick; the last one ends at its tick, and gives way where that would cover the one before. */
const drawLabel = ({ at, label, minor }: Tick, before: Tick | undefined, y: number): Html | null => {
  const last = at > LAST_LABEL;
  if (last && before !== undefined && at - before.at < 2 * LEAST_LABEL) return null;
  return html`<text class="tick${minor && " minor"}" x="${percent(at)}" y="${y}"${last && html` text-anchor="end"`}>${label}</text>`;
};

/** The events on a time axis, a lane for each family of claims; `null` where no event has a day. */
export const chartTimeline = (plan: DossierPlan): Html | null => {
  const shown = plan.sections.flatMap(({ events }) => events).filter((event) => plan.tellingOf(event) !== "left-out");
  const dated = shown.filter(isDated);
  if (dated.length === 0) return null;
  const short = dated.filter((event) => lengthOf(event) <= LONG_DAYS);
  const scale = timeScale((short.length > 0 ? short : dated).map(({ days }) => days));
  const lanes = lanesOf(dated, scale);
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  const undated = shown.length - dated.length;
  return html`<figure class="timeline"><figcaption>When: ${counted(dated.length, "event")} by day${
    undated > 0 && html`; ${counted(undated, "event")} without a day not drawn`
  }</figcaption>
<svg width="100%" height="${height + 34}" role="group" aria-label="Timeline of events"><title>Timeline of events</title>
${drawBreaks(scale, height)}${scale.ticks.map(
  ({ at, minor }) =>
    html`<line class="grid${minor && " minor"}" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="${height + 6}"/>`,
)}
${lanes.map(drawLane)}<line class="rule" x1="0" x2="100%" y1="${height}" y2="${height}"/>
${scale.ticks.map((tick, i) => drawLabel(tick, scale.ticks[i - 1], height + 20))}</svg>
<p class="key"><span><svg width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/></svg> event</span> <span class="contested"><svg width="14" height="14" aria-hidden="true"><path d="M7 .5L13.5 7L7 13.5L.5 7Z"/></svg> contested event</span> <span><svg width="30" height="14" aria-hidden="true"><rect x="1" y="4" width="28" height="6" rx="3"/></svg> some time within these days</span>${
    scale.stretches.length > 1 &&
    html` <span><svg width="14" height="14" aria-hidden="true"><rect class="break" width="14" height="14"/></svg> time left out</span>`
  }</p></figure>`;
};
