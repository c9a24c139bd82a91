import { LedgerError } from "./ledger-error.ts";

const codeOf = (error: unknown): string => {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
};

/** Whether the server asks to run the transaction again: serialization failure, deadlock. */
export const mayBeRetried = (error: unknown): boolean => ["40001", "40P01"].includes(codeOf(error));

/**
 * What an error of the network or of PostgreSQL means for people.
 * Any other error comes back as it is.
 * @param address without the password
 * Codes: PostgreSQL documentation, appendix A.
 */
export const explainPostgresError = (address: string, error: unknown): unknown => {
  if (error instanceof LedgerError) return error;
  const code = codeOf(error);
  const said = saidBy(error);
  const trouble = (kind: LedgerError["trouble"], message: string): LedgerError => new LedgerError(kind, message, error);

  if (code === "53100")
    return trouble(
      "disk-full",
      `no space left on the server of ${address}: make room and run the same command again; what was reported as read is kept`,
    );
  if (code === "3D000")
    return trouble("unreachable", `${address} has no such database: make it with createdb, or correct the address`);
  if (code.startsWith("28"))
    return trouble("no-permission", `${address} does not let this user in (${said}): check user and password`);
  if (code === "42501" || code === "25006")
    return trouble(
      "no-permission",
      `this user may not write to ${address} (${said}): grant the right, or let an administrator make the schema`,
    );
  if (code === "22021" || code === "22P05")
    return trouble("bad-data", "a text with a NUL character cannot be kept: remove it when reading");
  if (code === "53300" || code === "55P03") return trouble("busy", `${address} is too busy (${said}): try again later`);
  if (
    code.startsWith("08") ||
    code.startsWith("57P") ||
    /^E[A-Z_]+$/.test(code) ||
    /timeout|terminated|Connection|not queryable/.test(said)
  )
    return trouble(
      "unreachable",
      `cannot reach ${address} (${said}): check that the server runs and that the address is right; what was reported as read is kept`,
    );
  if (code === "") return error;
  return trouble("failed", `the ledger at ${address} failed: ${said}`);
};

/** An `AggregateError` (one error for each address of a host) has no message of its own. */
const saidBy = (error: unknown): string => {
  if (error instanceof AggregateError && error.message === "") return [...new Set(error.errors.map(saidBy))].join("; ");
  return error instanceof Error ? error.message : String(error);
};
