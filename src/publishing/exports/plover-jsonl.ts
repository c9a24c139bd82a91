import type { ActorKind } from "../../model/actor.ts";
import type { Claim } from "../../model/claim.ts";
import type { Place } from "../../model/place.ts";
import { cut } from "../../model/span.ts";
import { safeAddress } from "../html.ts";
import type { ByWho, PloverEvent, PloverType } from "./crosswalk.ts";
import { chooseByWho, nameOfKind, outletsOf, type Side, type Sides, sidesOfEvent, tollOf } from "./event-facts.ts";
import {
  type EventRow,
  type ExportFormat,
  type ExportSource,
  type Lookup,
  type Loss,
  NO_GRADES,
} from "./export-format.ts";
import { joinPieces } from "./join-pieces.ts";
import { jsonLines } from "./json-list.ts";

const LOSSES: readonly Loss[] = [
  { what: "events without a day, and kinds that PLOVER does not code", kept: "the ledger's events" },
  { what: "acts that need a recipient (COOPERATE, AID, SANCTION) and name none", kept: "the ledger's events" },
  {
    what: "dead and injured are the lowest current total; they are left out where nobody gives one, and comment has the range",
    kept: "accounts of the event",
  },
  {
    what: "denial and modality: an event is negation, future or hypothetical only where all its claims are",
    kept: "said of the claims",
  },
  { what: "rival accounts and who says what: event_text has the words of all", kept: "accounts of the event" },
  { what: "all types of an event but the first that PLOVER codes", kept: "types of the event" },
  { what: "quad_code and event_scale are PLOVER's to compute", kept: "nowhere" },
  NO_GRADES,
];

/** Events as records of PLOVER 2, a line each; not made by a coder of PLOVER's. */
export const ploverJsonl: ExportFormat = {
  name: "plover",
  about: "events in PLOVER's fields, JSON lines",
  ending: "jsonl",
  mediaType: "application/x-ndjson",
  of: "events",
  losses: LOSSES,
  lossesStand: "beside",
  write: (source) => joinPieces(jsonLines(records(source))),
};

async function* records({ events, lookup }: ExportSource): AsyncGenerator<object> {
  for await (const row of events()) {
    const record = recordOf(row, lookup);
    if (record !== null) yield record;
  }
}

/** Events that are nothing without somebody to whom they are done. */
const NEED_RECIPIENT: readonly PloverEvent[] = ["COOPERATE", "AID"];

function recordOf(row: EventRow, lookup: Lookup): object | null {
  const { event, articles, claims } = row;
  const sides = sidesOfEvent(row, lookup);
  const type = typeOf(row, lookup, sides);
  if (type === null || event.days === null) return null;
  if (NEED_RECIPIENT.includes(type.plover.event) && sides.targets.length === 0) return null;
  const [dead, injured] = [tollOf(row, "killed"), tollOf(row, "injured")];
  const told = event.claims.flatMap((id) => claims.get(id) ?? []);
  const range = dead.low === null ? "unknown" : `${dead.low} to ${dead.open ? "more than " : ""}${dead.high}`;
  return {
    id: `VARIORUM-${event.id}`,
    date: event.days.from,
    ...(event.days.to === event.days.from ? {} : { enddate: event.days.to }),
    actor: sides.actors.map(entityOf),
    recipient: sides.targets.map(entityOf),
    event: [type.plover.event],
    mode: [...(type.plover.mode === null ? [] : [type.plover.mode]), ...auxiliaryModes(told)],
    context: type.plover.context,
    event_loc: event.places.flatMap((id) => {
      const place = lookup.place(id);
      return place === null ? [] : [locationOf(place, sides)];
    }),
    event_text: told.flatMap((claim) => {
      const article = articles.get(claim.version);
      return article === undefined ? [] : [cut(article.text, claim.said.span)];
    }),
    ...(dead.low === null ? {} : { dead: dead.low }),
    ...(injured.low === null ? {} : { injured: injured.low }),
    cite_info: [...articles.values()].map((article) => ({
      url: safeAddress(article.url),
      title: article.title,
      language: article.language,
      publication: article.outlet,
      coder: "Variorum",
      codebook: "PLOVER 2",
    })),
    ...(type.cameo === null ? {} : { x_cameo: type.cameo }),
    x_claim_ids: event.claims,
    comment: `${event.accounts.length} accounts from ${event.independent} independent sources (${outletsOf(row).join(", ")}). Dead: ${range}.`,
  };
}

const typeOf = ({ event }: EventRow, { crosswalk }: Lookup, { actors, targets, country }: Sides) => {
  const crossing = event.types.map((type) => crosswalk[type]).find(({ plover }) => plover !== null);
  if (crossing?.plover == null) return null;
  const choose = <T>(one: ByWho<T>): T => chooseByWho(one, actors[0], targets[0], country);
  const plover: PloverType = choose(crossing.plover);
  return { plover, cameo: crossing.cameo === null ? null : choose(crossing.cameo) };
};

/** PLOVER's sectors that a kind of actor is sure to belong to. */
const SECTORS: Readonly<Partial<Record<ActorKind, string>>> = {
  state: "GOV",
  government: "GOV",
  office: "GOV",
  "armed-forces": "MIL",
  "armed-group": "REB",
  "international-body": "IGO",
  ngo: "NGO",
  media: "JRN",
  population: "CVL",
};

const entityOf = ({ name, actor }: Side): object => ({
  entity_text: name,
  sector: actor === null ? "UNK" : (SECTORS[actor.kind] ?? "UNK"),
  ...(actor?.country == null ? {} : { code: actor.country }),
  ...(actor === null ? {} : { identifier_id: actor.id }),
});

/** 5 inside a city, 4 the city, 3 a district, 2 a province, 1 the country. */
const resolutionOf = ({ kind }: Place): number => {
  switch (kind) {
    case "neighbourhood":
    case "street":
    case "site":
      return 5;
    case "city":
    case "town":
    case "village":
      return 4;
    case "district":
    case "line":
      return 3;
    case "governorate":
    case "region":
      return 2;
    case "country":
    case "sea":
      return 1;
  }
};

const locationOf = (place: Place, { chain }: Sides): object => ({
  resolved_place: place.name,
  lat: place.lat,
  lon: place.lon,
  district: nameOfKind(chain, "district"),
  province: nameOfKind(chain, "governorate"),
  country_code: place.country,
  resolution: resolutionOf(place),
});

/** PLOVER's auxiliary modes, where they hold of all claims. */
const auxiliaryModes = (told: readonly Claim[]): readonly string[] => {
  const all = (holds: (claim: Claim) => boolean): boolean => told.length > 0 && told.every(holds);
  return [
    ...(all(({ said }) => said.polarity === "denied") ? ["negation"] : []),
    ...(all(({ said }) => said.modality === "forecast") ? ["future"] : []),
    ...(all(({ said }) => said.modality === "hypothetical" || said.modality === "demanded") ? ["hypothetical"] : []),
  ];
};
