import { randomBytes, timingSafeEqual } from "node:crypto";
import { sha256 } from "../../model/ids.ts";

/** 256 bits: nobody guesses them, so that a plain hash is enough to keep them. */
const BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A secret for a cookie, an invitation or a token; letters that stand in addresses as they are. */
export const newSecret = (): string => randomBytes(BYTES).toString("base64url");

export const isSecret = (text: string): boolean => SECRET.test(text);

/** What is kept of a secret. */
export const secretHash = (secret: string): string => sha256("variorum secret", secret);

/** What a page sends back to show that it could read an answer of ours: bound to its cookie, of no use with another. */
export const csrfOf = (cookie: string): string => sha256("variorum csrf", cookie);

/** Whether two words are the same, in a time that does not tell how much of them is. */
export const sameSecret = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(sha256(a)), Buffer.from(sha256(b))];
  return timingSafeEqual(left, right);
};
