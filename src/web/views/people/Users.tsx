import type { ChangeUser, Invitation, NewInvitation, Role, UserList, UserView } from "../../../server/api/people.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { useSend } from "../../data/use-send.ts";
import { Answer } from "../../parts/Answer.tsx";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { SentForm } from "../../parts/SentForm.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { momentWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";
import { RoleField } from "./RoleField.tsx";

/** Who has an account, with which role; and a way to let somebody in. */
export const Users = () => {
  const users = useAnswer<UserList>("/users");
  return (
    <section aria-labelledby="users">
      <h2 id="users">{words.people.users}</h2>
      <Answer of={users}>
        {({ items }) => (
          <ScrollX label={words.people.users}>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{words.people.name}</th>
                  <th scope="col">{words.people.role}</th>
                  <th scope="col">{words.people.since}</th>
                  <th scope="col">{words.people.state}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((user) => (
                  <UserRow key={user.id} user={user} />
                ))}
              </tbody>
            </table>
          </ScrollX>
        )}
      </Answer>
      <Invite />
    </section>
  );
};

const UserRow = ({ user }: { readonly user: UserView }) => {
  const send = useSend<UserView>();
  const change = (body: ChangeUser): void =>
    send.mutate({ path: `/users/${encodeURIComponent(user.id)}`, method: "PUT", body });
  return (
    <tr>
      <th scope="row" dir="auto">
        {user.name}
      </th>
      <td>
        <RoleField label={`${words.people.role}: ${user.name}`} value={user.role} change={(role) => change({ role })} />
        {send.error !== null && <TroubleNote error={send.error} />}
      </td>
      <td>{momentWords(user.made)}</td>
      <td>
        <button type="button" className="button" onClick={() => change({ blocked: !user.blocked })}>
          {user.blocked ? words.people.letIn : words.people.shutOut}
        </button>
      </td>
    </tr>
  );
};

const Invite = () => {
  const send = useSend<Invitation>();
  return (
    <div>
      <h3>{words.people.invite}</h3>
      <p className="help">{words.people.inviteHelp}</p>
      <SentForm
        button={words.people.invite}
        isSending={send.isPending}
        error={send.error}
        isInline
        send={({ role = "reader" }) => {
          const body: NewInvitation = { role: role as Role };
          send.mutate({ path: "/invitations", body });
        }}
      >
        <RoleField label={words.people.role} name="role" value="reader" />
      </SentForm>
      {send.data !== undefined && (
        <p role="status" className="secret">
          {words.people.inviteLink} <code>{new URL(send.data.link, window.location.href).href}</code>{" "}
          <span className="soft">
            {words.people.until} {momentWords(send.data.until)}
          </span>
        </p>
      )}
    </div>
  );
};
