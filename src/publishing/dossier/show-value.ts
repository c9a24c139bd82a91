import type { Claim, Resolution } from "../../model/claim.ts";
import { daysWords } from "../../model/day-words.ts";
import type { AccountField, AccountValue } from "../../model/event.ts";
import type { VersionId } from "../../model/ids.ts";
import { covers } from "../../model/span.ts";
import { type Html, html } from "../html.ts";
import type { DossierInput } from "./dossier-input.ts";
import { articleLine } from "./name-voice.ts";
import type { DossierPlan } from "./plan-dossier.ts";
import { quoteSentence } from "./quote-sentence.ts";
import { numberWords, stanceWords } from "./wording.ts";

type Names = Pick<DossierInput, "places" | "actorNames">;

/** Whether words hold a number in digits, so that nothing was read into them. */
const saysNumber = (words: string, number: number): boolean =>
  new RegExp(`(?<![\\d.,])(${number}|${numberWords(number)})(?![\\d])`).test(words);

const rangeWords = ({ range, words }: AccountValue): string | null => {
  if (range === null) return null;
  const { min, max } = range;
  if (min !== null && min === max) return saysNumber(words, min) ? null : numberWords(min);
  if (min !== null && max !== null) return `${numberWords(min)} to ${numberWords(max)}`;
  if (min !== null) return `${numberWords(min)} or more`;
  return max === null ? null : `${numberWords(max)} or fewer`;
};

const reasonFor = (resolutions: readonly Resolution<string>[], key: string): string | null =>
  resolutions.find(({ id }) => id === key)?.reason ?? null;

/** What the words were read as, with the reason, where that is more than the words themselves. */
const readAs = (field: AccountField, value: AccountValue, claim: Claim, names: Names): string | null => {
  const known = (name: string | undefined, reasons: readonly Resolution<string>[]): string | null => {
    if (name === undefined) return null;
    const reason = reasonFor(reasons, value.key);
    return reason === null ? name : `${name} (${reason})`;
  };
  switch (field) {
    case "actor":
      return known(names.actorNames.get(value.key), claim.actors);
    case "target":
      return known(names.actorNames.get(value.key), claim.targets);
    case "place":
      return known(names.places.get(value.key)?.name, claim.places);
    case "day":
      return claim.days === null ? null : `${daysWords(claim.days)} (${claim.days.basis})`;
    case "killed":
    case "injured":
    case "number":
      return rangeWords(value);
    case "what":
      return null;
  }
};

const stance = (field: AccountField, value: AccountValue): readonly Html[] =>
  stanceWords(field, value).map((word) => html`<span class="stance">${word}</span> `);

/**
 * A value of an account as words that open the sentence they stand in, with the words marked and the way back to the
 * article. Without texts only the number of the footnote is given.
 */
export const showValue = (plan: DossierPlan, version: VersionId, field: AccountField, value: AccountValue): Html => {
  const footnote = plan.footnotes.of(version, value.span);
  const claim = plan.claims.get(value.claim)!;
  const number = html`<sup>${footnote.number}</sup>`;
  if (plan.input.texts === "none") {
    return html`<a class="value" href="#s${footnote.number}">${stance(field, value)}<bdi>${value.words}</bdi>${number}</a>`;
  }
  const meaning = readAs(field, value, claim, plan.input);
  const home = plan.footnotes.of(version, claim.said.span);
  const marked = covers(footnote.span, value.span) ? [value.span] : [];
  return html`<details class="value" name="value"><summary>${stance(field, value)}<bdi>${value.words}</bdi>${number}</summary>
<div class="card"><blockquote dir="auto">${quoteSentence(footnote.article.text, footnote.span, marked)}</blockquote>
<p class="cite">${articleLine(footnote.article)} · <a href="#s${footnote.number}">sentence ${footnote.number}</a>${
    home.number !== footnote.number && html`, for the claim in <a href="#s${home.number}">sentence ${home.number}</a>`
  }</p>${meaning !== null && html`<p class="cite">Read as <bdi>${meaning}</bdi></p>`}</div></details>`;
};
