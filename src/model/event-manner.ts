import { type ClaimType, familyOf } from "./claim-types.ts";
import type { AccountValue, Event } from "./event.ts";
import { covers } from "./span.ts";

/** How an account tells an act: "X killed Y", "Y were killed by X", "Y were killed". */
export type Manner = "active" | "passive" | "agent-left-out";

export interface ToldManner {
  /** Place in `accounts`. */
  readonly account: number;
  readonly manner: Manner;
  /** The words that tell the act, and who is named as doing it. */
  readonly told: AccountValue;
  readonly agent: AccountValue | null;
}

/**
 * The manner in which each account tells what was done to whom, for acts of fighting and harm that it affirms. Read off
 * the order of words: who acts stands before whom it is done to (active), behind (passive), or nowhere.
 */
export const mannersOf = ({ accounts }: Event): readonly ToldManner[] =>
  accounts.flatMap(({ fields }, account) =>
    (fields.what ?? []).flatMap((told): readonly ToldManner[] => {
      if (told.polarity === "denied" || told.modality !== "asserted" || !isAct(told.key as ClaimType)) return [];
      const within = (values: readonly AccountValue[] = []): AccountValue | null =>
        values.find((value) => value.claim === told.claim && covers(told.span, value.span)) ?? null;
      const agent = within(fields.actor) ?? fields.actor?.find((value) => value.claim === told.claim) ?? null;
      if (agent === null) return [{ account, manner: "agent-left-out", told, agent }];
      const target = within(fields.target) ?? within([...(fields.killed ?? []), ...(fields.injured ?? [])]);
      const manner = target !== null && target.span.start < agent.span.start ? "passive" : "active";
      return [{ account, manner, told, agent }];
    }),
  );

const isAct = (type: ClaimType): boolean => familyOf(type) === "harm" || familyOf(type) === "fighting";
