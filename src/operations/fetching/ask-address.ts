import { isIP } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, type Dispatcher, request } from "undici";
import { packageVersion } from "../package-root.ts";
import { type Answer, type Ask, NoAnswer } from "./answer.ts";
import { isPublicAddress, lookupAllowed, PrivateAddress } from "./public-address.ts";

/** How far asking may go. */
export interface AskLimits {
  /** Bytes of the answer after decoding. */
  readonly size: number;
  readonly redirects: number;
  /** For the whole of it, in milliseconds. */
  readonly time: number;
  /** Which addresses of the internet protocol may be asked. */
  readonly isAllowed: (address: string) => boolean;
}

export const ASK_LIMITS: AskLimits = {
  size: 32 * 1_048_576,
  redirects: 5,
  time: 60_000,
  isAllowed: isPublicAddress,
};

const HEADERS = {
  "user-agent": `Variorum/${packageVersion()} (reads news reports; keeps to robots.txt)`,
  accept: "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
};

/**
 * Asks within limits. Only http and https to public addresses; each redirect is checked like the first address, and so is what
 * its name resolves to, at the moment of connecting.
 */
export const askAddress =
  (limits: AskLimits = ASK_LIMITS): Ask =>
  async (address, conditions) => {
    const agent = new Agent({
      connect: { lookup: lookupAllowed(limits.isAllowed), timeout: limits.time },
      headersTimeout: limits.time,
      bodyTimeout: limits.time,
    });
    const signal = AbortSignal.timeout(limits.time);
    const headers = { ...HEADERS, ...conditions };
    try {
      let url = checkAddress(address, limits);
      for (let redirects = 0; redirects <= limits.redirects; redirects++) {
        const answer = await request(url.href, { dispatcher: agent, signal, headers });
        const next = redirectOf(answer);
        if (next === null) return await readAnswer(url, answer, limits);
        await answer.body.dump();
        if (!URL.canParse(next, url.href)) throw new NoAnswer("failed", "leads to what is no address");
        url = checkAddress(new URL(next, url).href, limits);
      }
      throw new NoAnswer("failed", `leads on and on (more than ${limits.redirects} redirects)`);
    } catch (error) {
      throw explain(error);
    } finally {
      await agent.destroy();
    }
  };

/** An address literal is never looked up, so it is checked here. */
const checkAddress = (address: string, { isAllowed }: AskLimits): URL => {
  if (!URL.canParse(address))
    throw new NoAnswer("refused", `"${address.slice(0, 200)}" is no address: give one with https://`);
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new NoAnswer("refused", `${url.protocol} cannot be fetched: give an address with https:// or http://`);
  if (url.username !== "" || url.password !== "")
    throw new NoAnswer("refused", "an address with a password in it is not fetched: save the page and read the file");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isAllowed(host)) throw new PrivateAddress(`${host} is not on the public network`);
  return url;
};

const redirectOf = ({ statusCode, headers }: Dispatcher.ResponseData): string | null => {
  const { location } = headers;
  const leads = [301, 302, 303, 307, 308].includes(statusCode);
  return leads && typeof location === "string" ? location : null;
};

const DECODERS = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress };

const readAnswer = async (url: URL, answer: Dispatcher.ResponseData, { size }: AskLimits): Promise<Answer> => {
  const { statusCode: status, body } = answer;
  const headers = plainHeaders(answer.headers);
  if (status !== 200) {
    await body.dump();
    return { url: url.href, status, headers, bytes: new Uint8Array() };
  }
  const coding = (headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding as keyof typeof DECODERS]() : null;
  if (decoder === null && coding !== "identity" && coding !== "")
    throw new NoAnswer("refused", `sends its content packed in a way that is not known ("${coding.slice(0, 40)}")`);
  const content: AsyncIterable<Uint8Array> = decoder === null ? body : body.pipe(decoder);
  // What breaks on the way in must end what waits for it behind.
  if (decoder !== null) body.on("error", (error) => decoder.destroy(error));
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > size) {
      decoder?.destroy();
      throw new NoAnswer("refused", `sends more than ${Math.round(size / 1_048_576)} MB: that is no article`);
    }
    pieces.push(piece);
  }
  return { url: url.href, status, headers, bytes: Buffer.concat(pieces) };
};

const plainHeaders = (headers: Dispatcher.ResponseData["headers"]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );

const explain = (error: unknown): unknown => {
  if (error instanceof NoAnswer || !(error instanceof Error)) return error;
  const cause = error.cause instanceof PrivateAddress ? error.cause : error;
  if (cause instanceof PrivateAddress)
    return new NoAnswer(
      "refused",
      `${cause.message}: only public addresses are fetched; save the page and read the file`,
    );
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (name === "TimeoutError" || name === "AbortError")
    return new NoAnswer("failed", "takes too long: try again later");
  if (code === "ENOTFOUND") return new NoAnswer("failed", "there is no such server");
  if (typeof code === "string") return new NoAnswer("failed", `cannot be fetched (${code}): ${message}`);
  return error;
};
