import { createRoute, z } from "@hono/zod-openapi";
import { sha256 } from "../../model/ids.ts";
import { collect } from "../../operations/collect.ts";
import { latestVersions } from "../../operations/event-input.ts";
import type { CodingRoundRow, CodingSheetRow } from "../../storage/server-tables.ts";
import { agreement, codingSheet, newRound, round, roundList, saveSheet, settleUnit } from "../api/coding.ts";
import type { ServerContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { newSecret } from "../people/secrets.ts";
import type { Visitor } from "../people/visitor.ts";
import { notFound, Problem } from "../problem.ts";
import type { App } from "../server-env.ts";
import { viewAgreement, viewRound, viewSheet } from "../views/round-view.ts";
import { missedClaim } from "./judgements.ts";
import { answers, idParam, jsonBody } from "./route.ts";

const route = { tags: ["Judge"] };
const sheetParams = idParam.extend({ article: z.string().min(1).max(80) });

const list = createRoute({
  ...route,
  method: "get",
  path: "/api/coding/rounds",
  summary: "rounds in which two people code the same articles without seeing each other",
  responses: answers(roundList, "rounds, the newest first"),
});

const make = createRoute({
  ...route,
  method: "post",
  path: "/api/coding/rounds",
  summary: "begin a round",
  request: jsonBody(newRound),
  responses: answers(round, "the round"),
});

const one = createRoute({
  ...route,
  method: "get",
  path: "/api/coding/rounds/{id}",
  summary: "a round with its articles and who has finished which",
  request: { params: idParam },
  responses: answers(round, "the round"),
});

const open = createRoute({
  ...route,
  method: "get",
  path: "/api/coding/rounds/{id}/articles/{article}",
  summary: "one's own sheet for an article, never the other's",
  request: { params: sheetParams },
  responses: answers(codingSheet, "the sheet"),
});

const save = createRoute({
  ...route,
  method: "put",
  path: "/api/coding/rounds/{id}/articles/{article}",
  summary: "save one's own sheet; a finished one stays as it is",
  request: { params: sheetParams, ...jsonBody(saveSheet) },
  responses: answers(codingSheet, "the sheet as saved"),
});

const compare = createRoute({
  ...route,
  method: "get",
  path: "/api/coding/rounds/{id}/agreement",
  summary: "Krippendorff's alpha field by field, and both codings side by side, once both have finished",
  request: { params: idParam },
  responses: answers(agreement, "the agreement"),
});

const settle = createRoute({
  ...route,
  method: "post",
  path: "/api/coding/rounds/{id}/units/{unit}",
  summary: "settle what the two coded differently",
  request: { params: idParam.extend({ unit: z.string().min(1).max(80) }), ...jsonBody(settleUnit) },
  responses: answers(agreement, "the agreement with what is settled"),
});

export const addCodingRoutes = (app: App, context: ServerContext): void => {
  const { ledger, now } = context;

  const find = async (id: string): Promise<CodingRoundRow> => {
    const row = await ledger.coding.round(id);
    if (row === null) throw notFound("round", id);
    return row;
  };

  app.openapi(list, async (c) => {
    const rounds = await ledger.coding.rounds();
    return c.json({ items: await Promise.all(rounds.map((row) => viewRound(context, row))) }, 200);
  });

  app.openapi(make, async (c) => {
    const { title, articles, coders } = c.req.valid("json");
    const who = nameOf(c.get("visitor"));
    if (coders[0] === coders[1]) throw new Problem(400, "bad-request", "coders: two different people code a round");
    if (context.accounts) await checkCoders(coders);
    const ids = [...new Set(articles)];
    const versions = latestVersions(await collect(ledger.articles({ ids })));
    const missing = ids.find((id) => !versions.some((version) => version.id === id));
    if (missing !== undefined) throw notFound("article", missing);
    const id = sha256("round", newSecret()).slice(0, 20);
    const row = { id, title, made: now(), made_by: who, left_coder: coders[0], right_coder: coders[1] };
    const sheets = ids.flatMap((article, place) =>
      (["left", "right"] as const).map((side, i): CodingSheetRow => {
        const { version } = versions.find((one) => one.id === article)!;
        return { article, round: id, version, place, side, coder: coders[i]!, claims: "[]", finished: 0, revision: 0 };
      }),
    );
    await ledger.coding.addRound(row, sheets);
    await ledger.people.addAudit({ at: now(), who, what: "round-begun", about: title });
    return c.json(await viewRound(context, row), 200);
  });

  const checkCoders = async (coders: readonly string[]): Promise<void> => {
    const names = (await ledger.people.users()).map(({ name }) => name);
    const stranger = coders.find((coder) => !names.includes(coder));
    if (stranger !== undefined) throw new Problem(400, "bad-request", `coders: nobody here is called "${stranger}"`);
  };

  app.openapi(one, async (c) => c.json(await viewRound(context, await find(c.req.valid("param").id)), 200));

  /** The visitor's own sheet: of the other's there is no way to ask. */
  const ownSheet = async (visitor: Visitor, id: string, article: string): Promise<CodingSheetRow> => {
    const row = await find(id);
    const name = nameOf(visitor);
    const side = name === row.left_coder ? "left" : name === row.right_coder ? "right" : null;
    if (side === null)
      throw new Problem(403, "role", `${row.left_coder} and ${row.right_coder} code this round, not ${name}`);
    const sheet = (await ledger.coding.sheets(id)).find((one) => one.article === article && one.side === side);
    if (sheet === undefined) throw notFound("article of this round", article);
    return sheet;
  };

  app.openapi(open, async (c) => {
    const { id, article } = c.req.valid("param");
    c.header("cache-control", "no-store");
    return c.json(viewSheet(await ownSheet(c.get("visitor"), id, article)), 200);
  });

  app.openapi(save, async (c) => {
    const { id, article } = c.req.valid("param");
    const { claims, finished, revision } = c.req.valid("json");
    const sheet = await ownSheet(c.get("visitor"), id, article);
    if (sheet.finished === 1)
      throw new Problem(409, "conflict", "this article is finished: what was coded blind stays as it is");
    const [text] = await collect(ledger.articles({ versions: [sheet.version] }));
    const outside = claims.find(
      ({ span }) => span.start < 0 || span.end <= span.start || span.end > (text?.text.length ?? 0),
    );
    if (outside !== undefined)
      throw new Problem(400, "bad-request", `span ${outside.span.start}-${outside.span.end} does not lie in the text`);
    const coded = claims.map(({ span, ...claim }) => ({ ...missedClaim(claim), span }));
    const saved = await ledger.coding.saveSheet({
      article,
      round: id,
      side: sheet.side,
      claims: JSON.stringify(coded),
      finished: finished ? 1 : 0,
      revision,
    });
    return c.json(viewSheet(saved), 200);
  });

  app.openapi(compare, async (c) => c.json(await viewAgreement(context, await find(c.req.valid("param").id)), 200));

  app.openapi(settle, async (c) => {
    const { id, unit: unitId } = c.req.valid("param");
    const { choice, claim, why } = c.req.valid("json");
    const row = await find(id);
    const who = nameOf(c.get("visitor"));
    const { units } = await viewAgreement(context, row);
    const unit = units.find((each) => each.id === unitId);
    if (unit === undefined) throw notFound("unit", unitId);
    const settled = choice === "own" ? (claim ?? null) : choice === "none" ? null : unit[choice];
    if (settled === null && choice !== "none")
      throw new Problem(400, "bad-request", `claim: "${choice}" has none; give one, or settle on none`);
    const body = JSON.stringify({ choice, claim: settled, who, when: now(), why });
    await ledger.coding.settle({ article: unit.article, round: id, unit: unitId, body });
    return c.json(await viewAgreement(context, row), 200);
  });
};
