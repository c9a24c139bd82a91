import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportId } from "../../src/model/ids.ts";
import { type Run, variorum } from "./run-variorum.ts";

let folder: string;
let first: Run;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-cli-"));
  mkdirSync(join(folder, "reports"));
  const put = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, "reports", name), content);
  put(
    "raid.txt",
    "Government warplanes bombed a market in Saraqib on Monday, killing at least 12 people, activists said.\n",
  );
  put(
    "army.txt",
    "The army did not capture the village of Abu Omar, a military source said on Tuesday. Terrorists hold the village. The army will capture the village of Abu Omar within days, the source said.\n",
  );
  put("articles.csv", "file,published,outlet\nraid.txt,2016-08-09,The Ledger Times\narmy.txt,2016-08-10,Plain Voice\n");
  put("empty.txt", "");
  put(
    "noise.txt",
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
  );
  first = variorum(folder, "read", "reports");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("variorum read", () => {
  it("reads what can be read, names what failed and why, and ends with 1", () => {
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/^2 new, 0 known, 0 read anew, 2 failed$/m);
    expect(first.err).toMatch(/^empty\.txt: /m);
    expect(first.err).toMatch(/^noise\.txt: /m);
  });

  it("knows on the second reading what it read on the first", () => {
    const again = variorum(folder, "read", "reports", "--json");
    expect(again.json().at(-1)).toMatchObject({ summary: { added: 0, known: 2, failed: 2 }, ledger: { articles: 2 } });
  });

  it("reads a table with a column map", () => {
    writeFileSync(
      join(folder, "table.csv"),
      "key,body,paper,published\n7,Rebels shelled the airport on Friday.,Daily Plain,2016-08-09\n",
    );
    const run = variorum(
      folder,
      "read",
      "table.csv",
      "--ledger",
      "table",
      "--map",
      "body=text",
      "--map",
      "paper=outlet",
      "--map",
      "key=id",
    );
    expect(run.err).toBe("");
    expect(run.code).toBe(0);
    const [claim] = variorum(folder, "claims", "--ledger", "table", "--json").json();
    expect(claim).toMatchObject({ label: "7", outlet: "Daily Plain", claim: { said: { type: "shelling" } } });
  });
});

describe("what was read", () => {
  it("lists claims with voice and words, as text and as JSON", () => {
    const run = variorum(folder, "claims", "--type", "killed");
    expect(run.out).toContain("The Ledger Times › activists");
    expect(run.out).toContain("at least 12 people");
    const [claim] = variorum(folder, "claims", "--type", "killed", "--json").json();
    expect(claim).toMatchObject({
      claim: { days: { from: "2016-08-08", to: "2016-08-08" }, said: { quantities: [{ min: 12, bound: "at-least" }] } },
    });
  });

  it("keeps a denial as a denial", () => {
    const [claim] = variorum(folder, "claims", "--type", "capture", "--json").json();
    expect(claim).toMatchObject({ claim: { said: { polarity: "denied" } } });
  });

  it("shows, explains and judges a claim by the beginning of its id", () => {
    const [entry] = variorum(folder, "claims", "--type", "airstrike", "--json").json() as [{ claim: { id: string } }];
    const id = entry.claim.id.slice(0, 8);
    expect(variorum(folder, "show", id).out).toContain("Saraqib");
    expect(variorum(folder, "explain", id).out).toMatch(/by \S+ from “/);
    const kept = variorum(folder, "judge", id, "accepted", "--who", "R. Reader", "--why", "as in the text");
    expect(kept.code).toBe(0);
    expect(kept.out).toMatch(/^kept as judgement 1 \([0-9a-f]{20}\)\n$/);
    const other = ["--who", "R. Reader", "--why", "one event", "--other", id];
    const itself = variorum(folder, "judge", id, "not-same-event", ...other);
    expect(itself).toMatchObject({ code: 2, out: "" });
    expect(itself.err).toMatch(/two claims/);
  });

  it("shows a report by the beginning of its id", () => {
    const id = reportId(readFileSync(join(folder, "reports", "raid.txt")));
    const shown = variorum(folder, "show", id.slice(0, 10));
    expect(shown).toMatchObject({ code: 0, err: "" });
    expect(shown.out).toContain("raid.txt");
    expect(variorum(folder, "show", id.slice(0, 10), "--json").json()).toMatchObject([{ report: { id } }]);
  });

  it("lets no control character of an article reach the terminal", () => {
    const words = "Rebels shelled the \u001b[31mairport\u202e of Abu Omar on Friday.\n";
    writeFileSync(join(folder, "bell.txt"), words);
    expect(variorum(folder, "read", "bell.txt", "--ledger", "bell").code).toBe(0);
    const [claim] = variorum(folder, "claims", "--ledger", "bell", "--json").json() as [{ claim: { id: string } }];
    for (const command of [["claims"], ["events"], ["show", claim.claim.id], ["explain", claim.claim.id]]) {
      const run = variorum(folder, ...command, "--ledger", "bell");
      expect(run.out).toContain("airport");
      expect(run.out).not.toMatch(/[\u001b\u202e]/);
    }
  });

  it("lists events and writes a dossier without network addresses", () => {
    expect(variorum(folder, "events").out).toContain("Saraqib");
    const run = variorum(folder, "dossier", "-o", "out.html");
    expect(run).toMatchObject({ code: 0, err: "" });
    const html = readFileSync(join(folder, "out.html"), "utf8");
    expect(html).toContain("at least 12 people");
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it("exports in the codebook's form, and never over a file that is there unless forced", () => {
    expect(variorum(folder, "export", "claims", "-o", "claims.jsonl").code).toBe(0);
    const lines = readFileSync(join(folder, "claims.jsonl"), "utf8").trim().split("\n");
    expect(JSON.parse(lines[0]!)).toHaveProperty("attribution");
    const again = variorum(folder, "export", "claims", "-o", "claims.jsonl");
    expect(again.code).toBe(2);
    expect(again.err).toContain("--force");
    expect(variorum(folder, "export", "framing", "-o", "claims.jsonl", "--force").code).toBe(0);
  });

  it("exports what a query asks for, and bytes as bytes", () => {
    const run = variorum(folder, "export", "parquet", "--where", "type:killed", "-o", "killed.parquet");
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(folder, "killed.parquet")).subarray(0, 4).toString()).toBe("PAR1");
    const killed = variorum(folder, "claims", "--where", "type:killed", "--json").json() as readonly unknown[];
    expect(killed.length).toBeGreaterThan(0);
    expect(
      variorum(folder, "export", "claims", "--where", "type:killed", "-o", "-").out.trim().split("\n"),
    ).toHaveLength(killed.length);
  });

  it("never writes over what somebody else keeps beside a file", () => {
    writeFileSync(join(folder, "rows.csv.losses.json"), "mine");
    const run = variorum(folder, "export", "claims-csv", "-o", "rows.csv");
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining("rows.csv.losses.json is there already") });
    expect(readFileSync(join(folder, "rows.csv.losses.json"), "utf8")).toBe("mine");
    expect(existsSync(join(folder, "rows.csv"))).toBe(false);
  });

  it("rebuilds without a change when nothing has changed", () => {
    expect(variorum(folder, "rebuild", "--stale").out).toMatch(/^0 reports read again$/m);
    expect(variorum(folder, "rebuild").out).toMatch(/0 added, 0 dropped/);
  });
});

