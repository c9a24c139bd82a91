import type { Article } from "../../src/model/article.ts";
import type { Claim, Resolution, Said } from "../../src/model/claim.ts";
import { familyOf } from "../../src/model/claim-types.ts";
import { addDays, type Day } from "../../src/model/day.ts";
import type { Account, AccountValue, Difference, Event } from "../../src/model/event.ts";
import { articleId, claimId, reportId, versionId } from "../../src/model/ids.ts";
import { chance, skewed } from "./chance.ts";

/** A sentence that a claim of the samples stands in, with the claim's spans counted from the sentence's start. */
export interface Pattern {
  readonly sentence: string;
  readonly claim: Claim;
}

export interface Names {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly outlets: readonly string[];
}

/** One month of a made war. */
export interface Month {
  readonly articles: readonly { readonly article: Article; readonly claims: readonly Claim[] }[];
  readonly events: readonly Event[];
}

const FIRST: Day = "2012-01-01";
const DAYS_A_MONTH = 30;
/** Claims of an event: half have one to three, some have hundreds. */
const MOST_CLAIMS = 300;

interface Happening {
  readonly day: Day;
  readonly place: Names["places"][number];
  readonly parties: readonly Names["actors"][number][];
  readonly pattern: Pattern;
  readonly claims: number;
}

/**
 * A war of so many months, made from patterns by other days, places and parties: repeatable, with a few places and parties
 * that are named all the time and many that are named now and then.
 */
export function* makeWar(
  patterns: readonly Pattern[],
  names: Names,
  size: { readonly months: number; readonly articles: number; readonly claims: number },
): Generator<Month> {
  const random = chance(7);
  const place = skewed(names.places, random);
  const actor = skewed(names.actors, random);
  const outlet = skewed(names.outlets, random);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const [articles, claims] = [Math.round(size.articles / size.months), Math.round(size.claims / size.months)];
  for (let month = 0; month < size.months; month++) {
    const start = addDays(FIRST, month * DAYS_A_MONTH);
    const happenings: Happening[] = [];
    for (let left = claims; left > 0; ) {
      const count = Math.min(left, MOST_CLAIMS, Math.ceil(1 / random() ** 1.4));
      const day = addDays(start, Math.floor(random() * DAYS_A_MONTH));
      happenings.push({ day, place: place(), parties: [actor(), actor()], pattern: pick(patterns), claims: count });
      left -= count;
    }
    const drafts = Array.from({ length: articles }, (_, i) => ({
      id: `${month}-${i}`,
      outlet: outlet(),
      day: addDays(start, Math.floor((i / articles) * DAYS_A_MONTH)),
      told: [] as { readonly happening: number; readonly variant: number }[],
    }));
    happenings.forEach(({ day, claims: count }, happening) => {
      const from = Math.floor((Number(day.slice(8)) / 31) * articles);
      for (let i = 0; i < count; i++) {
        const at = (from + Math.floor(random() * articles * 0.1)) % articles;
        drafts[at]!.told.push({ happening, variant: Math.floor(random() * 5) });
      }
    });
    const written = drafts.map((draft) => writeArticle(draft, happenings));
    const byHappening = new Map<number, { readonly article: Article; readonly claim: Claim }[]>();
    written.forEach(({ article, claims: own }, i) => {
      own.forEach((claim, j) => {
        const { happening } = drafts[i]!.told[j]!;
        byHappening.set(happening, [...(byHappening.get(happening) ?? []), { article, claim }]);
      });
    });
    yield {
      articles: written,
      events: [...byHappening].map(([happening, told]) => makeEvent(happenings[happening]!, told, random)),
    };
  }
}

interface Draft {
  readonly id: string;
  readonly outlet: string;
  readonly day: Day;
  readonly told: readonly { readonly happening: number; readonly variant: number }[];
}

/** One sentence a claim, with the place and the parties behind it so that words find it. */
const writeArticle = (
  { id, outlet, day, told }: Draft,
  happenings: readonly Happening[],
): { readonly article: Article; readonly claims: readonly Claim[] } => {
  const sentences = told.map(({ happening }) => {
    const { pattern, place, parties } = happenings[happening]!;
    return `${pattern.sentence.replace(/\s+/g, " ")} (${place.name}; ${parties.map(({ name }) => name).join(", ")})`;
  });
  const text = sentences.join("\n") || "Nothing was reported.";
  const url = `https://${outlet.toLowerCase().replaceAll(" ", "-")}.example/${id}`;
  const report = reportId(new TextEncoder().encode(url));
  const article = articleId(outlet, url, report);
  const version = versionId(article, text);
  let start = 0;
  const claims = told.map(({ happening, variant }, i) => {
    const offset = start;
    start += sentences[i]!.length + 1;
    return moveClaim(happenings[happening]!, variant, version, offset, sentences[i]!.length, i);
  });
  return {
    article: {
      id: article,
      version,
      report,
      label: id,
      outlet,
      url,
      title: told.length === 0 ? "Nothing new" : `${sentences[0]!.slice(0, 60)}…`,
      byline: null,
      published: { day, basis: "given" },
      language: "en",
      text,
      headlines: [],
      furniture: [],
      updated: false,
      notices: [],
    },
    claims,
  };
};

