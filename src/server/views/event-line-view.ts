import { actorName, type Knowledge, partyWords, placeName } from "../../operations/known-names.ts";
import type { EventLine, LineToll } from "../../storage/event-line.ts";
import type { Ref } from "../api/basics.ts";
import type { EventLine as EventLineView } from "../api/events.ts";

/** An event as lists show it. */
export const viewEventLine = (
  line: EventLine,
  knowledge: Knowledge,
  personGrade: EventLineView["personGrade"],
): EventLineView => ({
  id: line.id,
  title: line.title,
  family: line.family,
  types: line.types,
  days: line.days,
  places: line.places.map((id) => placeRef(knowledge, id)),
  parties: line.parties.map((id) => partyRef(knowledge, id, line.days?.from ?? null)),
  claims: line.claims,
  accounts: line.accounts,
  independent: line.independent,
  contested: line.contested.length,
  contestedFields: line.contested,
  grade: line.credibility.grade,
  personGrade,
  killed: viewToll(line.killed),
  injured: viewToll(line.injured),
});

const viewToll = (toll: LineToll | null): EventLineView["killed"] =>
  toll === null ? null : { ...toll, best: toll.low !== null && toll.low === toll.high && !toll.open ? toll.low : null };

export const placeRef = (knowledge: Knowledge, id: string): Ref => ({ id, name: placeName(knowledge, id) ?? id });

/** A party of the comparison; an id with `~` is nobody of the registry, only words. */
export const partyRef = (knowledge: Knowledge, id: string, on: string | null = null): Ref => ({
  id,
  name: actorName(knowledge, id, on) ?? partyWords(knowledge, id),
});
