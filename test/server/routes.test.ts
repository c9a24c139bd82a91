import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { DATABASES } from "../storage/ledgers.ts";
import type { Browser } from "./browser.ts";
import { openServer, type TestServer } from "./open-server.ts";

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string }>>>>;
}

const METHODS = ["get", "post", "put", "delete"];

/** Every address of the API with every method that it takes. */
const addressesOf = ({ paths }: Document): readonly (readonly [method: string, path: string])[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => [method.toUpperCase(), path] as const),
  );

const oneError = {
  error: { code: expect.stringMatching(/^[a-z-]+$/), message: expect.stringMatching(/\S/) },
};

// The shapes are the same on every database.
describe("all routes", () => {
  let server: TestServer;
  let document: Document;
  let addresses: readonly (readonly [string, string])[];
  let browser: Browser;

  beforeAll(async () => {
    server = await openServer(DATABASES[0]!);
    browser = await server.visit().named("Tess");
    document = (await browser.ask<Document>("/api/openapi.json")).body;
    addresses = addressesOf(document);
  });

  it("are in a document that a validator accepts", async () => {
    const result = await new Validator().validate(document as never);
    expect(result).toMatchObject({ valid: true });
    expect(addresses.length).toBeGreaterThan(40);
  });

  it("are in the reference, which loads nothing from elsewhere and runs no script", async () => {
    const { body, status } = await browser.ask<string>("/api/reference");
    expect(status).toBe(200);
    for (const [method, path] of addresses) expect(body).toContain(`${method} ${path}`);
    expect(body).not.toMatch(/<script|https?:\/\//i);
    expect((await browser.ask<string>("/api/reference.css")).status).toBe(200);
  });

  it("refuse what does not exist in one shape", async () => {
    for (const [method, path] of addresses) {
      if (!path.includes("{")) continue;
      const { status, body } = await browser.ask<unknown>(path.replace(/\{[^}]+\}/g, "no-such-thing"), {
        method,
        ...(method === "GET" || method === "DELETE" ? {} : { json: {} }),
      });
      expect({ method, path, status, body }).toEqual({ method, path, status, body: { error: expect.anything() } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).toMatchObject(oneError);
    }
    expect(server.faults).toEqual([]);
  });

  it("refuse what cannot be read in one shape", async () => {
    for (const [method, path] of addresses) {
      if (method === "GET" || method === "DELETE") continue;
      const { status, body } = await browser.ask<unknown>(path.replace(/\{[^}]+\}/g, "x"), {
        method,
        body: "{ no json",
        headers: { "content-type": "application/json" },
      });
      expect({ path, status }).toEqual({ path, status: 400 });
      expect(body).toMatchObject(oneError);
    }
    for (const [method, path] of addresses.filter(([, path]) => !path.includes("{"))) {
      if (method !== "GET") continue;
      const { status, body } = await browser.ask<unknown>(
        `${path}?limit=nonsense&type=nonsense&from=2016-02-30&q=-only`,
      );
      if (status === 200) continue;
      expect({ path, status }).toEqual({ path, status: 400 });
      expect(body).toMatchObject(oneError);
    }
  });

  it.each(["/api/nothing", "/api/events/", "/api"])("answer %s in one shape", async (path) => {
    const { status, body } = await browser.ask<unknown>(path);
    expect({ status, body }).toMatchObject({ status: 404, body: oneError });
  });

  it("tell nothing of a fault of the server's own", async () => {
    const broken = await openServer(DATABASES[0]!);
    const ledger = { ...broken.ledger, outlets: () => Promise.reject(new Error("secret inside")) };
    const { makeApp } = await import("../../src/server/make-app.ts");
    const app = makeApp({ ...broken.context, ledger });
    const response = await app.request("http://127.0.0.1/api/sources", { headers: { host: "127.0.0.1" } });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ error: { code: "bug" } });
    expect(text).not.toContain("secret inside");
    expect(String(broken.faults[0])).toContain("secret inside");
  });
});
