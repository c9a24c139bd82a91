import type { AccountRow } from "../../../server/api/events.ts";
import { DayText } from "../../parts/Days.tsx";
import { VoiceChain } from "../../parts/VoiceChain.tsx";
import { words } from "../../words/words.ts";

interface AccountHeadProps {
  readonly account: AccountRow;
  readonly copies: readonly AccountRow[];
}

/** Whose account a row is: the voice, through whom and where it came, when, and who else prints the same text. */
export const AccountHead = ({ account, copies }: AccountHeadProps) => (
  // biome-ignore lint/a11y/noRedundantRoles: display: block takes the role away
  <th scope="row" role="rowheader">
    <VoiceChain chain={account.chain} outlet={account.outlet ?? account.label} />
    <span className="account-facts">
      <DayText day={account.published} /> · {words.event.source(account.group)}
      {account.update && <> · {words.event.update}</>}
    </span>
    {copies.length > 0 && (
      <details className="copies">
        <summary>{words.event.foldCopies(copies.length)}</summary>
        {words.event.alsoIn}{" "}
        {copies.map((copy, i) => (
          <span key={copy.index}>
            {i > 0 && ", "}
            <bdi>{copy.outlet ?? copy.label}</bdi>
          </span>
        ))}
        : {words.event.countedOnce}
      </details>
    )}
  </th>
);
