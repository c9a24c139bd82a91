import type { Session } from "../../src/server/api/people.ts";
import type { App } from "../../src/server/server-env.ts";

/** An answer with its JSON. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

interface Asked {
  readonly method?: string;
  readonly json?: unknown;
  readonly body?: string | FormData | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a browser does: keeps cookies, says where it comes from, and sends the page's word with changes. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: App;
  readonly #host: string;
  /** Sent as `x-csrf` with everything that is not GET. */
  word = "";

  constructor(app: App, host: string) {
    this.#app = app;
    this.#host = `${host}:8417`;
  }

  async ask<Body = never>(
    path: string,
    { method = "GET", json, body, headers = {} }: Asked = {},
  ): Promise<Answer<Body>> {
    const sent = new Headers({ host: this.#host });
    if (this.cookies.size > 0)
      sent.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    if (method !== "GET") {
      sent.set("origin", `http://${this.#host}`);
      sent.set("x-csrf", this.word);
    }
    if (json !== undefined) sent.set("content-type", "application/json");
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    const response = await this.#app.request(`http://${this.#host}${path}`, {
      method,
      headers: sent,
      ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      const value = pair.slice(at + 1);
      if (value === "") this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), value);
    }
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").includes("json");
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  post<Body = never>(path: string, json: unknown): Promise<Answer<Body>> {
    return this.ask<Body>(path, { method: "POST", json });
  }

  put<Body = never>(path: string, json: unknown): Promise<Answer<Body>> {
    return this.ask<Body>(path, { method: "PUT", json });
  }

  /** Opens the page: gets the cookie and the word. */
  async open(): Promise<this> {
    const { body } = await this.ask<Session>("/api/session");
    this.word = body.csrf;
    return this;
  }

  /** Opens the page of a server without accounts and says who one is. */
  async named(name: string): Promise<this> {
    await this.open();
    await this.put("/api/session/name", { name });
    return this;
  }
}
