import type { Holding } from "../../model/territory.ts";
import type { Knowledge } from "../../operations/known-names.ts";
import type { HoldingView } from "../api/territory.ts";
import { partyRef, placeRef } from "./event-line-view.ts";

/** Who is said to hold a place, as the API gives it. */
export const viewHolding = (holding: Holding, knowledge: Knowledge): HoldingView => {
  const place = knowledge.gazetteer.place(holding.place);
  return {
    place: placeRef(knowledge, holding.place),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    state: holding.state,
    party: holding.party === null ? null : partyRef(knowledge, holding.party, holding.from),
    from: holding.from,
    to: holding.to,
    claims: holding.claims,
    voices: holding.voices,
  };
};
