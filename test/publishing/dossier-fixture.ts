import type { Article } from "../../src/model/article.ts";
import type { Claim, Said } from "../../src/model/claim.ts";
import type { ClaimType, Modality, Polarity } from "../../src/model/claim-types.ts";
import { familyOf } from "../../src/model/claim-types.ts";
import type { DayRange } from "../../src/model/day.ts";
import {
  ACCOUNT_FIELDS,
  type Account,
  type AccountField,
  type AccountValue,
  type Difference,
  type Event,
  type SourceGroup,
} from "../../src/model/event.ts";
import { articleId, claimId, reportId, versionId } from "../../src/model/ids.ts";
import type { Place } from "../../src/model/place.ts";
import { type Bound, type NumberRange, rangesMeet } from "../../src/model/quantity.ts";
import type { Span } from "../../src/model/span.ts";
import type { DossierInput } from "../../src/publishing/dossier/dossier-input.ts";

/** An article with a text of our own; `label` names it everywhere. */
export const article = (
  label: string,
  outlet: string | null,
  day: string | null,
  text: string,
  more: Partial<Article> = {},
): Article => {
  const report = reportId(Buffer.from(`${label}\n${text}`));
  const id = articleId(outlet, more.url ?? null, report);
  return {
    id,
    version: versionId(id, text),
    report,
    label,
    outlet,
    url: null,
    title: null,
    byline: null,
    published: day === null ? null : { day, basis: "given" },
    language: "en",
    text,
    headlines: [],
    furniture: [],
    updated: false,
    notices: [],
    ...more,
  };
};

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
};

/** A value as a test writes it: the words, and what they were read as. */
export interface Told {
  readonly words: string;
  readonly key?: string;
  readonly range?: NumberRange;
  readonly bound?: Bound;
  readonly status?: "civilian" | "combatant" | "unknown";
  readonly partOf?: string;
}

/** One account as a test writes it; all words stand in the article. */
export interface Telling {
  readonly article: Article;
  readonly clause: string;
  readonly type: ClaimType;
  readonly chain?: readonly string[];
  readonly group: number;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly days?: DayRange | null;
  readonly fields: Readonly<Partial<Record<AccountField, readonly Told[]>>>;
}

const said = (text: string, words: string): Said => ({ name: words, span: spanOf(text, words), rule: "test/by-hand" });

const claimOf = (telling: Telling): Claim => {
  const { text, version } = telling.article;
  const span = spanOf(text, telling.clause);
  const saidOf = (field: AccountField) => (telling.fields[field] ?? []).map(({ words }) => said(text, words));
  const resolved = (field: AccountField) =>
    (telling.fields[field] ?? []).map(({ key }) => ({ id: key ?? null, score: 1, reason: "known name" }));
  const numbers = [...(telling.fields.killed ?? []), ...(telling.fields.injured ?? [])];
  return {
    id: claimId(version, span, telling.type, 0),
    version,
    said: {
      span,
      type: telling.type,
      polarity: telling.polarity ?? "affirmed",
      modality: telling.modality ?? "asserted",
      attribution: (telling.chain ?? []).map((name) => ({ ...said(text, name), quoted: false })),
      actors: saidOf("actor"),
      targets: saidOf("target"),
      places: saidOf("place"),
      instruments: [],
      time: null,
      quantities: numbers.map(({ words, range, bound, status, partOf }) => ({
        of: "people",
        min: range?.min ?? null,
        max: range?.max ?? null,
        bound: bound ?? "exact",
        span: spanOf(text, words),
        status: status ?? "unknown",
        partOf: partOf === undefined ? null : spanOf(text, partOf),
      })),
      cues: [],
      confidence: 1,
    },
    voices: (telling.chain ?? []).map(() => ({ id: null, score: 0, reason: "not in the registry" })),
    actors: resolved("actor"),
    targets: resolved("target"),
    places: resolved("place"),
    days: telling.days ?? null,
  };
};

