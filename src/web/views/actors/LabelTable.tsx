import { Link } from "wouter";
import type { ActorDetail } from "../../../server/api/actors.ts";
import { sourcePath } from "../../address/paths.ts";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { numberWords, words } from "../../words/words.ts";

/** Loaded words put on it, by outlet, in whose voice. */
export const LabelTable = ({ labels }: { readonly labels: ActorDetail["labels"] }) =>
  labels.length === 0 ? null : (
    <section aria-labelledby="labels">
      <h2 id="labels">{words.actors.labels}</h2>
      <ScrollX label={words.actors.labels}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{words.framing.label}</th>
              <th scope="col">{words.framing.outlet}</th>
              <th scope="col" className="number">
                {words.framing.own}
              </th>
              <th scope="col" className="number">
                {words.framing.quoted}
              </th>
              <th scope="col" className="number">
                {words.framing.distanced}
              </th>
            </tr>
          </thead>
          <tbody>
            {labels.map(({ label, outlet, own, quoted, distanced }) => (
              <tr key={`${label} ${outlet}`}>
                <th scope="row" dir="auto">
                  {label}
                </th>
                <td>
                  {outlet !== null && (
                    <Link href={sourcePath(outlet)}>
                      <bdi>{outlet}</bdi>
                    </Link>
                  )}
                </td>
                <td className="number">{numberWords(own)}</td>
                <td className="number">{numberWords(quoted)}</td>
                <td className="number">{numberWords(distanced)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
