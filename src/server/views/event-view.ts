import { daysWords } from "../../model/day-words.ts";
import { ACCOUNT_FIELDS, type Account, type AccountField, type AccountValue, type Event } from "../../model/event.ts";
import { fieldOutcome } from "../../model/field-outcome.ts";
import { actorName, type Knowledge, placeName } from "../../operations/known-names.ts";
import { foldAccounts } from "../../publishing/dossier/fold-accounts.ts";
import type { LedgerArticle } from "../../storage/ledger.ts";
import type { AccountRow, CellValue, EventDetail, HarmPoint, MapPlaceView } from "../api/events.ts";
import { sentenceAround } from "./claim-view.ts";

/** Articles of an event's accounts, by version. */
export type Articles = ReadonlyMap<string, Pick<LedgerArticle, "text" | "label" | "title">>;

/** Who speaks: the last of the chain, else the outlet, else the article's label. */
export const voiceOf = (account: Account, articles: Articles): string =>
  account.chain.at(-1) ?? account.outlet ?? articles.get(account.version)?.label ?? account.article;

/** Accounts with the sentence behind every value. */
export const viewAccounts = (event: Event, articles: Articles, knowledge: Knowledge): readonly AccountRow[] => {
  const copyOf = firstOfCopies(event);
  return event.accounts.map((account, index) => {
    const article = articles.get(account.version);
    const cells: Partial<Record<AccountField, readonly CellValue[]>> = {};
    for (const field of ACCOUNT_FIELDS) {
      const values = account.fields[field];
      if (values !== undefined && values.length > 0)
        cells[field] = values.map((value) => viewCell(value, field, account, article?.text ?? "", knowledge));
    }
    return {
      index,
      voice: voiceOf(account, articles),
      chain: account.chain,
      outlet: account.outlet,
      published: account.published,
      article: account.article,
      label: article?.label ?? account.article,
      title: article?.title ?? null,
      group: account.group,
      update: account.update === true,
      copyOf: copyOf.get(account) ?? null,
      claims: account.claims,
      cells,
    };
  });
};

/** Accounts that repeat another one, with the place of the one that they repeat. */
const firstOfCopies = (event: Event): ReadonlyMap<Account, number> =>
  new Map(foldAccounts(event).flatMap(({ index, copies }) => copies.map((copy): [Account, number] => [copy, index])));

const viewCell = (
  value: AccountValue,
  field: AccountField,
  account: Account,
  text: string,
  knowledge: Knowledge,
): CellValue => ({
  words: value.words,
  claim: value.claim,
  article: account.article,
  span: value.span,
  sentence: sentenceAround(text, value.span),
  key: value.key,
  known: knownAs(field, value.key, knowledge),
  polarity: value.polarity,
  modality: value.modality,
  range: value.range,
  counted: value.counted,
});

/** The name of what a key stands for; `null` where it is only words. */
const knownAs = (field: AccountField, key: string, knowledge: Knowledge): string | null => {
  switch (field) {
    case "actor":
    case "target":
      return actorName(knowledge, key);
    case "place":
      return placeName(knowledge, key);
    case "day": {
      const [from, to] = key.split("/");
      return from === undefined || to === undefined ? null : daysWords({ from, to });
    }
    case "what":
    case "killed":
    case "injured":
    case "number":
      return null;
  }
};

/** Fields that an account fills, with what accounts do with each. */
export const filledFields = (event: Event): EventDetail["fields"] =>
  ACCOUNT_FIELDS.filter((field) => event.accounts.some(({ fields }) => (fields[field]?.length ?? 0) > 0)).map(
    (field) => ({ field, outcome: fieldOutcome(event, field) }),
  );

/** Every number of dead and injured, with its owner. */
export const harmOf = (event: Event, articles: Articles): readonly HarmPoint[] =>
  event.accounts.flatMap((account, index) =>
    (["killed", "injured"] as const).flatMap((field) =>
      (account.fields[field] ?? []).flatMap((value): readonly HarmPoint[] =>
        value.range === null
          ? []
          : [
              {
                field,
                owner: voiceOf(account, articles),
                outlet: account.outlet,
                account: index,
                article: account.article,
                claim: value.claim,
                words: value.words,
                low: value.range.min,
                high: value.range.max,
                bound: value.counted?.bound ?? null,
                counted: value.counted?.of ?? null,
                status: value.counted?.status ?? null,
                polarity: value.polarity,
                modality: value.modality,
                day: account.published,
                partOf: (value.counted?.partOf ?? null) !== null,
              },
            ],
      ),
    ),
  );

/** Values that an account denies, one a claim. */
export const denialsOf = (rows: readonly AccountRow[]): EventDetail["denials"] => {
  const denials = rows.flatMap(({ index, cells }) =>
    ACCOUNT_FIELDS.flatMap((field) =>
      (cells[field] ?? [])
        .filter(({ polarity }) => polarity === "denied")
        .map(({ claim, words, sentence }) => ({ account: index, claim, field, words, sentence })),
    ),
  );
  return denials.filter((denial, i) => denials.findIndex(({ claim }) => claim === denial.claim) === i);
};

/** Places that accounts name, as far as each is known. */
export const mapOf = (event: Event, knowledge: Knowledge): readonly MapPlaceView[] => {
  const named = new Map<string, number[]>(event.places.map((id) => [id, []]));
  event.accounts.forEach((account, index) => {
    for (const { key } of account.fields.place ?? []) {
      const accounts = named.get(key) ?? [];
      named.set(key, accounts.includes(index) ? accounts : [...accounts, index]);
    }
  });
  return [...named].flatMap(([id, accounts]): readonly MapPlaceView[] => {
    const place = knowledge.gazetteer.place(id);
    if (place === null) return [];
    const { name, kind, lat, lon, radius } = place;
    return [{ id, name, kind, lat, lon, radiusKm: radius / 1000, shape: knowledge.gazetteer.shape(id), accounts }];
  });
};
