import { useLocation } from "wouter";
import type { AcceptInvitation, Session } from "../../../server/api/people.ts";
import { useSend } from "../../data/use-send.ts";
import { SentForm } from "../../parts/SentForm.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";

const LEAST_PASSWORD = 10;

/** Takes up an invitation. Its secret stands behind the `#`, which browsers send to no server. */
export const JoinView = () => {
  useTitle(words.people.join);
  const [, navigate] = useLocation();
  const send = useSend<Session>();
  const invitation = window.location.hash.slice(1);
  if (invitation === "") {
    return (
      <div className="view narrow">
        <h1>{words.people.join}</h1>
        <p>{words.people.noInvitation}</p>
      </div>
    );
  }
  return (
    <div className="view narrow">
      <h1>{words.people.join}</h1>
      <p>{words.people.joinHelp}</p>
      <SentForm
        button={words.people.join}
        isSending={send.isPending}
        error={send.error}
        send={({ name = "", password = "" }) => {
          const body: AcceptInvitation = { invitation, name, password };
          send.mutate({ path: "/invitations/accept", body }, { onSuccess: () => navigate("/") });
        }}
      >
        <TextField label={words.people.name} name="name" autoComplete="username" help={words.people.nameHelp} />
        <TextField
          label={words.people.password}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={LEAST_PASSWORD}
          help={words.people.passwordHelp}
        />
      </SentForm>
    </div>
  );
};
