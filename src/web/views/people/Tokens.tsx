import type { NewToken, Role, Session, TokenList, TokenMade } from "../../../server/api/people.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { useSend } from "../../data/use-send.ts";
import { Answer } from "../../parts/Answer.tsx";
import { SentForm } from "../../parts/SentForm.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { momentWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";
import { RoleField } from "./RoleField.tsx";

/** Secrets by which programs ask in a person's name. A new one is shown once. */
export const Tokens = ({ session }: { readonly session: Session }) => {
  const tokens = useAnswer<TokenList>("/tokens");
  const make = useSend<TokenMade>();
  const drop = useSend<unknown>();
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{words.people.tokens}</h2>
      <p className="help">{words.people.tokensHelp}</p>
      <Answer of={tokens}>
        {({ items }) => (
          <ul className="lines">
            {items.map(({ id, title, role, made }) => (
              <li key={id}>
                <bdi>{title}</bdi> <span className="soft">{`${words.people.roles[role]}, ${momentWords(made)}`}</span>{" "}
                <button
                  type="button"
                  className="button plain"
                  onClick={() => drop.mutate({ path: `/tokens/${encodeURIComponent(id)}`, method: "DELETE" })}
                >
                  {words.people.takeBack}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <SentForm
        button={words.people.makeToken}
        isSending={make.isPending}
        error={make.error}
        isInline
        send={({ title = "", role = "reader" }) => {
          const body: NewToken = { title, role: role as Role };
          make.mutate({ path: "/tokens", body });
        }}
      >
        <TextField label={words.people.tokenTitle} name="title" />
        <RoleField label={words.people.role} name="role" value={session.role ?? "reader"} />
      </SentForm>
      {make.data !== undefined && (
        <p role="status" className="secret">
          {words.people.tokenSecret} <code>{make.data.secret}</code>
        </p>
      )}
    </section>
  );
};
