import type { Article } from "../../model/article.ts";
import { dayWords } from "../../model/day-words.ts";
import type { Account } from "../../model/event.ts";
import { type Html, html } from "../html.ts";

/** How an article is called in running text: its outlet, else its label. */
export const outletName = (article: Pick<Article, "outlet" | "label">): string => article.outlet ?? article.label;

/** Who speaks, in plain words: "Marat Monitor", or the outlet itself. */
export const voiceName = (account: Pick<Account, "chain">, article: Pick<Article, "outlet" | "label">): string =>
  account.chain.at(-1) ?? outletName(article);

/** Outlet and day of an article. */
export const articleLine = (article: Pick<Article, "outlet" | "label" | "published">): Html =>
  html`<bdi>${outletName(article)}</bdi>, ${article.published === null ? "no date" : dayWords(article.published.day)}`;

/** The last voice of the chain, then by whom and where it is carried. */
export const nameVoice = (account: Account, article: Article): Html => {
  const carriers = account.chain.slice(0, -1).reverse();
  return html`<span class="voice"><bdi>${voiceName(account, article)}</bdi></span>
<span class="carried">${
    account.chain.length === 0
      ? html`in its own voice`
      : html`${carriers.map((name) => html`as told by <bdi>${name}</bdi>, `)}in <bdi>${outletName(article)}</bdi>`
  }${article.published !== null && html` · <time datetime="${article.published.day}">${dayWords(article.published.day)}</time>`}</span>`;
};
