import type { Framing } from "../../../server/api/framing.ts";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { numberWords, words } from "../../words/words.ts";

/** Loaded words down, outlets across; each cell says in whose voice. */
export const FramingMatrix = ({ counts }: { readonly counts: Framing["counts"] }) => {
  const labels = [...new Set(counts.map(({ label }) => label))];
  const outlets = [...new Set(counts.map(({ outlet }) => outlet ?? ""))].sort((a, b) => a.localeCompare(b));
  return (
    <ScrollX label={words.framing.title}>
      <table className="plain matrix">
        <caption className="help">{words.framing.cellHelp}</caption>
        <thead>
          <tr>
            <th scope="col">{words.framing.label}</th>
            {outlets.map((outlet) => (
              <th key={outlet} scope="col" dir="auto">
                {outlet === "" ? words.framing.noOutlet : outlet}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                {label}
              </th>
              {outlets.map((outlet) => (
                <Cell key={outlet} count={counts.find((one) => one.label === label && (one.outlet ?? "") === outlet)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
};

const Cell = ({ count }: { readonly count: Framing["counts"][number] | undefined }) => {
  if (count === undefined) return <td className="soft">·</td>;
  const parts = [
    [count.own, words.framing.own],
    [count.quoted, words.framing.quoted],
    [count.distanced, words.framing.distanced],
  ] as const;
  return (
    <td>
      {parts
        .filter(([number]) => number > 0)
        .map(([number, voice]) => (
          <span key={voice} className="voice-count">
            <strong>{numberWords(number)}</strong> {voice}
          </span>
        ))}
    </td>
  );
};
