import "./apparatus.css";
import { useState } from "react";
import type { AccountField } from "../../../model/event.ts";
import type { AccountRow, EventDetail } from "../../../server/api/events.ts";
import { OutcomeMark } from "../../parts/OutcomeMark.tsx";
import { Stance } from "../../parts/Stance.tsx";
import { usePrinting } from "../../parts/use-printing.ts";
import { words } from "../../words/words.ts";
import { ReadingLetter } from "./ReadingLetter.tsx";
import { type Reading, readingsOf } from "./readings.ts";
import { bearsStance } from "./stance-of.ts";

interface ApparatusProps {
  readonly detail: EventDetail;
  readonly accounts: readonly AccountRow[];
}

/** How many reasons are shown for one field, how many wordings of one reading. */
const MOST_REASONS = 3;
const MOST_WORDINGS = 4;
/** How many readings of a field are shown at first. */
const FIRST_READINGS = 5;

/** Where the accounts part: each field with its readings, in whose words, and why they cannot both be so. */
export const Apparatus = ({ detail, accounts }: ApparatusProps) => {
  const fields = detail.fields.filter(({ outcome }) => outcome === "differ" || outcome === "not-comparable");
  if (fields.length === 0) return null;
  return (
    <section className="apparatus" aria-labelledby="apparatus">
      <h2 id="apparatus">{words.event.parts}</h2>
      <dl>
        {fields.map(({ field, outcome }) => (
          <div key={field} className={`entry ${outcome}`}>
            <dt>
              {words.fields[field]} {outcome !== null && <OutcomeMark outcome={outcome} />}
            </dt>
            <dd>
              {outcome === "differ" && (
                <Readings readings={readingsOf(accounts, detail.differences, field)} field={field} />
              )}
              <Reasons
                reasons={[
                  ...new Set(
                    detail.differences
                      .filter((one) => one.field === field && one.outcome === outcome)
                      .map(({ reason }) => reason),
                  ),
                ]}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The readings of a field; many are folded behind the first. */
const Readings = ({ readings, field }: { readonly readings: readonly Reading[]; readonly field: AccountField }) => {
  const [hasAll, setAll] = useState(readings.length <= FIRST_READINGS + 1);
  const isWhole = usePrinting() || hasAll;
  return (
    <>
      <ol className="readings">
        {(isWhole ? readings : readings.slice(0, FIRST_READINGS)).map((reading) => (
          <ReadingLine key={reading.letter} reading={reading} field={field} />
        ))}
      </ol>
      {!isWhole && (
        <button type="button" className="button plain no-print" onClick={() => setAll(true)}>
          {words.event.moreReadings(readings.length - FIRST_READINGS)}
        </button>
      )}
    </>
  );
};

/** Accounts of one reading that use the same words. */
const wordingsOf = (reading: Reading, field: AccountField): readonly (readonly AccountRow[])[] => {
  const same = new Map<string, AccountRow[]>();
  for (const account of reading.accounts) {
    const key = JSON.stringify(
      (account.cells[field] ?? []).map((value) => [value.words, value.polarity, value.modality]),
    );
    const known = same.get(key);
    if (known === undefined) same.set(key, [account]);
    else known.push(account);
  }
  return [...same.values()];
};

const ReadingLine = ({ reading, field }: { readonly reading: Reading; readonly field: AccountField }) => {
  const wordings = wordingsOf(reading, field);
  return (
    <li>
      <ReadingLetter letter={reading.letter} />
      <ul>
        {wordings.slice(0, MOST_WORDINGS).map((accounts) => (
          <li key={accounts[0]!.index}>
            {(accounts[0]!.cells[field] ?? []).map((value, i) => (
              <span key={`${value.claim} ${value.span.start}`}>
                {i > 0 && " · "}
                {bearsStance(field) && <Stance polarity={value.polarity} modality={value.modality} />}
                <q dir="auto">{value.words}</q>
              </span>
            ))}{" "}
            <span className="owners">
              {accounts.map((account, i) => (
                <span key={account.index}>
                  {i > 0 && ", "}
                  <bdi>{account.voice}</bdi>
                  {account.chain.length > 0 && account.outlet !== null && (
                    <>
                      {" "}
                      {words.event.carriedIn} <bdi>{account.outlet}</bdi>
                    </>
                  )}
                </span>
              ))}
            </span>
          </li>
        ))}
        {wordings.length > MOST_WORDINGS && (
          <li className="owners">{words.event.moreReasons(wordings.length - MOST_WORDINGS)}</li>
        )}
      </ul>
    </li>
  );
};

const Reasons = ({ reasons }: { readonly reasons: readonly string[] }) => (
  <ul className="reasons">
    {reasons.slice(0, MOST_REASONS).map((reason) => (
      <li key={reason} dir="auto">
        {reason}
      </li>
    ))}
    {reasons.length > MOST_REASONS && <li>{words.event.moreReasons(reasons.length - MOST_REASONS)}</li>}
  </ul>
);
