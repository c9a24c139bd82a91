import type { Transaction } from "kysely";
import type { Claim, LabelUse } from "../model/claim.ts";
import { type CutText, claimNameRows, claimQuantityRows, claimRow, labelRow } from "./claim-rows.ts";
import { chunks, insertRows, LIST } from "./insert-rows.ts";
import type { ClaimChange } from "./ledger.ts";
import type { ClaimRow, Tables } from "./tables.ts";

/** What a pass found in one version. */
export interface Found {
  readonly article: CutText;
  readonly claims: readonly Claim[];
  readonly labels: readonly LabelUse[];
}

export interface Change {
  readonly claims: ClaimChange;
  readonly labels: { readonly added: number; readonly dropped: number };
}

/** Writes the claims and labels of versions that have none yet. */
export const insertFound = async (trx: Transaction<Tables>, found: readonly Found[]): Promise<Change> => {
  const claims = found.flatMap(({ article, claims }) => claims.map((claim, i) => ({ article, claim, place: i })));
  await insertClaims(trx, claims);
  const labels = found.flatMap(({ article, labels }) => labels.map((use, i) => labelRow(article, use, i)));
  await insertRows(trx, "labels", labels);
  return {
    claims: { kept: 0, changed: 0, added: claims.length, dropped: 0 },
    labels: { added: labels.length, dropped: 0 },
  };
};

/** Writes the claims and labels of one version in the place of those that it had. Claims are the same by their id. */
export const replaceFound = async (trx: Transaction<Tables>, found: Found): Promise<Change> => ({
  claims: await replaceClaims(trx, found),
  labels: await replaceLabels(trx, found),
});

const replaceClaims = async (trx: Transaction<Tables>, { article, claims }: Found): Promise<ClaimChange> => {
  const rows = await trx
    .selectFrom("claims")
    .select(["id", "place", "quote", "said", "resolved"])
    .where("article", "=", article.id)
    .where("version", "=", article.version)
    .execute();
  const old = new Map(rows.map((row) => [row.id, row]));
  const fresh = claims.map((claim, place) => ({ article, claim, place, row: claimRow(article, claim, place) }));
  const kept = fresh.filter(({ claim }) => old.has(claim.id));
  const says = ({ said, resolved }: Pick<ClaimRow, "said" | "resolved">): string => said + resolved;
  const changed = kept.filter(({ claim, row }) => says(old.get(claim.id)!) !== says(row));
  const moved = kept.filter(({ claim, row }) => {
    const was = old.get(claim.id)!;
    return says(was) !== says(row) || was.place !== row.place || was.quote !== row.quote;
  });
  const standing = new Set(claims.map((claim) => claim.id));
  const dropped = rows.filter((row) => !standing.has(row.id));

  const gone = [...dropped.map((row) => row.id), ...moved.map(({ claim }) => claim.id)];
  for (const ids of chunks(gone, LIST))
    await trx.deleteFrom("claims").where("article", "=", article.id).where("id", "in", ids).execute();
  const added = fresh.filter(({ claim }) => !old.has(claim.id));
  await insertClaims(trx, [...moved, ...added]);
  return { kept: kept.length, changed: changed.length, added: added.length, dropped: dropped.length };
};

const replaceLabels = async (trx: Transaction<Tables>, { article, labels }: Found): Promise<Change["labels"]> => {
  const rows = await trx
    .selectFrom("labels")
    .select(["said", "quote"])
    .where("article", "=", article.id)
    .where("version", "=", article.version)
    .orderBy("place")
    .execute();
  const fresh = labels.map((use, place) => labelRow(article, use, place));
  const says = (row: { readonly said: string; readonly quote: string }): string => row.said + row.quote;
  if (fresh.map(says).join() === rows.map(says).join()) return { added: 0, dropped: 0 };
  await trx.deleteFrom("labels").where("article", "=", article.id).where("version", "=", article.version).execute();
  await insertRows(trx, "labels", fresh);
  const before = new Set(rows.map((row) => row.said));
  const after = new Set(fresh.map((row) => row.said));
  return {
    added: fresh.filter((row) => !before.has(row.said)).length,
    dropped: rows.filter((row) => !after.has(row.said)).length,
  };
};

const insertClaims = async (
  trx: Transaction<Tables>,
  claims: readonly { readonly article: CutText; readonly claim: Claim; readonly place: number }[],
): Promise<void> => {
  await insertRows(
    trx,
    "claims",
    claims.map(({ article, claim, place }) => claimRow(article, claim, place)),
  );
  await insertRows(
    trx,
    "claim_names",
    claims.flatMap(({ article, claim }) => claimNameRows(article, claim)),
  );
  await insertRows(
    trx,
    "claim_quantities",
    claims.flatMap(({ article, claim }) => claimQuantityRows(article, claim)),
  );
};

export const sumChanges = (changes: readonly Change[]): Change => ({
  claims: {
    kept: sum(changes.map(({ claims }) => claims.kept)),
    changed: sum(changes.map(({ claims }) => claims.changed)),
    added: sum(changes.map(({ claims }) => claims.added)),
    dropped: sum(changes.map(({ claims }) => claims.dropped)),
  },
  labels: {
    added: sum(changes.map(({ labels }) => labels.added)),
    dropped: sum(changes.map(({ labels }) => labels.dropped)),
  },
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
