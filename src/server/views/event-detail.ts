import type { Event } from "../../model/event.ts";
import { collect } from "../../operations/collect.ts";
import { judgementsOn, personGrades } from "../../operations/placed-judgements.ts";
import type { EventDetail } from "../api/events.ts";
import type { ServerContext } from "../context.ts";
import { notFound } from "../problem.ts";
import { citationsOf } from "./citations.ts";
import { denialsOf, filledFields, harmOf, mapOf, viewAccounts } from "./event-view.ts";
import { viewGrade, viewJudgement } from "./judgement-view.ts";
import { viewEventLines } from "./list-events.ts";

/** Claims that are looked at for who told of the same places and days. */
const MOST_NEAR = 2000;

/** An event with everything that its page shows. */
export const viewEvent = async (context: ServerContext, id: string): Promise<EventDetail> => {
  const { ledger, knowledge } = context;
  const event = await ledger.event(id);
  if (event === null) throw notFound("event", id);
  const versions = [...new Set(event.accounts.map(({ version }) => version))];
  const ids = [...new Set(event.accounts.map(({ article }) => article))];
  const [found, groups, { lines }, placed, leftOut, linked] = await Promise.all([
    collect(ledger.articles({ versions })),
    collect(ledger.sourceGroups({ articles: ids })),
    ledger.eventLines({ ids: [event.id] }, { order: "latest", limit: 1 }),
    judgementsOn(ledger, versions, new Set(event.claims)),
    outletsBeside(context, event),
    ledger.eventLines({ ids: event.links.map((link) => link.event) }, { order: "latest", limit: event.links.length }),
  ]);
  const [line] = await viewEventLines(context, lines);
  if (line === undefined) throw notFound("event", id);
  const articles = new Map(found.map((article) => [article.version, article]));
  const accounts = viewAccounts(event, articles, knowledge);
  const titles = new Map(linked.lines.map(({ id: other, title }) => [other, title]));
  return {
    event: line,
    askedFor: id === event.id ? null : id,
    fields: filledFields(event),
    accounts,
    differences: event.differences,
    harm: harmOf(event, articles),
    citations: citationsOf(event, groups, new Map(found.map(({ id: article, label }) => [article, label]))),
    groups: groups.map(({ number, reason, articles: members }) => ({
      number,
      reason,
      articles: members.filter((member) => ids.includes(member)),
    })),
    map: mapOf(event, knowledge),
    links: event.links.map((link) => ({ ...link, title: titles.get(link.event) ?? link.event })),
    faults: event.faults,
    denials: denialsOf(accounts),
    leftOut,
    grades: {
      reckoned: event.credibility,
      persons: ((await personGrades(ledger)).get(event.id) ?? []).map(viewGrade),
    },
    judgements: placed.map(viewJudgement),
  };
};

/** Outlets that tell of the event's places on its days, and not of the event. */
const outletsBeside = async ({ ledger }: ServerContext, event: Event): Promise<EventDetail["leftOut"]> => {
  if (event.days === null || event.places.length === 0) return [];
  const { from, to } = event.days;
  const near = await ledger.countClaimsBy({ place: event.places, from, to }, "y", MOST_NEAR);
  const telling = new Set(event.accounts.map(({ outlet }) => outlet));
  return near.outlets.filter(({ outlet }) => !telling.has(outlet)).sort((a, b) => b.claims - a.claims);
};
