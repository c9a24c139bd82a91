import { Link, useLocation } from "wouter";
import { useSession } from "../data/use-session.ts";
import { words } from "../words/words.ts";

/** Who is reading: a way to sign in, or the name under which decisions are kept. */
export const Visitor = () => {
  const { data: session } = useSession();
  const [path] = useLocation();
  if (session === undefined) return null;
  if (session.accounts && session.user === null) {
    return (
      <Link className="visitor" href={path === "/sign-in" ? "/sign-in" : `/sign-in?back=${encodeURIComponent(path)}`}>
        {words.people.signIn}
      </Link>
    );
  }
  return (
    <Link className="visitor" href="/people">
      <bdi>{session.user?.name ?? session.name ?? words.people.title}</bdi>
    </Link>
  );
};
