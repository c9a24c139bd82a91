import { Link } from "wouter";
import { words } from "../words/words.ts";
import { useTitle } from "./use-title.ts";

/** What stands at an address that is no view. */
export const NotFound = () => {
  useTitle(words.shell.notFound);
  return (
    <div className="view narrow">
      <h1>{words.shell.notFound}</h1>
      <p>
        <Link href="/">{words.shell.toOverview}</Link>
      </p>
    </div>
  );
};
