import type { Overview } from "../../../server/api/overview.ts";
import { words } from "../../words/words.ts";

/** What is before the reader, in one sentence. */
export const Standfirst = ({ overview: { counts, behind } }: { readonly overview: Overview }) => (
  <div className="standfirst">
    <p>
      {words.overview.sum.reads} <strong>{words.counted.claims(counts.claims)}</strong> {words.overview.sum.of}{" "}
      {words.counted.articles(counts.articles)} {words.overview.sum.about}{" "}
      <strong>{words.counted.events(counts.events)}</strong>, {words.overview.sum.contested(counts.contested)}.
    </p>
    {behind && (
      <p className="behind" role="status">
        {words.overview.behind}
      </p>
    )}
  </div>
);
