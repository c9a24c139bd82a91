import type { Transaction } from "kysely";
import type { Resolution, Said } from "../model/claim.ts";
import { canonicalJson } from "./canonical-json.ts";
import { claimOf } from "./claim-rows.ts";
import { LedgerError } from "./ledger-error.ts";
import { maskJson, maskWords } from "./mask-words.ts";
import { foldName } from "./search-terms.ts";
import type { Tables } from "./tables.ts";

/** Fewer characters would black out half of the text. */
const MIN_WORDS = 3;

/**
 * Blacks words out of everything that the ledger holds of one article. Spans stay as they were; the version's id stays
 * too, though it is no longer the hash of the text, which `redacted` says.
 * @throws LedgerError `bad-query` for fewer than three characters
 */
export const redactWords = async (trx: Transaction<Tables>, article: string, words: string): Promise<void> => {
  if (words.trim().length < MIN_WORDS)
    throw new LedgerError(
      "bad-query",
      `"${words}" is too short to be taken out of a whole article: give ${MIN_WORDS} characters or more`,
    );
  const mask = maskWords(words);
  const inJson = maskJson(mask);
  const orNull = (text: string | null): string | null => (text === null ? null : mask(text));

  const versions = await trx.selectFrom("versions").selectAll().where("article", "=", article).execute();
  for (const row of versions)
    await trx
      .updateTable("versions")
      .set({ label: mask(row.label), url: orNull(row.url), title: orNull(row.title), byline: orNull(row.byline) })
      .set({ text: mask(row.text), notices: inJson(row.notices), redacted: 1 })
      .where("article", "=", article)
      .where("id", "=", row.id)
      .execute();

  const claims = await trx
    .selectFrom("claims")
    .select(["id", "version", "quote", "said", "resolved"])
    .where("article", "=", article)
    .execute();
  for (const row of claims)
    await trx
      .updateTable("claims")
      .set({ quote: mask(row.quote), said: inJson(row.said), resolved: inJson(forgetNames(row, mask)) })
      .where("article", "=", article)
      .where("id", "=", row.id)
      .execute();

  const names = await trx.selectFrom("claim_names").selectAll().where("article", "=", article).execute();
  const folded = foldName(words);
  // Signs without a letter fold to nothing, which would stand in every name.
  for (const row of names.filter((name) => folded !== "" && name.folded.includes(folded)))
    await trx
      .updateTable("claim_names")
      .set({ folded: foldName(row.folded.replaceAll(folded, " ")), resolved: null })
      .where("article", "=", article)
      .where("claim", "=", row.claim)
      .where("role", "=", row.role)
      .where("place", "=", row.place)
      .execute();

  const counted = await trx
    .selectFrom("claim_quantities")
    .select(["claim", "place", "counted"])
    .where("article", "=", article)
    .execute();
  for (const row of counted.filter((quantity) => mask(quantity.counted) !== quantity.counted))
    await trx
      .updateTable("claim_quantities")
      .set({ counted: mask(row.counted) })
      .where("article", "=", article)
      .where("claim", "=", row.claim)
      .where("place", "=", row.place)
      .execute();

  const labels = await trx.selectFrom("labels").selectAll().where("article", "=", article).execute();
  for (const row of labels)
    await trx
      .updateTable("labels")
      .set({ label: mask(row.label), quote: mask(row.quote), said: inJson(row.said) })
      .where("article", "=", article)
      .where("version", "=", row.version)
      .where("place", "=", row.place)
      .execute();

  await redactJudgements(
    trx,
    versions.map((row) => row.id),
    inJson,
  );
};

/** What the names of a claim were resolved to, without those that are blacked out: an id would tell them. */
const forgetNames = (row: Parameters<typeof claimOf>[0], mask: (text: string) => string): string => {
  const { said, voices, actors, targets, places, days } = claimOf(row);
  const forget = <Id>(names: readonly Said[], resolutions: readonly Resolution<Id>[]): readonly Resolution<Id>[] =>
    resolutions.map((resolution, i) => {
      const name = names[i]?.name ?? "";
      return mask(name) === name ? resolution : { id: null, score: 0, reason: "redacted" };
    });
  return canonicalJson({
    voices: forget(said.attribution, voices),
    actors: forget(said.actors, actors),
    targets: forget(said.targets, targets),
    places: forget(said.places, places),
    days,
  });
};

/** A judgement that holds the words is emptied whole: its words are under its hash. */
const redactJudgements = async (
  trx: Transaction<Tables>,
  versions: readonly string[],
  inJson: (json: string) => string,
): Promise<void> => {
  if (versions.length === 0) return;
  const rows = await trx
    .selectFrom("judgements")
    .select(["sequence", "body"])
    .where((eb) => eb.or([eb("version", "in", versions), eb("other_version", "in", versions)]))
    .execute();
  for (const { sequence, body } of rows)
    if (body !== null && inJson(body) !== body)
      await trx.updateTable("judgements").set({ salt: null, body: null }).where("sequence", "=", sequence).execute();
};
