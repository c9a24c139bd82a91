import "./people.css";
import { useLocation } from "wouter";
import type { Session } from "../../../server/api/people.ts";
import { useSend } from "../../data/use-send.ts";
import { useSession } from "../../data/use-session.ts";
import { Answer } from "../../parts/Answer.tsx";
import { SayName } from "../../parts/SayName.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { Audit } from "./Audit.tsx";
import { Tokens } from "./Tokens.tsx";
import { Users } from "./Users.tsx";

/** Oneself, and, for an owner, everybody else: accounts, invitations, tokens, and what was done by whom. */
export const PeopleView = () => {
  useTitle(words.people.title);
  const session = useSession();
  return (
    <div className="view middle people">
      <h1>{words.people.title}</h1>
      <Answer of={session}>
        {(given) =>
          given.accounts ? (
            <>
              <Self session={given} />
              <Tokens session={given} />
              {given.role === "owner" && <Users />}
              {given.role === "owner" && <Audit />}
            </>
          ) : (
            <>
              <SayName session={given} />
              <Audit />
            </>
          )
        }
      </Answer>
    </div>
  );
};

const Self = ({ session }: { readonly session: Session }) => {
  const send = useSend<unknown>();
  const [, navigate] = useLocation();
  return (
    <section>
      <p>
        {words.people.signedInAs} <strong dir="auto">{session.user?.name}</strong>
        {session.role !== null && <>, {words.people.roles[session.role]}</>}
      </p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => send.mutate({ path: "/session", method: "DELETE" }, { onSuccess: () => navigate("/sign-in") })}
        >
          {words.people.signOut}
        </button>
      </p>
    </section>
  );
};
