import { useChoice } from "../address/use-choice.ts";
import { words } from "../words/words.ts";

/** A field that narrows a list of names; what is typed stands in the address as `q`. */
export const NameSearch = ({ label }: { readonly label: string }) => {
  const [text, setText] = useChoice("q");
  return (
    <p className="name-search no-print">
      <input
        type="search"
        className="field"
        aria-label={label}
        placeholder={words.survey.byName}
        dir="auto"
        value={text ?? ""}
        onChange={(event) => setText(event.target.value === "" ? null : event.target.value)}
      />
    </p>
  );
};
