import { familyOf } from "../../model/claim-types.ts";
import type { Event } from "../../model/event.ts";
import { collect } from "../../operations/collect.ts";
import type { EventLineQuery } from "../../storage/event-line.ts";
import type { SourceDetail } from "../api/sources.ts";
import type { ServerContext } from "../context.ts";
import { notFound } from "../problem.ts";
import { viewArticleLine } from "./article-line-view.ts";
import { viewEventLines } from "./list-events.ts";

const SHOWN = 20;
/** Events that are looked at for what an outlet told first or left out. */
const LOOKED_AT = 200;

const ROLES = { source: "gave to", copy: "took from", unknown: "shares with" } as const;

/** An outlet with everything that its page shows. */
export const viewSource = async (context: ServerContext, outlet: string): Promise<SourceDetail> => {
  const { ledger } = context;
  const source = (await ledger.outlets()).find((line) => line.outlet === outlet);
  if (source === undefined) throw notFound("outlet", outlet);
  const [counts, copies, voices, corrects, told, contested] = await Promise.all([
    ledger.countClaimsBy({ outlets: [outlet] }, "y"),
    ledger.outletCopies(outlet),
    ledger.voicesCarried(outlet, SHOWN),
    collect(ledger.articles({ outlets: [outlet], updated: true, limit: SHOWN })),
    eventsOf(context, { outlets: [outlet] }),
    eventsOf(context, {
      contested: true,
      ...(source.from === null ? {} : { from: source.from }),
      ...(source.to === null ? {} : { to: source.to }),
    }),
  ]);
  const own = new Set(counts.places.map(({ id }) => id));
  const leftOut = contested.filter(
    ({ accounts, places, independent }) =>
      independent > 1 && !accounts.some((account) => account.outlet === outlet) && places.some((id) => own.has(id)),
  );
  return {
    source,
    types: counts.types
      .map(({ type, claims }) => ({ type, family: familyOf(type), claims }))
      .sort((a, b) => b.claims - a.claims),
    copies: copies.map(({ role, ...copy }) => ({ ...copy, role: ROLES[role] })),
    voices,
    first: await linesOf(
      context,
      told.filter((event) => toldFirst(event, outlet)),
    ),
    leavesOut: await linesOf(context, leftOut),
    corrects: corrects.map(viewArticleLine),
  };
};

/** The latest of some events, with their accounts. */
const eventsOf = async ({ ledger }: ServerContext, query: EventLineQuery): Promise<readonly Event[]> => {
  const { lines } = await ledger.eventLines(query, { order: "latest", limit: LOOKED_AT });
  return lines.length === 0 ? [] : collect(ledger.events({ ids: lines.map(({ id }) => id) }));
};

/** Others tell of it too, all of them on a later day. */
const toldFirst = ({ accounts }: Event, outlet: string): boolean => {
  const days = (own: boolean): readonly string[] =>
    accounts.flatMap((account) =>
      (account.outlet === outlet) === own && account.published !== null ? account.published : [],
    );
  const [mine, others] = [days(true), days(false)];
  const first = [...mine].sort()[0];
  return first !== undefined && others.length > 0 && others.every((day) => day > first);
};

const linesOf = async (context: ServerContext, events: readonly Event[]): Promise<SourceDetail["first"]> => {
  const ids = events.slice(-SHOWN).map(({ id }) => id);
  const { lines } = await context.ledger.eventLines({ ids }, { order: "latest", limit: SHOWN });
  return viewEventLines(context, lines);
};