const moveClaim = (
  { pattern: { claim }, day, place, parties }: Happening,
  variant: number,
  version: string,
  offset: number,
  length: number,
  running: number,
): Claim => {
  const move = <Value extends { readonly span: { readonly start: number; readonly end: number } }>(
    value: Value,
  ): Value => ({
    ...value,
    span: { start: offset + Math.min(value.span.start, length), end: offset + Math.min(value.span.end, length) },
  });
  const { said } = claim;
  const resolved = (names: readonly Said[], to: (i: number) => string): readonly Resolution<string>[] =>
    names.map((_, i) => ({ id: to(i), score: 0.9, reason: "made" }));
  const span = { start: offset, end: offset + length };
  const party = (i: number): string => parties[i % parties.length]!.id;
  return {
    id: claimId(version, span, said.type, running),
    version,
    said: {
      ...said,
      span,
      polarity: variant === 0 ? "denied" : "affirmed",
      modality: variant === 1 ? "hedged" : "asserted",
      attribution: said.attribution.map(move),
      actors: said.actors.map(move),
      targets: said.targets.map(move),
      places: said.places.map(move),
      instruments: said.instruments.map(move),
      time: said.time === null ? null : move(said.time),
      quantities: said.quantities.map((quantity) => ({
        ...move(quantity),
        min: quantity.min === null ? null : quantity.min + variant,
        partOf: null,
      })),
      cues: [],
    },
    voices: resolved(said.attribution, (i) => party(i + variant)),
    actors: resolved(said.actors, party),
    targets: resolved(said.targets, (i) => party(i + 1)),
    places: resolved(said.places, () => place.id),
    days: { from: day, to: day, precision: "day", basis: "implied" },
  };
};

/** Pairs of accounts that are told about; a real event has more, but lists do not read them. */
const MOST_PAIRS = 40;

const makeEvent = (
  { pattern, day, place, parties }: Happening,
  told: readonly { readonly article: Article; readonly claim: Claim }[],
  random: () => number,
): Event => {
  const { type } = pattern.claim.said;
  const accounts = told.map(({ article, claim }, group): Account => {
    const value = (words: string, key: string): AccountValue => ({
      words,
      claim: claim.id,
      span: claim.said.span,
      key,
      range: null,
      counted: null,
      polarity: claim.said.polarity,
      modality: claim.said.modality,
    });
    const numbers = claim.said.quantities.map(
      (quantity): AccountValue => ({
        ...value(article.text.slice(quantity.span.start, quantity.span.end), `${quantity.min}-${quantity.max}`),
        range: { min: quantity.min, max: quantity.max },
        counted: { of: quantity.of, bound: quantity.bound, status: quantity.status, partOf: null },
      }),
    );
    return {
      article: article.id,
      version: article.version,
      outlet: article.outlet,
      published: article.published?.day ?? null,
      chain: claim.said.attribution.map(({ name }) => name),
      group,
      claims: [claim.id],
      fields: {
        what: [value(type, type)],
        actor: [value(parties[0]!.name, parties[0]!.id)],
        place: [value(place.name, place.id)],
        day: [value(day, `${day}/${day}`)],
        ...(numbers.length > 0 && (type === "killed" || type === "injured") ? { [type]: numbers } : {}),
      },
    };
  });
  const differences: Difference[] = [];
  for (let right = 1; right < accounts.length && differences.length < MOST_PAIRS; right++) {
    const [a, b] = [told[right - 1]!.claim.said.polarity, told[right]!.claim.said.polarity];
    if (a !== b)
      differences.push({ field: "what", left: right - 1, right, outcome: "differ", reason: "one denies it" });
    if (random() < 0.2)
      differences.push({ field: "day", left: right - 1, right, outcome: "differ", reason: "other days" });
    else differences.push({ field: "place", left: right - 1, right, outcome: "agree", reason: "the same place" });
  }
  const claims = told.map(({ claim }) => claim.id).sort();
  return {
    id: claims[0]!,
    family: familyOf(type),
    types: [type],
    title: `${type} · ${place.name} · ${day}`,
    days: { from: day, to: day, precision: "day", basis: "implied" },
    places: [place.id],
    parties: parties.map(({ id }) => id),
    claims,
    accounts,
    differences,
    independent: Math.min(told.length, 1 + Math.floor(random() * told.length)),
    credibility: { grade: "3", reason: "made" },
    links: [],
    faults: [],
    block: `${familyOf(type)}/${place.id}/${day.slice(0, 7)}`,
  };
};
