import type { Coding } from "../../operations/coding/align-codings.ts";
import { differingFields } from "../../operations/coding/align-codings.ts";
import { measureAgreement } from "../../operations/coding/measure-agreement.ts";
import { collect } from "../../operations/collect.ts";
import type { CodingRoundRow, CodingSheetRow } from "../../storage/server-tables.ts";
import type { Agreement, CodingSheet, CodingUnit, Round } from "../api/coding.ts";
import type { ServerContext } from "../context.ts";
import { Problem } from "../problem.ts";

/** A round with the sheets of its articles: what there is to code, and who has finished what. */
export const viewRound = async (context: ServerContext, row: CodingRoundRow): Promise<Round> => {
  const { ledger } = context;
  const sheets = await ledger.coding.sheets(row.id);
  const articles = [...new Set(sheets.map(({ article }) => article))];
  const versions = sheets.map(({ version }) => version);
  const heads = new Map((await collect(ledger.articles({ versions }))).map((article) => [article.id, article]));
  const finished = (article: string, side: "left" | "right"): boolean =>
    sheets.find((sheet) => sheet.article === article && sheet.side === side)?.finished === 1;
  return {
    id: row.id,
    title: row.title,
    made: row.made,
    by: row.made_by,
    coders: [row.left_coder, row.right_coder],
    state: sheets.some((sheet) => sheet.finished === 0)
      ? "open"
      : (await unitsOf(context, row, sheets)).units.some(({ differ, settled }) => differ.length > 0 && settled === null)
        ? "settling"
        : "settled",
    articles: articles.map((article) => ({
      article,
      version: sheets.find((sheet) => sheet.article === article)?.version ?? "",
      title: heads.get(article)?.title ?? null,
      label: heads.get(article)?.label ?? article,
      finished: [finished(article, "left"), finished(article, "right")],
    })),
  };
};

/** How far the two agree, and what they coded side by side; before both have finished nobody sees it. */
export const viewAgreement = async (context: ServerContext, row: CodingRoundRow): Promise<Agreement> => {
  const sheets = await context.ledger.coding.sheets(row.id);
  if (sheets.some(({ finished }) => finished === 0))
    throw new Problem(403, "blind", "not before both have finished every article: until then neither sees the other");
  const { units, alpha } = await unitsOf(context, row, sheets);
  return { round: row.id, alpha, units };
};

const unitsOf = async (
  { ledger }: ServerContext,
  row: CodingRoundRow,
  sheets: readonly CodingSheetRow[],
): Promise<Pick<Agreement, "alpha" | "units">> => {
  const texts = new Map(
    (await collect(ledger.articles({ versions: sheets.map(({ version }) => version) }))).map(({ id, text }) => [
      id,
      text,
    ]),
  );
  const codings = (article: string, side: "left" | "right"): readonly Coding[] => {
    const sheet = sheets.find((one) => one.article === article && one.side === side);
    return sheet === undefined ? [] : codingsIn(sheet);
  };
  const { fields, units } = measureAgreement(
    [...new Set(sheets.map(({ article }) => article))].map((article) => ({
      article,
      text: texts.get(article) ?? "",
      left: codings(article, "left"),
      right: codings(article, "right"),
    })),
  );
  const settled = new Map(
    (await ledger.coding.settled(row.id)).map(({ unit, body }) => [unit, JSON.parse(body) as CodingUnit["settled"]]),
  );
  return {
    alpha: fields,
    units: [...units].flatMap(([article, list]) =>
      list.map((unit) => ({ ...unit, article, differ: differingFields(unit), settled: settled.get(unit.id) ?? null })),
    ),
  };
};

const codingsIn = ({ claims }: CodingSheetRow): readonly Coding[] => JSON.parse(claims) as readonly Coding[];

export const viewSheet = (row: CodingSheetRow): CodingSheet => ({
  round: row.round,
  article: row.article,
  version: row.version,
  coder: row.coder,
  claims: codingsIn(row),
  finished: row.finished === 1,
  revision: row.revision,
});
