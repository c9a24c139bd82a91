import "./take-along.css";
import { useState } from "react";
import type { ExportList } from "../../server/api/readings.ts";
import { apiAddress } from "../data/ask-server.ts";
import { useAnswer } from "../data/use-answer.ts";
import { words } from "../words/words.ts";
import { Answer } from "./Answer.tsx";

/** Formats in which something can be taken away; `where` is a query in its text form. Asked for when it is opened. */
export const TakeAlong = ({ where }: { readonly where: string }) => {
  const [isOpen, setOpen] = useState(false);
  const answer = useAnswer<ExportList>(isOpen ? "/exports" : null);
  return (
    <details className="take-along no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.event.exports}</summary>
      {isOpen && (
        <Answer of={answer}>
          {({ items }) => (
            <ul>
              {items.map(({ format, about }) => (
                <li key={format}>
                  <a href={apiAddress(`/exports/${encodeURIComponent(format)}`, { where })} download>
                    {format}
                  </a>{" "}
                  <span className="soft small">{about}</span>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      )}
    </details>
  );
};
