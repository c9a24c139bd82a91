import type { Article } from "../../model/article.ts";
import type { AccountField, Event } from "../../model/event.ts";
import type { VersionId } from "../../model/ids.ts";
import { cut } from "../../model/span.ts";
import { collect } from "../../operations/collect.ts";
import type { Engine } from "../../operations/engine.ts";
import { findEvent } from "../../operations/find-event.ts";
import { type Knowledge, partyWords, placeName } from "../../operations/known-names.ts";
import { parseClaimQuery } from "../../operations/parse-query.ts";
import { readText } from "../../operations/read-text.ts";
import { sentenceSpan } from "../../publishing/dossier/sentence-span.ts";
import type { Ledger } from "../../storage/ledger.ts";
import { fitting, pageFrom } from "./page-of.ts";
import { quoted } from "./quoted.ts";
import { tellClaim, tellSource } from "./tell-claim.ts";

/** What the tools work on. */
export interface ToolContext {
  readonly ledger: Ledger;
  readonly knowledge: Knowledge;
  readonly engine: () => Promise<Engine>;
}

/** Claims of the ledger that fit a text query. Throws UsageError for a bad one. */
export async function searchClaims(
  { ledger }: ToolContext,
  { where, limit, cursor }: { readonly where: string; readonly limit: number; readonly cursor?: string | undefined },
): Promise<object> {
  const query = { ...parseClaimQuery(where), limit: limit + 1, ...(cursor === undefined ? {} : { after: cursor }) };
  const found = await collect(ledger.claims(query));
  const shown = found.slice(0, limit);
  const articles = await versionsOf(
    ledger,
    shown.map(({ claim }) => claim.version),
  );
  const told = fitting(shown.map(({ claim, event }) => tellClaim(claim, articles.get(claim.version)!, event)));
  const more = told.length < found.length;
  return { claims: told, next_cursor: more ? (shown[told.length - 1]?.cursor ?? null) : null };
}

/** An event, and a part of its accounts, each value with the sentence that gives it. Throws UsageError for an unknown id. */
export async function showEvent(
  { ledger, knowledge }: ToolContext,
  { event: id, cursor }: { readonly event: string; readonly cursor?: string | undefined },
): Promise<object> {
  const event = await findEvent(ledger, id);
  const articles = await versionsOf(
    ledger,
    event.accounts.map(({ version }) => version),
  );
  const { items, next_cursor } = pageFrom(tellAccounts(event, articles), cursor);
  return {
    event: event.id,
    title: quoted(event.title),
    days: event.days === null ? null : { from: event.days.from, to: event.days.to },
    places: event.places.map((place) => placeName(knowledge, place) ?? place),
    parties: event.parties.map((party) => quoted(partyWords(knowledge, party))),
    independent_sources: event.independent,
    credibility: {
      grade: event.credibility.grade,
      scale: "Admiralty 1 to 6, from independence and contradiction alone",
      reason: quoted(event.credibility.reason),
    },
    accounts_in_all: event.accounts.length,
    accounts: items,
    differences: fitting(differencesOf(event)),
    next_cursor,
  };
}

const tellAccounts = (event: Event, articles: ReadonlyMap<VersionId, Article>): readonly object[] =>
  event.accounts.map((account, number) => {
    const article = articles.get(account.version);
    const values = Object.entries(account.fields).flatMap(([field, list]) =>
      list.map(({ words, polarity, modality, span }) => ({
        field: field as AccountField,
        quoted_words: quoted(words),
        polarity,
        modality,
        quoted_sentence: article === undefined ? null : quoted(cut(article.text, sentenceSpan(article.text, [], span))),
      })),
    );
    return {
      account: number,
      quoted_voices: account.chain.map(quoted),
      source_group: account.group,
      source: article === undefined ? null : tellSource(article),
      values,
    };
  });

const differencesOf = ({ differences }: Event): readonly object[] =>
  differences
    .filter(({ outcome }) => outcome === "differ")
    .map(({ field, left, right, reason }) => ({ field, accounts: [left, right], reason: quoted(reason) }));

/** The claims of a text that is given; nothing is kept. Throws UsageError for one that cannot be read. */
export async function readGivenText(
  { engine }: ToolContext,
  given: {
    readonly text: string;
    readonly outlet?: string | undefined;
    readonly published?: string | undefined;
    readonly cursor?: string | undefined;
  },
): Promise<object> {
  const { text, outlet, published, cursor } = given;
  const read = readText(new TextEncoder().encode(text), "text.txt", { outlet, published }, await engine());
  const articles = await read;
  const claims = articles.flatMap(({ article, claims }) => claims.map((claim) => tellClaim(claim, article, null)));
  const { items, next_cursor } = pageFrom(claims, cursor);
  return {
    kept: false,
    notices: articles.flatMap(({ article }) => article.notices.map(({ message }) => quoted(message))),
    claims_in_all: claims.length,
    claims: items,
    next_cursor,
  };
}

/** Outlets with what the ledger holds of them, the largest first. */
export async function listSources(
  { ledger }: ToolContext,
  { cursor }: { readonly cursor?: string | undefined },
): Promise<object> {
  const outlets = (await ledger.outlets()).map(({ outlet, articles, claims, independent, from, to }) => ({
    outlet: quoted(outlet),
    articles,
    articles_of_its_own: independent,
    claims,
    published: { from, to },
  }));
  const { items, next_cursor } = pageFrom(outlets, cursor);
  return { outlets_in_all: outlets.length, outlets: items, next_cursor };
}

/** Versions that are asked for at once. */
const ASKED = 500;

async function versionsOf(ledger: Ledger, ids: readonly VersionId[]): Promise<ReadonlyMap<VersionId, Article>> {
  const versions = [...new Set(ids)];
  const found = new Map<VersionId, Article>();
  for (let at = 0; at < versions.length; at += ASKED)
    for await (const article of ledger.articles({ versions: versions.slice(at, at + ASKED) }))
      found.set(article.version, article);
  return found;
}