describe("surveys of the ledger", () => {
  it.each([
    ["sources", /2 articles from 2 independent sources/],
    ["framing", /terrorist +Plain Voice: 1 in its own voice/],
    ["forecasts", /will capture the village[\s\S]*: open/],
    ["territory", /^/],
  ])("prints %s, and as JSON", (name, expected) => {
    const run = variorum(folder, name);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(expected);
    expect(variorum(folder, name, "--json").code).toBe(0);
  });

  it("compares the accounts of one event", () => {
    const [event] = variorum(folder, "events", "--json").json() as [{ id: string }];
    expect(variorum(folder, "compare", event.id.slice(0, 10)).out).toMatch(/credibility \d/);
    expect(variorum(folder, "compare", "ffffffffffff")).toMatchObject({ code: 2 });
  });
});

describe("variorum tour", () => {
  it("prints rival accounts of the samples and says where the dossier is, again and again", () => {
    const tour = variorum(folder, "tour", "--ledger", "tour");
    expect(tour).toMatchObject({ code: 0, err: "" });
    expect(tour.out).toMatch(/≠ /);
    expect(tour.out).toContain(`dossier: ${join("tour", "dossier.html")}`);
    expect(existsSync(join(folder, "tour", "dossier.html"))).toBe(true);
    expect(variorum(folder, "tour", "--ledger", "tour").out).toBe(tour.out);
  });
});

