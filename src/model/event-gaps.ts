import { ACCOUNT_FIELDS, type AccountField, type Event } from "./event.ts";
import type { ArticleId } from "./ids.ts";

/** A field on which one article is silent though most others fill it. */
export interface Gap {
  readonly article: ArticleId;
  readonly field: AccountField;
  /** How many of the other sources fill it, and how many there are. */
  readonly told: number;
  readonly others: number;
  /** What the oldest of them says. */
  readonly words: string;
}

/** So many other sources are needed before silence is worth a word. */
const FEWEST = 2;

/**
 * What articles leave out that most others have. Reprints of one text are one source, and the voices in an article speak
 * for it together. Silence is no disagreement: it is listed, never counted against anybody.
 */
export function gapsOf({ accounts }: Event): readonly Gap[] {
  const filled = new Map<AccountField, ReadonlySet<number>>(
    ACCOUNT_FIELDS.map((field) => [
      field,
      new Set(accounts.filter((account) => account.fields[field] !== undefined).map(({ group }) => group)),
    ]),
  );
  const groups = new Set(accounts.map(({ group }) => group));
  const articles = new Map(accounts.map(({ article, group }) => [article, group]));
  return [...articles].flatMap(([article, group]) => {
    const others = [...groups].filter((other) => other !== group);
    if (others.length < FEWEST) return [];
    return ACCOUNT_FIELDS.flatMap((field): readonly Gap[] => {
      const fills = accounts.some((account) => account.article === article && account.fields[field] !== undefined);
      const told = others.filter((other) => filled.get(field)!.has(other)).length;
      if (fills || 2 * told <= others.length) return [];
      const example = accounts.find((account) => account.group !== group && account.fields[field] !== undefined);
      return [{ article, field, told, others: others.length, words: example!.fields[field]![0]!.words }];
    });
  });
}
