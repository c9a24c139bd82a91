import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import { dayWords } from "../../model/day-words.ts";
import { cut } from "../../model/span.ts";
import type { FieldChange } from "../../model/version-change.ts";
import { type Html, html } from "../html.ts";
import type { DossierEdit } from "./dossier-input.ts";
import { articleLine } from "./name-voice.ts";
import type { DossierPlan } from "./plan-dossier.ts";
import { counted } from "./wording.ts";

/** Lines of one edit before the rest is folded away. */
const OPEN_LINES = 12;

/** What the dossier's articles told in versions that were seen before; nothing where none was seen in two versions. */
export const tellEdits = (plan: DossierPlan): Html | null => {
  const edits = [...(plan.input.edits ?? [])].sort((a, b) => compare(orderOf(a), orderOf(b)));
  if (edits.length === 0) return null;
  return html`<section id="edits"><h2>What articles told before <span class="count">${counted(edits.length, "edit")}</span></h2>
<p>Articles that were seen in more than one version. When a version was first seen is known; when the page changed, who changed it and why is not.</p>
${edits.map((edit) => tellEdit(plan, edit))}
</section>
`;
};

const tellEdit = (plan: DossierPlan, edit: DossierEdit): Html => {
  const { before, after, seen } = edit;
  const lines = linesOf(plan, edit);
  const list = (some: readonly Html[]): Html =>
    html`<ul>${some.map(
      (line) => html`<li>${line}</li>
`,
    )}</ul>`;
  const more = lines.slice(OPEN_LINES);
  return html`<article class="source"><h4>${articleLine(after)}</h4>${after.title !== null && html`<p class="title" dir="auto">${after.title}</p>`}
<p class="facts">earlier version first seen ${seenWords(seen.before)} <code>${before.version}</code> · later version first seen ${seenWords(seen.after)} <code>${after.version}</code></p>
${lines.length === 0 ? html`<p class="left-out">Words changed, but no claim that was read from them.</p>` : list(lines.slice(0, OPEN_LINES))}
${more.length > 0 && html`<details class="fold"><summary>${counted(more.length, "more change")}</summary>${list(more)}</details>`}</article>
`;
};

const linesOf = (plan: DossierPlan, { before, after, change }: DossierEdit): readonly Html[] => [
  ...(change.title === null ? [] : [html`title: ${swap(change.title.before ?? "", change.title.after ?? "")}`]),
  ...change.changed.flatMap(({ after: claim, fields }) => fields.map((one) => fieldLine(plan, claim, one))),
  ...change.dropped.map((claim) => claimLine(plan, "no longer told", claim, before)),
  ...change.added.map((claim) => claimLine(plan, "told since", claim, after)),
];

const fieldLine = (plan: DossierPlan, { said }: Claim, { field, before, after }: FieldChange): Html =>
  plan.input.texts === "none"
    ? html`${typeWords(said.type)}, ${field} changed`
    : html`${typeWords(said.type)}, ${field}: ${swap(before, after)}`;

const claimLine = (plan: DossierPlan, what: string, { said }: Claim, { text }: Article): Html =>
  html`${what}: ${typeWords(said.type)}${
    plan.input.texts !== "none" && html` <span dir="auto">“<bdi>${cut(text, said.span)}</bdi>”</span>`
  }`;

const swap = (before: string, after: string): Html =>
  html`<del><bdi>${before === "" ? "nothing" : before}</bdi></del> → <ins><bdi>${after === "" ? "nothing" : after}</bdi></ins>`;

const typeWords = (type: string): string => type.replaceAll("-", " ");

/** "6 August 2016, 10:00 UTC"; a version that nobody noted the reading of is told as that. */
const seenWords = (instant: string): Html =>
  instant === ""
    ? html`at an unknown time`
    : html`<time datetime="${instant}">${dayWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC</time>`;

const orderOf = ({ after, seen }: DossierEdit): string =>
  [after.published?.day ?? "9999", after.id, seen.after, after.version].join(" ");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
