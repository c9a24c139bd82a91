import { createRoute, z } from "@hono/zod-openapi";
import type { MissedClaim } from "../../model/judgement.ts";
import { collect } from "../../operations/collect.ts";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { readDecision } from "../../operations/decision.ts";
import { judge } from "../../operations/judge.ts";
import { JudgedMeanwhile, judgeUnseen } from "../../operations/judge-unseen.ts";
import { judgementsOn, placeJudgements } from "../../operations/placed-judgements.ts";
import { pageQuery } from "../api/filter.ts";
import { type CodedClaim, judgementConflict, judgementPage, judgementView, newJudgement } from "../api/judgements.ts";
import type { ServerContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { notFound, Problem } from "../problem.ts";
import type { App } from "../server-env.ts";
import { viewJudgement } from "../views/judgement-view.ts";
import { answers, idParam, jsonBody } from "./route.ts";

const list = createRoute({
  method: "get",
  path: "/api/judgements",
  tags: ["Judge"],
  summary: "what people decided, oldest first: of an article, an event, or all",
  request: {
    query: pageQuery.extend({ article: z.string().max(80).optional(), event: z.string().max(80).optional() }),
  },
  responses: answers(judgementPage, "judgements, those taken back included"),
});

const add = createRoute({
  method: "post",
  path: "/api/judgements",
  tags: ["Judge"],
  summary: "decide; nothing is overwritten",
  description:
    'Where somebody else decided the same question since `seen`, nothing is kept and the answer is 409 with all judgements on the claim; with `despite` both are kept. "accepted" means correctly extracted, never true.',
  request: jsonBody(newJudgement),
  responses: {
    ...answers(judgementView, "the judgement as kept"),
    409: {
      description: "somebody else decided meanwhile",
      content: { "application/json": { schema: judgementConflict } },
    },
  },
});

const withdraw = createRoute({
  method: "post",
  path: "/api/judgements/{id}/withdrawal",
  tags: ["Judge"],
  summary: "take a judgement back; both stay in the ledger",
  request: { params: idParam, ...jsonBody(z.strictObject({ why: z.string().max(2000).default("") })) },
  responses: answers(judgementView, "the withdrawal as kept"),
});

export const addJudgementRoutes = (app: App, context: ServerContext): void => {
  const { ledger, now, knowledge } = context;

  app.openapi(list, async (c) => {
    const { article, event: eventId, after, limit } = c.req.valid("query");
    if (eventId !== undefined) {
      const event = await ledger.event(eventId);
      if (event === null) throw notFound("event", eventId);
      const placed = await judgementsOn(
        ledger,
        event.accounts.map(({ version }) => version),
        new Set(event.claims),
      );
      return c.json({ items: placed.map(viewJudgement), next: null, total: placed.length }, 200);
    }
    if (article !== undefined) {
      const versions = (await collect(ledger.articles({ ids: [article] }))).map(({ version }) => version);
      if (versions.length === 0) throw notFound("article", article);
      const placed = await placeJudgements(ledger, await collect(ledger.judgements({ versions })));
      return c.json({ items: placed.map(viewJudgement), next: null, total: placed.length }, 200);
    }
    const from = after === undefined ? 0 : Number(after);
    if (!Number.isSafeInteger(from)) throw new Problem(400, "bad-request", "after: give the next of the part before");
    const given = await collect(ledger.judgements({ after: from, limit }));
    // What was taken back later is told too: all judgements on the same versions are looked at.
    const versions = [...new Set(given.flatMap(({ judgement }) => judgement?.anchor.version ?? []))];
    const around = versions.length === 0 ? [] : await collect(ledger.judgements({ versions }));
    const sequences = new Set(given.map(({ sequence }) => sequence));
    const placed = (await placeJudgements(ledger, around)).filter(({ sequence }) => sequences.has(sequence));
    const next = given.length < limit ? null : String(given.at(-1)!.sequence);
    return c.json({ items: placed.map(viewJudgement), next, total: null }, 200);
  });

  app.openapi(add, async (c) => {
    const { seen, despite, ...asked } = { seen: undefined, despite: undefined, ...c.req.valid("json") };
    const who = nameOf(c.get("visitor"));
    const decided = { who, when: now() };
    const decision = readDecision(
      asked.verdict === "missed"
        ? { ...asked, ...decided, missed: missedClaim(asked.missed) }
        : { ...asked, ...decided },
    );
    try {
      const kept = await judgeUnseen(ledger, decision, { newest: seen ?? null, despite: despite === true });
      await ledger.people.addAudit({
        at: now(),
        who,
        what: "judged",
        about: `${decision.verdict} ${kept.judgement?.id}`,
      });
      await compareLedger(ledger, knowledge.gazetteer);
      return c.json(await viewKept(kept.sequence, kept.judgement!.anchor.version), 200);
    } catch (error) {
      if (!(error instanceof JudgedMeanwhile)) throw error;
      const placed = await placeJudgements(ledger, await collect(ledger.judgements({ versions: [error.version] })));
      const claim = asked.verdict === "missed" ? null : asked.claim;
      const on =
        claim === null ? placed : placed.filter((one) => one.claims.some((entry) => entry?.claim.id === claim));
      return c.json(
        {
          error: {
            code: "conflict" as const,
            message: `${error.by} decided about this claim meanwhile; your decision was not kept`,
            hint: "look at theirs, then send yours again with despite: true, or leave it",
          },
          judgements: on.map(viewJudgement),
        },
        409,
      );
    }
  });

  app.openapi(withdraw, async (c) => {
    const { id } = c.req.valid("param");
    const who = nameOf(c.get("visitor"));
    const { why } = c.req.valid("json");
    const kept = await judge(ledger, { verdict: "withdrawn", judgement: id, who, when: now(), why });
    await ledger.people.addAudit({ at: now(), who, what: "withdrew", about: id });
    await compareLedger(ledger, knowledge.gazetteer);
    return c.json(await viewKept(kept.sequence, kept.judgement!.anchor.version), 200);
  });

  const viewKept = async (sequence: number, version: string) => {
    const placed = await placeJudgements(ledger, await collect(ledger.judgements({ versions: [version] })));
    return viewJudgement(placed.find((one) => one.sequence === sequence)!);
  };
};

/** Who read the values of a claim that a person coded. */
const CODED = "person/coded";

/** A claim as a person coded it, in the words of the model. */
export const missedClaim = ({ attribution, actors, targets, places, time, ...rest }: CodedClaim): MissedClaim => {
  const said = <Value extends object>(values: readonly Value[]) => values.map((value) => ({ ...value, rule: CODED }));
  return {
    ...rest,
    attribution: said(attribution),
    actors: said(actors),
    targets: said(targets),
    places: said(places),
    time: time === null ? null : { ...time, rule: CODED, carried: false },
  };
};