describe("evidence", () => {
  it("is bundled, signed and verified; what was changed is named, and nothing else written over", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    writeFileSync(join(folder, "key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
    writeFileSync(join(folder, "key.pub"), publicKey.export({ type: "spki", format: "pem" }));
    const bundled = variorum(folder, "bundle", "-o", "evidence", "--key", "key.pem");
    expect(bundled).toMatchObject({ code: 0, err: "" });
    const [, seal] = /^seal ([0-9a-f]{64})$/m.exec(bundled.out) ?? [];
    const sound = variorum(folder, "verify", "evidence", "--public-key", "key.pub", "--reread");
    expect(sound).toMatchObject({ code: 0, err: "" });
    expect(sound.out).toContain(`seal ${seal}`);
    expect(sound.out).toMatch(/signed with the key that you gave[\s\S]*no difference/);

    expect(variorum(folder, "bundle", "-o", "evidence")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--force/),
    });
    expect(variorum(folder, "bundle", "-o", "reports", "--force")).toMatchObject({ code: 2 });
    expect(existsSync(join(folder, "reports", "raid.txt"))).toBe(true);
    appendFileSync(join(folder, "evidence", "events.jsonl"), " ");
    const changed = variorum(folder, "verify", "evidence");
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/^file events\.jsonl: was changed/m);
    expect(variorum(folder, "bundle", "-o", "evidence", "--force").code).toBe(0);
    expect(variorum(folder, "verify", "evidence", "--public-key", "key.pub")).toMatchObject({
      code: 1,
      out: expect.stringContaining("nobody signed"),
    });
  });

  it("of a ledger is verified, and what is redacted is gone and leaves a tombstone", () => {
    const by = ["--who", "an editor", "--why", "asked for", "--ledger", "taken"];
    variorum(folder, "read", "reports", "--ledger", "taken");
    expect(variorum(folder, "redact", "words", "raid", "Saraqib", ...by)).toMatchObject({ code: 0, err: "" });
    expect(variorum(folder, "claims", "--where", "Saraqib", "--ledger", "taken").out).toMatch(/no claim fits/);
    expect(variorum(folder, "redact", "article", "raid", ...by).out).toMatch(/tombstone [0-9a-f]{20}/);
    expect(variorum(folder, "redact", "words", "raid", ...by)).toMatchObject({ code: 2 });
    expect(variorum(folder, "redact", "report", "ffffffffffff", ...by)).toMatchObject({ code: 2 });
    expect(variorum(folder, "verify", "--ledger", "taken", "--reread")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/all in order[\s\S]*no difference/),
    });
  });
});

describe("wrong use", () => {
  it.each([
    ["a path that is not there", ["read", "nowhere.txt"], /no such file/],
    ["no path", ["read"], /missing required argument/],
    ["an unknown command", ["raed"], /unknown command/],
    ["an unknown type", ["claims", "--type", "bombardment"], /say one of clash/],
    ["an unknown id", ["show", "ffffffffffff"], /nothing has the id/],
    ["an unknown verdict", ["judge", "ffffffff", "true", "--who", "x", "--why", "y"], /say one of accepted/],
    ["a tour on a server", ["tour", "--ledger", "postgres://nobody@127.0.0.1:1/none"], /give a folder/],
    ["an unknown format", ["export", "excel", "-o", "x.xls"], /say one of claims, framing/],
    ["a judgement without a person", ["judge", "ffffffff", "accepted", "--why", "y"], /--who/],
    ["a count that is none", ["claims", "--limit", "many"], /whole number/],
    ["a day that is none", ["claims", "--from", "yesterday"], /YYYY-MM-DD/],
    [
      "a folder of knowledge that is not there",
      ["read", "reports", "--knowledge", "nowhere"],
      /no knowledge in nowhere/,
    ],
    ["a map without a field", ["read", "reports", "--map", "body"], /column=field/],
    [
      "a column that the table does not have",
      ["read", "table.csv", "--ledger", "other", "--map", "corps=text"],
      /corps.*body/s,
    ],
    ["an unreachable server", ["events", "--ledger", "postgres://nobody@127.0.0.1:1/none"], /127\.0\.0\.1/],
    ["a dossier of an unknown event", ["dossier", "ffffffffffff", "-o", "x.html"], /no event/],
    [
      "an unknown field of a query",
      ["export", "claims", "--where", "colour:red", "-o", "x.jsonl"],
      /no field "colour"/,
    ],
    ["an unknown field of events", ["events", "--where", "colour:red"], /say one of type, family/],
    [
      "a query that no event fits",
      ["dossier", "--where", "place:Nowhere", "-o", "x.html"],
      /no event fits place:Nowhere/,
    ],
    ["a page under the name of a PDF", ["dossier", "-o", "x.pdf"], /add --pdf/],
    ["nothing to verify", ["verify"], /verify <bundle>/],
    ["a bundle that is not there", ["verify", "nowhere.zip"], /name a bundle/],
    ["a key that is none", ["bundle", "-o", "x.zip", "--key", "reports/raid.txt"], /Ed25519/],
    ["a bundle of nothing", ["bundle", "-o", "x.zip", "--where", "Atlantis"], /no claim fits/],
    ["an output in no folder", ["export", "claims", "-o", "no/such/folder/x.jsonl"], /cannot be written/],
  ])("%s ends with 2 and says what to do", (_, args, message) => {
    const run = variorum(folder, ...args);
    expect(run.err).toMatch(message);
    expect(run.code).toBe(2);
    expect(run.err).not.toMatch(/^\s+at /m);
  });

  it("leaves no half-written output", () => {
    expect(existsSync(join(folder, "x.html"))).toBe(false);
  });
});
