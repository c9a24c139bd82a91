import { Link, useLocation } from "wouter";
import { AskFailed } from "../data/ask-server.ts";
import { words } from "../words/words.ts";

/** What went wrong with a question to the server, what helps, and a button to ask again. */
export const TroubleNote = ({ error, again }: { readonly error: Error; readonly again?: () => void }) => {
  const trouble = error instanceof AskFailed ? error.trouble : null;
  const [path] = useLocation();
  const isSilent = trouble?.status === 0;
  const hint = isSilent ? words.trouble.unreachableHint : trouble?.hint;
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{isSilent ? words.trouble.unreachable : error.message}</strong>
      </p>
      {hint && <p>{hint}</p>}
      {trouble?.status === 401 && (
        <p>
          <Link href={`/sign-in?back=${encodeURIComponent(path)}`}>{words.people.signIn}</Link>
        </p>
      )}
      {again && (
        <p>
          <button type="button" className="button" onClick={again}>
            {words.trouble.again}
          </button>
        </p>
      )}
    </div>
  );
};