const accountOf = (telling: Telling, claim: Claim): Account => ({
  article: telling.article.id,
  version: telling.article.version,
  outlet: telling.article.outlet,
  published: telling.article.published?.day ?? null,
  chain: telling.chain ?? [],
  group: telling.group,
  claims: [claim.id],
  fields: Object.fromEntries(
    Object.entries(telling.fields).map(([field, values]) => [
      field,
      values.map(
        ({ words, key, range, bound, status, partOf }): AccountValue => ({
          words,
          claim: claim.id,
          span: spanOf(telling.article.text, words),
          key: key ?? words.toLowerCase(),
          range: range ?? null,
          counted:
            range === undefined
              ? null
              : {
                  of: "people",
                  bound: bound ?? "exact",
                  status: status ?? "unknown",
                  partOf: partOf === undefined ? null : spanOf(telling.article.text, partOf),
                },
          polarity: telling.polarity ?? "affirmed",
          modality: telling.modality ?? "asserted",
        }),
      ),
    ]),
  ),
});

const same = (field: AccountField, a: AccountValue, b: AccountValue): boolean =>
  (field !== "what" || a.polarity === b.polarity) &&
  (a.range !== null && b.range !== null ? rangesMeet(a.range, b.range) : a.key === b.key);

const compare = (
  field: AccountField,
  accounts: readonly Account[],
  left: number,
  right: number,
): readonly Difference[] => {
  const a = accounts[left]!.fields[field] ?? [];
  const b = accounts[right]!.fields[field] ?? [];
  if (a.length + b.length === 0) return [];
  const base = { field, left, right };
  if (a.length === 0 || b.length === 0) return [{ ...base, outcome: "only-one-says", reason: "the other is silent" }];
  if (a.some((x) => b.some((y) => same(field, x, y)))) return [{ ...base, outcome: "agree", reason: "the same" }];
  return [{ ...base, outcome: "differ", reason: `“${a[0]!.words}” and “${b[0]!.words}” leave no room for each other` }];
};

/** An event with its claims. Differences are found by plain equality; `differences` puts others in their place. */
export const event = (
  title: string,
  given: {
    readonly days: DayRange | null;
    readonly places: readonly string[];
    readonly tellings: readonly Telling[];
    readonly differences?: readonly Difference[];
    readonly more?: Partial<Event>;
  },
): { readonly event: Event; readonly claims: readonly Claim[] } => {
  const claims = given.tellings.map(claimOf);
  const accounts = given.tellings.map((telling, i) => accountOf(telling, claims[i]!));
  const pairs = accounts.flatMap((_, left) => accounts.slice(left + 1).map((__, i) => [left, left + 1 + i] as const));
  const types = [...new Set(given.tellings.map(({ type }) => type))];
  return {
    claims,
    event: {
      id: claims[0]!.id,
      family: familyOf(types[0]!),
      types,
      title,
      days: given.days,
      places: given.places,
      parties: [],
      claims: claims.map(({ id }) => id),
      accounts,
      differences:
        given.differences ??
        pairs.flatMap(([left, right]) => ACCOUNT_FIELDS.flatMap((field) => compare(field, accounts, left, right))),
      independent: new Set(accounts.map(({ group }) => group)).size,
      credibility: { grade: "6", reason: "made by hand" },
      links: [],
      faults: [],
      block: "test",
      ...given.more,
    },
  };
};

/** A range of days known to the day. */
export const days = (from: string, to = from, more: Partial<DayRange> = {}): DayRange => ({
  from,
  to,
  precision: from === to ? "day" : "days",
  basis: "said",
  ...more,
});

export const place = (
  id: string,
  name: string,
  kind: Place["kind"],
  lat: number,
  lon: number,
  radius: number,
): Place => ({
  id,
  kind,
  name,
  otherNames: [],
  country: "SY",
  within: null,
  lat,
  lon,
  radius,
  population: 0,
  source: "test",
});

/** A dossier's input around events; everything not given is empty or plain. */
export const dossier = (
  told: readonly ReturnType<typeof event>[],
  articles: readonly Article[],
  more: Partial<DossierInput> = {},
): DossierInput => ({
  title: "Rival accounts",
  texts: "sentences",
  events: told.map(({ event: one }) => one),
  articles,
  claims: told.flatMap(({ claims }) => claims),
  groups: articles.map(
    ({ id }, i): SourceGroup => ({ number: i + 1, articles: [id], reason: "stands alone", copies: [] }),
  ),
  sentences: new Map(),
  places: new Map(),
  actorNames: new Map(),
  outlines: [],
  run: {
    written: "2026-11-22",
    versions: [
      { name: "Variorum", version: "0.1.0" },
      { name: "knowledge", version: "b7c1" },
    ],
    selection: "all events of the ledger",
    ledger: { articles: articles.length, claims: told.length, events: told.length },
    limits: [],
  },
  ...more,
});
