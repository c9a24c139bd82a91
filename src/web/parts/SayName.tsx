import type { SayName as NewName, Session } from "../../server/api/people.ts";
import { useSend } from "../data/use-send.ts";
import { words } from "../words/words.ts";
import { SentForm } from "./SentForm.tsx";
import { TextField } from "./TextField.tsx";

/** On one's own machine there are no accounts, only the name under which decisions are kept. */
export const SayName = ({ session }: { readonly session: Session }) => {
  const send = useSend<Session>();
  return (
    <section className="say-name">
      <p>{words.people.alone}</p>
      <SentForm
        button={words.people.keepName}
        isSending={send.isPending}
        error={send.error}
        isInline
        send={({ name = "" }) => {
          const body: NewName = { name };
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
