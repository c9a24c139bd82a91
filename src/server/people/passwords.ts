import { hash, verify } from "@node-rs/argon2";

/** OWASP's password storage cheat sheet (2024): Argon2id (what the library takes unless told otherwise) with 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password as it is kept: with its salt and costs, in Argon2's own text form. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST);

let nobody: Promise<string> | null = null;

/**
 * Whether a password is the one that is kept. Where nobody has the name (`null`), a hash is checked all the same, so that the
 * time does not tell which names exist.
 */
export const checkPassword = async (kept: string | null, password: string): Promise<boolean> => {
  nobody ??= hashPassword("nobody has this password");
  const right = await verify(kept ?? (await nobody), password.normalize("NFKC"));
  return right && kept !== null;
};
