import type { ActorDetail } from "../../../server/api/actors.ts";
import { numberWords, words } from "../../words/words.ts";
import { PeriodWords } from "./PeriodWords.tsx";

/** What the ledger's articles call it. */
export const CalledBy = ({ names }: { readonly names: ActorDetail["calledBy"] }) =>
  names.length === 0 ? null : (
    <section aria-labelledby="called">
      <h2 id="called">{words.actors.calledBy}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{words.actors.name}</th>
            <th scope="col" className="number">
              {words.survey.claims}
            </th>
            <th scope="col">{words.survey.days}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, claims, from, to }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td className="number">{numberWords(claims)}</td>
              <td>
                <PeriodWords from={from} to={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
