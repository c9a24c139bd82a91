import type { Agreement, Coding, CodingUnit, Round, SettleUnit } from "../../../server/api/coding.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { useSend } from "../../data/use-send.ts";
import { Answer } from "../../parts/Answer.tsx";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { numberWords, typeWords, words } from "../../words/words.ts";

/** Alpha field by field, and side by side what the two coded differently. */
export const AgreementPart = ({ round }: { readonly round: Round }) => {
  const answer = useAnswer<Agreement>(`/coding/rounds/${encodeURIComponent(round.id)}/agreement`);
  return (
    <Answer of={answer}>
      {({ alpha, units }) => {
        const differing = units.filter(({ differ }) => differ.length > 0);
        return (
          <>
            <section aria-labelledby="agreement">
              <h2 id="agreement">{words.coding.agreement}</h2>
              <ScrollX label={words.coding.agreement}>
                <table className="plain">
                  <thead>
                    <tr>
                      <th scope="col">{words.coding.field}</th>
                      <th scope="col" className="number">
                        {words.coding.alpha}
                      </th>
                      <th scope="col" className="number">
                        {words.coding.agreeShare}
                      </th>
                      <th scope="col" className="number">
                        {words.coding.units}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {alpha.map((one) => (
                      <tr key={one.field}>
                        <th scope="row">{words.coding.fields[one.field]}</th>
                        <td className="number">{one.alpha === null ? "–" : one.alpha.toFixed(2)}</td>
                        <td className="number">{Math.round(one.agree * 100)} %</td>
                        <td className="number">{numberWords(one.units)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollX>
            </section>
            <section aria-labelledby="side">
              <h2 id="side">{words.coding.sideBySide}</h2>
              {differing.length === 0 ? (
                <p>{words.coding.allAgree}</p>
              ) : (
                <ul className="lines">
                  {differing.map((unit) => (
                    <li key={unit.id}>
                      <Unit unit={unit} round={round} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </>
        );
      }}
    </Answer>
  );
};

const Unit = ({ unit, round }: { readonly unit: CodingUnit; readonly round: Round }) => {
  const send = useSend<unknown>();
  const settle = (choice: SettleUnit["choice"]): void => {
    const body: SettleUnit = { choice };
    send.mutate({
      path: `/coding/rounds/${encodeURIComponent(round.id)}/units/${encodeURIComponent(unit.id)}`,
      body,
    });
  };
  return (
    <>
      <p className="small">{unit.differ.map((field) => words.coding.fields[field]).join(", ")}</p>
      <div className="unit">
        <CodingText coder={round.coders[0]} coding={unit.left} />
        <CodingText coder={round.coders[1]} coding={unit.right} />
      </div>
      {unit.settled === null ? (
        <p className="settle">
          <button type="button" className="button" onClick={() => settle("left")} disabled={unit.left === null}>
            {words.coding.left}
          </button>
          <button type="button" className="button" onClick={() => settle("right")} disabled={unit.right === null}>
            {words.coding.right}
          </button>
          <button type="button" className="button" onClick={() => settle("none")}>
            {words.coding.none}
          </button>
        </p>
      ) : (
        <p className="soft small">
          {words.coding.settledBy} <bdi>{unit.settled.who}</bdi>: {choiceWords(unit.settled.choice)}
        </p>
      )}
      {send.error !== null && <TroubleNote error={send.error} />}
    </>
  );
};

const choiceWords = (choice: NonNullable<CodingUnit["settled"]>["choice"]): string => {
  switch (choice) {
    case "left":
      return words.coding.left;
    case "right":
      return words.coding.right;
    case "own":
      return words.review.acts.correct;
    case "none":
      return words.coding.none;
  }
};

const names = (given: readonly { readonly name: string }[]): string => given.map(({ name }) => name).join("; ");

const CodingText = ({ coder, coding }: { readonly coder: string; readonly coding: Coding | null }) => (
  <div>
    <h3 dir="auto">{coder}</h3>
    {coding === null ? (
      <p className="soft">{words.coding.notMarked}</p>
    ) : (
      <dl className="coding-text">
        <dt>{words.review.fields.type}</dt>
        <dd>
          {typeWords(coding.type)}, {words.polarity[coding.polarity]}, {words.modality[coding.modality]}
        </dd>
        {(
          [
            [words.coding.roles.attribution, names(coding.attribution)],
            [words.coding.roles.actors, names(coding.actors)],
            [words.coding.roles.targets, names(coding.targets)],
            [words.coding.roles.places, names(coding.places)],
            [words.coding.roles.time, coding.time?.name ?? ""],
            [
              words.coding.roles.numbers,
              coding.quantities.map(({ min, max, of }) => `${min ?? ""}–${max ?? ""} ${of}`).join("; "),
            ],
          ] as const
        )
          .filter(([, value]) => value !== "")
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
    )}
  </div>
);
