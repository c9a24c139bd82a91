import type { Article } from "../../model/article.ts";
import type { SourceGroup } from "../../model/event.ts";
import type { EventId, VersionId } from "../../model/ids.ts";
import type { Notice } from "../../model/notice.ts";
import { covers } from "../../model/span.ts";
import { type Html, html, safeAddress } from "../html.ts";
import { articleLine, outletName } from "./name-voice.ts";
import { byPublication, type Footnote } from "./number-sentences.ts";
import { type DossierPlan, eventAnchor } from "./plan-dossier.ts";
import { quoteSentence } from "./quote-sentence.ts";
import { counted } from "./wording.ts";

/** How many sentences of one article are listed before the rest is folded. */
const OPEN_SENTENCES = 12;
/** Footnotes give sentences whole; only what no sentence should be is shortened, in UTF-16 units. */
const FOOTNOTE_CONTEXT = 2000;
/** Back links of one sentence. */
const MOST_BACK_LINKS = 4;

const address = ({ url }: Article): Html | null => {
  if (url === null) return null;
  const safe = safeAddress(url);
  return safe === null
    ? html`<bdi class="address">${url}</bdi>`
    : html`<a class="address" href="${safe}" rel="noopener noreferrer"><bdi>${url}</bdi></a>`;
};

const BASIS = { given: "as given with the report", meta: "from the page", dateline: "from the dateline" } as const;

const facts = (article: Article): Html => {
  const lines = [
    article.byline !== null ? html`<span dir="auto">${article.byline}</span>` : null,
    article.published !== null ? html`date ${BASIS[article.published.basis]}` : html`date unknown`,
    article.updated ? html`says that it was updated or corrected` : null,
    html`<span class="hash">SHA-256 of the report <code>${article.report}</code>, text <code>${article.version}</code></span>`,
    address(article),
  ].filter((line) => line !== null);
  return html`<p class="facts">${lines.map((line, i) => html`${i > 0 && " · "}${line}`)}</p>`;
};

const noticeLine = ({ severity, message, rule }: Notice): Html =>
  html`<li><span class="notice ${severity}">${severity}</span> <bdi>${message}</bdi> <code>${rule}</code></li>`;

const notices = (article: Article): Html | null =>
  article.notices.length === 0
    ? null
    : html`<details class="notices"><summary>${counted(article.notices.length, "notice")}</summary><ul>${article.notices.map(noticeLine)}</ul></details>`;

const backLinks = (events: readonly EventId[]): Html =>
  html`<span class="back">${events
    .slice(0, MOST_BACK_LINKS)
    .map((id) => html`<a href="#${eventAnchor({ id })}" aria-label="Back to the event">↑</a> `)}</span>`;

const sentence = (plan: DossierPlan, { number, article, span, claims, events }: Footnote): Html => {
  const words =
    plan.input.texts === "none"
      ? html`<span class="carried">characters ${span.start}–${span.end} of the text</span>`
      : html`<span dir="auto">${quoteSentence(article.text, span, claims, FOOTNOTE_CONTEXT)}</span>`;
  return html`<li id="s${number}" value="${number}">${words} ${backLinks(events)}</li>
`;
};

const sentences = (plan: DossierPlan, footnotes: readonly Footnote[]): Html =>
  html`<ol class="sentences">${footnotes.slice(0, OPEN_SENTENCES).map((footnote) => sentence(plan, footnote))}</ol>${
    footnotes.length > OPEN_SENTENCES &&
    html`<details class="fold"><summary>${counted(footnotes.length - OPEN_SENTENCES, "more sentence")}</summary><ol class="sentences">${footnotes
      .slice(OPEN_SENTENCES)
      .map((footnote) => sentence(plan, footnote))}</ol></details>`
  }`;

/** The whole text with the cited sentences marked and what was set aside as furniture dimmed. */
const fullText = ({ text, furniture }: Article, footnotes: readonly Footnote[]): Html => {
  const cuts = [
    ...new Set([0, text.length, ...[...furniture, ...footnotes].flatMap(({ span }) => [span.start, span.end])]),
  ].sort((a, b) => a - b);
  const parts = cuts.slice(1).map((end, i) => {
    const span = { start: cuts[i]!, end };
    const words = text.slice(span.start, end);
    if (furniture.some((piece) => covers(piece.span, span))) return html`<span class="furniture">${words}</span>`;
    return footnotes.some((footnote) => covers(footnote.span, span)) ? html`<mark>${words}</mark>` : html`${words}`;
  });
  return html`<details class="fold"><summary>The whole text</summary><div class="text" dir="auto">${parts}</div></details>`;
};

const source = (plan: DossierPlan, article: Article, footnotes: readonly Footnote[]): Html =>
  html`<article class="source"><h4>${articleLine(article)}</h4>${article.title !== null && html`<p class="title" dir="auto">${article.title}</p>`}
${facts(article)}${notices(article)}
${footnotes.length === 0 ? html`<p class="left-out">No sentence of it is quoted in this dossier.</p>` : sentences(plan, footnotes)}
${plan.input.texts === "full" && fullText(article, footnotes)}</article>
`;

/** Source groups of more than one article: one text that several outlets carry. */
const sharedTexts = (plan: DossierPlan): Html | null => {
  const shown = new Map(plan.input.articles.map((article) => [article.id, article]));
  const shared = plan.input.groups
    .map((group): [SourceGroup, readonly Article[]] => [group, group.articles.flatMap((id) => shown.get(id) ?? [])])
    .filter(([, articles]) => articles.length > 1);
  if (shared.length === 0) return null;
  return html`<h3>Texts that several outlets carry</h3>
<p>Each counts as one source, whoever prints it.</p>
<ul class="groups">${shared.map(
    ([group, articles]) =>
      html`<li><strong>Source ${group.number}</strong>: ${articles.map(
        (article, i) => html`${i > 0 && ", "}<bdi>${outletName(article)}</bdi>`,
      )} <span class="carried"><bdi>${group.reason}</bdi></span></li>`,
  )}</ul>`;
};

/** The articles in order of publication, each with its numbered sentences, facts and notices. */
export const listSources = (plan: DossierPlan): Html => {
  const byVersion = new Map<VersionId, Footnote[]>();
  for (const footnote of plan.footnotes.all) {
    const known = byVersion.get(footnote.article.version);
    if (known === undefined) byVersion.set(footnote.article.version, [footnote]);
    else known.push(footnote);
  }
  const articles = [...plan.input.articles].sort(byPublication);
  const cited = articles.filter(({ version }) => byVersion.has(version));
  const uncited = articles.length - cited.length;
  return html`<section id="sources"><h2>Sources and sentences</h2>
${sharedTexts(plan)}
<h3>Articles</h3>
${cited.map((article) => source(plan, article, byVersion.get(article.version) ?? []))}
${uncited > 0 && html`<p class="left-out">${counted(uncited, "more article")} ${uncited === 1 ? "was" : "were"} read, but no event told above rests on ${uncited === 1 ? "it" : "them"}.</p>`}
</section>
`;
};
