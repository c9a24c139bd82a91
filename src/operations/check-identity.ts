import type { NamedWords } from "../model/judgement.ts";
import { foldName } from "../resolution/fold-name.ts";
import type { Knowledge } from "../resolution/resolve.ts";
import { suggestActors, suggestPlaces } from "../resolution/suggest-ids.ts";
import type { LedgerClaim } from "../storage/ledger.ts";
import { UsageError } from "./usage-error.ts";

/**
 * @throws UsageError when the claim holds no such name in that role, or no actor or place has the id; the message says
 * which there are
 */
export function checkIdentity(
  { claim: { said } }: LedgerClaim,
  { role, words }: NamedWords,
  id: string,
  { registry, gazetteer }: Knowledge,
): void {
  const names = (role === "place" ? said.places : [...said.attribution, ...said.actors, ...said.targets]).map(
    ({ name }) => name,
  );
  if (!names.some((name) => foldName(name) === foldName(words))) {
    const those = names.length === 0 ? `it names no ${role}` : `its ${role}s are ${names.join(", ")}`;
    throw new UsageError(`the claim does not hold "${words}" as ${role}: ${those}`);
  }
  if (role === "place" ? gazetteer.place(id) !== null : registry.actors.has(id)) return;
  const near = (role === "place" ? suggestPlaces(id, gazetteer) : suggestActors(id, registry)).map((one) => one.id);
  throw new UsageError(
    `no ${role} has the id "${id}"${near.length === 0 ? "" : `: did you mean ${near.join(", ")}?`}; variorum unresolved shows candidates`,
  );
}
