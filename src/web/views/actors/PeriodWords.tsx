import { dayWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";

/** From when to when; nothing where neither is known. */
export const PeriodWords = ({ from, to }: { readonly from: string | null; readonly to: string | null }) => {
  if (from === null && to === null) return null;
  if (from !== null && from === to) return <span className="soft">{dayWords(from)}</span>;
  return (
    <span className="soft">
      {from !== null && words.survey.since(dayWords(from))} {to !== null && words.survey.until(dayWords(to))}
    </span>
  );
};
