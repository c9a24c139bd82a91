import "./people.css";
import { useLocation } from "wouter";
import type { SayName, Session } from "../../../server/api/people.ts";
import { useSend } from "../../data/use-send.ts";
import { useSession } from "../../data/use-session.ts";
import { Answer } from "../../parts/Answer.tsx";
import { SentForm } from "../../parts/SentForm.tsx";
import { TextField } from "../../parts/TextField.tsx";
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
              <Alone session={given} />
              <Audit />
            </>
          )
        }
      </Answer>
    </div>
  );
};

/** On one's own machine there are no accounts, only the name under which decisions are kept. */
const Alone = ({ session }: { readonly session: Session }) => {
  const send = useSend<Session>();
  return (
    <section>
      <p>{words.people.alone}</p>
      <SentForm
        button={words.people.keepName}
        isSending={send.isPending}
        error={send.error}
        isInline
        send={({ name = "" }) => {
          const body: SayName = { name };
          send.mutate({ path: "/session/name", method: "PUT", body });
        }}
      >
        <TextField
          key={session.name}
          label={words.people.yourName}
          name="name"
          autoComplete="name"
          value={session.name ?? ""}
        />
      </SentForm>
      {send.isSuccess && <p role="status">{words.people.kept}</p>}
    </section>
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
