import type { Claim } from "../model/claim.ts";
import type { Deal } from "../model/deal.ts";
import type { Event } from "../model/event.ts";
import type { ClaimId } from "../model/ids.ts";
import { keyOf } from "./claim-facts.ts";

/**
 * What the accounts of each deal say of it: the parties that it binds, those that it is said to leave out, its terms, and
 * the breaches that follow it with those who allege them. `claims` must hold the claims of the events and the demanded
 * claims of their articles.
 */
export function describeDeals(events: readonly Event[], claims: readonly Claim[]): readonly Deal[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const known = (ids: readonly ClaimId[]): readonly Claim[] => ids.flatMap((id) => byId.get(id) ?? []);
  return events
    .filter((event) => event.types.includes("agreement"))
    .map((event) => {
      const told = known(event.claims).filter((claim) => claim.said.type === "agreement");
      const bound = told.filter((claim) => claim.said.polarity === "affirmed").flatMap(partiesOf);
      const out = told.filter((claim) => claim.said.polarity === "denied").flatMap(partiesOf);
      return {
        event: event.id,
        parties: [...new Set(bound)].filter((key) => !out.includes(key)).sort(),
        leftOut: [...new Set(out)].sort(),
        terms: told.filter((claim) => claim.said.modality === "demanded").map((claim) => claim.id),
        breaches: events
          .filter((other) => other.links.some((link) => link.kind === "follows" && link.event === event.id))
          .map((breach) => ({
            event: breach.id,
            accused: [
              ...new Set(
                known(breach.claims)
                  .filter(isBreach)
                  .flatMap((claim) => claim.said.actors.map((one, i) => keyOf(one, claim.actors[i]))),
              ),
            ].sort(),
            alleged: breach.accounts.map((account) => account.chain),
          })),
      };
    });
}

const isBreach = (claim: Claim): boolean => claim.said.type === "breach";

const partiesOf = (claim: Claim): readonly string[] => [
  ...claim.said.actors.map((one, i) => keyOf(one, claim.actors[i])),
  ...claim.said.targets.map((one, i) => keyOf(one, claim.targets[i])),
];
