import type { AccountRow } from "../../../server/api/events.ts";
import { Stance } from "../../parts/Stance.tsx";
import { words } from "../../words/words.ts";
import type { Column } from "./AccountsTable.tsx";
import { ReadingLetter, readingGround } from "./ReadingLetter.tsx";
import { bearsStance } from "./stance-of.ts";

interface CellProps {
  readonly account: AccountRow;
  readonly column: Column;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** What one account says about one field: its words, as a button that opens their sentences; or its silence. */
export const Cell = ({ account, column: { field, outcome, letters }, isOpen, toggle }: CellProps) => {
  const values = account.cells[field] ?? [];
  const letter = letters.get(account.index);
  if (values.length === 0) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: display: block takes the role away
      <td role="cell" className="silent">
        <span className="unseen">
          {words.fields[field]}: {words.event.silent}
        </span>
        <span aria-hidden="true">·</span>
      </td>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display: block takes the role away
    <td role="cell" className={`told ${outcome ?? "alone"} ${readingGround(letter)}`} data-field={words.fields[field]}>
      <button type="button" aria-expanded={isOpen} onClick={toggle}>
        {letter !== undefined && <ReadingLetter letter={letter} />}
        <span className="values">
          {values.map((value) => (
            <span key={`${value.claim} ${value.span.start}`} className="value">
              {bearsStance(field) && <Stance polarity={value.polarity} modality={value.modality} />}
              <bdi>{value.words}</bdi>
            </span>
          ))}
        </span>
      </button>
    </td>
  );
};
