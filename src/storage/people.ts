import type { Transaction } from "kysely";
import type { Engine } from "./engine.ts";
import { LedgerError } from "./ledger-error.ts";
import type { AuditRow, InvitationRow, SessionRow, TokenRow, UserRow } from "./server-tables.ts";
import type { Tables } from "./tables.ts";

/** Accounts of a server and what was done under them. Secrets come in as hashes; nothing here knows a password. */
export interface People {
  users(): Promise<readonly UserRow[]>;
  user(id: string): Promise<UserRow | null>;
  userNamed(folded: string): Promise<UserRow | null>;
  /** Makes a person of an invitation, which is then spent. Throws `LedgerError` `conflict` where one of the two is taken. */
  addUser(user: UserRow, invitation: string): Promise<void>;
  /** Throws `LedgerError` `conflict` where no owner would be left. */
  changeUser(id: string, change: Partial<Pick<UserRow, "role" | "blocked" | "hash">>): Promise<void>;
  addSession(session: SessionRow): Promise<void>;
  session(hash: string): Promise<SessionRow | null>;
  touchSession(hash: string, used: string, until: string): Promise<void>;
  dropSession(hash: string): Promise<void>;
  dropSessionsOf(person: string): Promise<void>;
  addInvitation(invitation: InvitationRow): Promise<void>;
  /** `null` where there is none, or it was taken. */
  invitation(hash: string): Promise<InvitationRow | null>;
  addToken(token: TokenRow): Promise<void>;
  /** Those that were not taken back. */
  tokens(): Promise<readonly TokenRow[]>;
  token(hash: string): Promise<TokenRow | null>;
  dropToken(id: string, gone: string): Promise<void>;
  addAudit(entry: Omit<AuditRow, "sequence">): Promise<void>;
  /** The newest first; `before` is the sequence number behind which to go on. */
  audit(limit: number, before: number | null): Promise<readonly AuditRow[]>;
}

const OWNER = "owner";

/** The accounts in a database. */
export const peopleIn = (engine: Engine): People => {
  const { db } = engine;
  return {
    users: () => db.selectFrom("users").selectAll().orderBy("folded").execute(),
    user: async (id) => (await db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst()) ?? null,
    userNamed: async (folded) =>
      (await db.selectFrom("users").selectAll().where("folded", "=", folded).executeTakeFirst()) ?? null,
    addUser: (user, invitation) => addUser(engine, user, invitation),
    changeUser: (id, change) => changeUser(engine, id, change),
    addSession: (session) =>
      engine.write(async (trx) => void (await trx.insertInto("sessions").values(session).execute())),
    session: async (hash) =>
      (await db.selectFrom("sessions").selectAll().where("hash", "=", hash).executeTakeFirst()) ?? null,
    touchSession: (hash, used, until) =>
      engine.write(
        async (trx) => void (await trx.updateTable("sessions").set({ used, until }).where("hash", "=", hash).execute()),
      ),
    dropSession: (hash) =>
      engine.write(async (trx) => void (await trx.deleteFrom("sessions").where("hash", "=", hash).execute())),
    dropSessionsOf: (person) =>
      engine.write(async (trx) => void (await trx.deleteFrom("sessions").where("person", "=", person).execute())),
    addInvitation: (invitation) =>
      engine.write(async (trx) => void (await trx.insertInto("invitations").values(invitation).execute())),
    invitation: async (hash) =>
      (await db
        .selectFrom("invitations")
        .selectAll()
        .where("hash", "=", hash)
        .where("taken_by", "is", null)
        .executeTakeFirst()) ?? null,
    addToken: (token) => engine.write(async (trx) => void (await trx.insertInto("tokens").values(token).execute())),
    tokens: () => db.selectFrom("tokens").selectAll().where("gone", "is", null).orderBy("made").orderBy("id").execute(),
    token: async (hash) =>
      (await db
        .selectFrom("tokens")
        .selectAll()
        .where("hash", "=", hash)
        .where("gone", "is", null)
        .executeTakeFirst()) ?? null,
    dropToken: (id, gone) =>
      engine.write(async (trx) => void (await trx.updateTable("tokens").set({ gone }).where("id", "=", id).execute())),
    addAudit: (entry) => addAudit(engine, entry),
    audit: async (limit, before) => {
      const rows = db.selectFrom("audit").selectAll().orderBy("sequence", "desc").limit(limit);
      return (before === null ? rows : rows.where("sequence", "<", before)).execute();
    },
  };
};

const addUser = (engine: Engine, user: UserRow, invitation: string): Promise<void> =>
  engine.write(async (trx) => {
    const spent = await trx
      .updateTable("invitations")
      .set({ taken_by: user.id })
      .where("hash", "=", invitation)
      .where("taken_by", "is", null)
      .where("until", ">", user.made)
      .returning("role")
      .executeTakeFirst();
    if (spent === undefined)
      throw new LedgerError("conflict", "this invitation was used already, or is too old: ask for another one");
    const added = await trx
      .insertInto("users")
      .values({ ...user, role: spent.role })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (added === undefined)
      throw new LedgerError("conflict", `somebody has the name "${user.name}" already: take another one`);
  });

const changeUser = (engine: Engine, id: string, change: Parameters<People["changeUser"]>[1]): Promise<void> =>
  engine.write(async (trx) => {
    await engine.lockChain(trx);
    await trx.updateTable("users").set(change).where("id", "=", id).execute();
    if (await isOwned(trx)) return;
    throw new LedgerError("conflict", "no owner would be left: make somebody else an owner first");
  });

const isOwned = async (trx: Transaction<Tables>): Promise<boolean> =>
  (await trx.selectFrom("users").select("id").where("role", "=", OWNER).where("blocked", "=", 0).executeTakeFirst()) !==
  undefined;

const addAudit = (engine: Engine, entry: Omit<AuditRow, "sequence">): Promise<void> =>
  engine.write(async (trx) => {
    await engine.lockChain(trx);
    const last = await trx
      .selectFrom("audit")
      .select(({ fn }) => fn.max<number | null>("sequence").as("sequence"))
      .executeTakeFirst();
    await trx
      .insertInto("audit")
      .values({ ...entry, sequence: (last?.sequence ?? 0) + 1 })
      .execute();
  });
