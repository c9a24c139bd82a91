import type { Claim, Resolution, Said } from "../model/claim.ts";
import type { Account, AccountField, AccountValue } from "../model/event.ts";
import type { Quantity } from "../model/quantity.ts";
import { covers, cut } from "../model/span.ts";
import { countedAs, keyOf, voiceKey } from "./claim-facts.ts";
import type { ComparedArticle } from "./event-input.ts";
import type { Telling } from "./telling.ts";

/** Longer words of a claim are cut in an account; the span still covers all of them. */
const LONGEST_WORDS = 240;

/** One account for each voice in each article that tells of an event, in the order of the tellings. */
export function buildAccounts(tellings: readonly Telling[]): readonly Account[] {
  const voices = new Map<string, { readonly article: ComparedArticle; readonly claims: Claim[] }>();
  for (const telling of tellings) {
    for (const claim of telling.claims) {
      const key = [telling.article.id, isUpdate(claim, telling.article), voiceKey(claim)].join(" ");
      const known = voices.get(key);
      if (known) known.claims.push(claim);
      else voices.set(key, { article: telling.article, claims: [claim] });
    }
  }
  return [...voices.values()].map(({ article, claims }) => ({
    article: article.id,
    version: article.version,
    outlet: article.outlet,
    published: article.published?.day ?? null,
    chain: claims[0]!.said.attribution.map((voice) => voice.name),
    ...(isUpdate(claims[0]!, article) ? { update: true as const } : {}),
    group: article.group,
    claims: claims.map((claim) => claim.id),
    fields: fieldsOf(article, claims),
  }));
}

const isUpdate = (claim: Claim, article: ComparedArticle): boolean =>
  article.headlines.some((headline) => headline.kind === "update" && covers(headline.span, claim.said.span));

function fieldsOf(article: ComparedArticle, claims: readonly Claim[]): Account["fields"] {
  const all: Record<AccountField, AccountValue[]> = {
    what: [],
    actor: [],
    target: [],
    place: [],
    day: [],
    killed: [],
    injured: [],
    number: [],
  };
  for (const claim of claims) {
    const { said } = claim;
    all.what.push(valueAt(claim, cut(article.text, said.span).slice(0, LONGEST_WORDS), said.span, said.type));
    // Who is to do what is asked for is no answer to who asked.
    if (said.modality === "demanded") continue;
    all.actor.push(...names(claim, said.actors, claim.actors));
    all.target.push(...names(claim, said.targets, claim.targets));
    all.place.push(...names(claim, said.places, claim.places));
    if (claim.days && said.time)
      all.day.push(valueAt(claim, said.time.name, said.time.span, `${claim.days.from}/${claim.days.to}`));
    const field = said.type === "massacre" ? "killed" : said.type;
    const numbers = said.quantities.map((quantity) => numberOf(article, claim, quantity));
    if (field === "killed" || field === "injured")
      all[field].push(...(numbers.length > 0 || said.type === "massacre" ? numbers : [uncounted(article, claim)]));
    else all.number.push(...numbers);
  }
  const filled = Object.entries(all)
    .map(([field, values]): [string, readonly AccountValue[]] => [field, withoutRepeats(values)])
    .filter(([, values]) => values.length > 0);
  return Object.fromEntries(filled);
}

const names = (claim: Claim, said: readonly Said[], resolved: readonly Resolution<string>[]): readonly AccountValue[] =>
  said.map((one, i) => valueAt(claim, one.name, one.span, keyOf(one, resolved[i])));

function numberOf(article: ComparedArticle, claim: Claim, quantity: Quantity): AccountValue {
  return {
    ...valueAt(claim, cut(article.text, quantity.span), quantity.span, `${quantity.min ?? ""}-${quantity.max ?? ""}`),
    range: { min: quantity.min, max: quantity.max },
    counted: {
      of: countedAs(quantity),
      bound: quantity.bound,
      status: quantity.status,
      partOf: quantity.partOf,
    },
  };
}

/** People died, and nobody says how many. */
const uncounted = (article: ComparedArticle, claim: Claim): AccountValue =>
  valueAt(claim, cut(article.text, claim.said.span).slice(0, LONGEST_WORDS), claim.said.span, "uncounted");

const valueAt = (claim: Claim, words: string, span: AccountValue["span"], key: string): AccountValue => ({
  words,
  claim: claim.id,
  span,
  key,
  range: null,
  counted: null,
  polarity: claim.said.polarity,
  modality: claim.said.modality,
});

/** The first of the values that say the same; an uncounted value falls away beside a number. */
function withoutRepeats(values: readonly AccountValue[]): readonly AccountValue[] {
  const signatures = new Set<string>();
  const counted = values.some((value) => value.range !== null);
  return values.filter((value) => {
    if (counted && value.key === "uncounted") return false;
    const signature = [
      value.key,
      value.polarity,
      value.modality,
      value.counted?.of ?? "",
      value.counted?.status ?? "",
      value.counted?.partOf ? "part" : "",
    ].join("|");
    if (signatures.has(signature)) return false;
    signatures.add(signature);
    return true;
  });
}
