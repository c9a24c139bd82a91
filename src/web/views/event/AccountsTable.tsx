import "./accounts.css";
import { Fragment, useState } from "react";
import type { AccountField, Outcome } from "../../../model/event.ts";
import type { AccountRow, EventDetail } from "../../../server/api/events.ts";
import { useChoice } from "../../address/use-choice.ts";
import { OutcomeMark } from "../../parts/OutcomeMark.tsx";
import { usePrinting } from "../../parts/use-printing.ts";
import { words } from "../../words/words.ts";
import { AccountHead } from "./AccountHead.tsx";
import { Cell } from "./Cell.tsx";
import { lettersOf, readingsOf } from "./readings.ts";
import { Sentences } from "./Sentences.tsx";

interface AccountsTableProps {
  readonly detail: EventDetail;
  readonly accounts: readonly AccountRow[];
}

/** How many accounts are laid out at first. */
const FIRST = 15;

/** A field as a column: what its accounts do, and each account's reading. */
export interface Column {
  readonly field: AccountField;
  readonly outcome: Outcome | null;
  readonly letters: ReadonlyMap<number, string>;
}

/** Accounts down, fields across. A value opens its sentence in a row of its own below; which one stands in the address. */
export const AccountsTable = ({ detail, accounts }: AccountsTableProps) => {
  const [open, setOpen] = useChoice("cell");
  const [hasAll, setAll] = useState(accounts.length <= FIRST);
  const isWhole = usePrinting() || hasAll;
  const columns = detail.fields.map(
    ({ field, outcome }): Column => ({
      field,
      outcome,
      letters: outcome === "differ" ? lettersOf(readingsOf(accounts, detail.differences, field)) : new Map(),
    }),
  );
  const shown = isWhole ? accounts : accounts.slice(0, FIRST);
  const copiesOf = (index: number): readonly AccountRow[] => detail.accounts.filter(({ copyOf }) => copyOf === index);
  return (
    <section className="accounts-part" aria-labelledby="accounts">
      <h2 id="accounts">{words.event.table}</h2>
      <p className="help no-print">{words.event.tableHelp}</p>
      {/* The roles keep it a table where narrow screens draw it as cards. */}
      <div className="accounts-scroll">
        {/* biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the roles away */}
        <table className="accounts" role="table">
          <caption className="unseen">{words.event.table}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {words.event.account}
              </th>
              {columns.map(({ field, outcome }) => (
                <th key={field} scope="col" role="columnheader" className={`field-${field}`}>
                  {words.fields[field]}
                  {outcome !== null && <OutcomeMark outcome={outcome} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map((account) => {
              const opened = columns.find(({ field }) => open === `${account.index}.${field}`);
              return (
                <Fragment key={account.index}>
                  <tr role="row" className={opened === undefined ? undefined : "has-open"}>
                    <AccountHead account={account} copies={copiesOf(account.index)} />
                    {columns.map((column) => (
                      <Cell
                        key={column.field}
                        account={account}
                        column={column}
                        isOpen={column === opened}
                        toggle={() => setOpen(column === opened ? null : `${account.index}.${column.field}`)}
                      />
                    ))}
                  </tr>
                  {opened !== undefined && (
                    <tr role="row" className="opened">
                      <td role="cell" colSpan={columns.length + 1}>
                        <Sentences account={account} field={opened.field} close={() => setOpen(null)} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
      </div>
      {!isWhole && (
        <p className="more">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {words.event.moreAccounts(accounts.length - FIRST)}
          </button>
        </p>
      )}
    </section>
  );
};
