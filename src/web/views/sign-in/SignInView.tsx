import { useLocation } from "wouter";
import type { Session, SignIn } from "../../../server/api/people.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useSend } from "../../data/use-send.ts";
import { SentForm } from "../../parts/SentForm.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";

/** Only addresses of this page are gone back to: a link from elsewhere must not lead away through here. */
const isOwn = (path: string | null): path is string => path !== null && /^\/(?![/\\])/.test(path);

/** Name and password; then back to where the reader came from. */
export const SignInView = () => {
  useTitle(words.people.signIn);
  const [, navigate] = useLocation();
  const [back] = useChoice("back");
  const send = useSend<Session>();
  return (
    <div className="view narrow">
      <h1>{words.people.signIn}</h1>
      <SentForm
        button={words.people.signIn}
        isSending={send.isPending}
        error={send.error}
        send={({ name = "", password = "" }) => {
          const body: SignIn = { name, password };
          send.mutate({ path: "/session", body }, { onSuccess: () => navigate(isOwn(back) ? back : "/") });
        }}
      >
        <TextField label={words.people.name} name="name" autoComplete="username" />
        <TextField label={words.people.password} name="password" type="password" autoComplete="current-password" />
      </SentForm>
      <p className="help">{words.people.noAccount}</p>
    </div>
  );
};
