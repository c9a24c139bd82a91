import type { LedgerClaim } from "../storage/ledger.ts";
import { bold, clean, dim, lineWidth, mark, wrap } from "./print.ts";

/** The chain of voices in words: "Syrian army", "Reuters › activists", "(own voice)". */
export const voiceOf = ({ claim, outlet, label }: LedgerClaim): string =>
  [outlet ?? label, ...claim.said.attribution.map(({ name }) => name)].map(clean).join(" › ");

/** A claim in two or three lines: what it is, who says so, and in which words. */
export function claimLines(entry: LedgerClaim): string {
  const { said, days } = entry.claim;
  const marks = [said.polarity === "denied" ? "not" : "", said.modality === "asserted" ? "" : said.modality].filter(
    (word) => word !== "",
  );
  const head = [
    bold(said.type),
    ...marks.map(mark),
    clean([names(said.actors), names(said.targets)].filter((part) => part !== "").join(" → ")),
    clean(said.places.map(({ name }) => name).join(", ")),
    days === null ? "" : days.from === days.to ? days.from : `${days.from} to ${days.to}`,
  ].filter((part) => part !== "");
  return [
    `${dim(entry.claim.id.slice(0, 8))}  ${head.join(" · ")}`,
    `          ${dim(voiceOf(entry) + (entry.page === undefined ? "" : `, p. ${entry.page}`))}`,
    wrap(`“${clean(entry.quote)}”`, lineWidth(), "          "),
  ].join("\n");
}

const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(" and ");
