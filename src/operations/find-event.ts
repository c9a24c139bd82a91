import type { Event } from "../model/event.ts";
import type { Ledger } from "../storage/ledger.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The event with an id, or with one that begins so. Ids that an earlier comparison gave still find their event.
 *
 * @throws UsageError when no event has the id, or several begin with it.
 */
export async function findEvent(ledger: Ledger, id: string): Promise<Event> {
  const hits = (await ledger.find(id)).filter(({ kind }) => kind === "event");
  if (hits.length > 1) throw new UsageError(`"${id}" is the beginning of ${hits.length} events: give more of it`);
  const event = await ledger.event(hits[0]?.id ?? id);
  if (event === null) throw new UsageError(`no event "${id}": variorum events lists them`);
  return event;
}
