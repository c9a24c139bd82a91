import { LedgerError } from "./ledger-error.ts";

/** What an error of the file system or of SQLite means for people, about the ledger at `file`; another as it is. */
export const explainSqliteError = (file: string, error: unknown): unknown => {
  if (error instanceof LedgerError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const code = codeOf(error, said);
  if (code === "") return error;
  if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT"))
    return new LedgerError(
      "not-a-ledger",
      `${file} is not a ledger, or is damaged (${said}): give another folder, or put a backup in its place`,
      error,
    );
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC" || code === "EDQUOT")
    return new LedgerError(
      "disk-full",
      `no space left for ${file}: make room and run the same command again; what was reported as read is kept`,
      error,
    );
  if (/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EACCES|EPERM|EROFS)/.test(code))
    return new LedgerError(
      "no-permission",
      `cannot write ${file} (${code}): check the permissions of the folder, or give another folder`,
      error,
    );
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new LedgerError("busy", `${file} is in use by another program: wait until it is done and try again`, error);
  if (code === "ENOTDIR" || code === "ENOENT" || code === "EEXIST")
    return new LedgerError(
      "no-permission",
      `no folder can be made at ${file} (${code}): give another place, or check its permissions`,
      error,
    );
  return new LedgerError("failed", `the ledger at ${file} failed: ${said}`, error);
};

const codeOf = (error: unknown, said: string): string => {
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (typeof code === "string" && code !== "") return code;
  // Opening fails without a code; 14 is SQLITE_CANTOPEN.
  return /Unable to open connection.*: 14/.test(said) ? "SQLITE_CANTOPEN" : "";
};
