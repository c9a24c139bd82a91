import type { Resolution } from "../model/claim.ts";
import type { ActorId } from "../model/ids.ts";
import type { ActorContext } from "./actor-context.ts";
import { inOffice } from "./choose-actor.ts";
import { nameOfActor } from "./registry.ts";

/** Where a country has nobody known for a role, who stands for it, and at what cost to the score. */
const WIDER: Readonly<Record<string, string>> = {
  "air-force": "armed-forces",
  army: "armed-forces",
  navy: "armed-forces",
  "armed-forces": "government",
  "foreign-ministry": "government",
  "defence-ministry": "government",
  "state-media": "government",
};
const COST_OF_WIDER = 0.12;
const SCORE = 0.93;
const STATE_SCORE = 0.7;
/** Words that may stand between the country and the force: "Syrian Arab army", "Turkish military jets". */
const BETWEEN = new Set([
  "arab",
  "armed",
  "military",
  "government",
  "state",
  "national",
  "regular",
  "federal",
  "own",
  "regime",
  "islamic",
  "special",
]);

/** "Syrian army", "Russian warplanes", "Turkey's foreign ministry": a country or its people, and a noun for a force or office. */
export function resolveForce(words: readonly string[], context: ActorContext): Resolution<ActorId> | null {
  const { registry } = context;
  for (let length = Math.min(3, words.length - 1); length >= 1; length--) {
    const state = stateOf(words.slice(0, length), context);
    if (state === null) continue;
    const country = registry.actors.get(state)?.country ?? null;
    const rest = words.slice(length);
    for (let from = 0; from < rest.length; from++) {
      const role = registry.roles.get(rest.slice(from).join(" "));
      if (role !== undefined) return holderOf(country, role, state, context);
      if (!BETWEEN.has(rest[from]!)) break;
    }
  }
  return null;
}

/** The state that a demonym or a name of the country (also without its apostrophe: "Syrias") belongs to. */
function stateOf(words: readonly string[], { registry }: ActorContext): ActorId | null {
  const key = words.join(" ");
  const byPeople = registry.demonyms.get(key);
  if (byPeople !== undefined) return byPeople;
  const named = registry.bySpelling.get(key) ?? registry.bySpelling.get(key.replace(/s$/, "")) ?? [];
  return named.find(({ actor }) => registry.actors.get(actor)!.kind === "state")?.actor ?? null;
}

function holderOf(country: string | null, role: string, state: ActorId, context: ActorContext): Resolution<ActorId> {
  const { registry } = context;
  let score = SCORE;
  for (let wanted: string | undefined = role; wanted !== undefined; wanted = WIDER[wanted]) {
    const id = registry.forces.get(`${country}/${wanted}`);
    if (id !== undefined) {
      return inOffice(id, score, `${role} of ${nameOfActor(registry.actors.get(state)!)}`, context);
    }
    score -= COST_OF_WIDER;
  }
  return {
    id: state,
    score: STATE_SCORE,
    reason: `${role} of ${nameOfActor(registry.actors.get(state)!)}, which stands for it`,
  };
}
