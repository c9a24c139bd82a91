import { generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { ZipFile } from "yazl";
import { sha256 } from "../../src/model/ids.ts";
import type { BundleFault } from "../../src/operations/bundling/bundle-fault.ts";
import { bundleFiles } from "../../src/operations/bundling/bundle-files.ts";
import { MANIFEST, namePath, SIGNATURE } from "../../src/operations/bundling/bundle-paths.ts";
import { type BundleRow, readLine, rowLine } from "../../src/operations/bundling/bundle-rows.ts";
import { lineText, type ManifestLine, nextLine } from "../../src/operations/bundling/manifest.ts";
import { type OpenBundle, openBundle } from "../../src/operations/bundling/open-bundle.ts";
import { packZip } from "../../src/operations/bundling/pack-zip.ts";
import { type Difference, reread } from "../../src/operations/bundling/reread.ts";
import { judgementsIn, rereadBundle } from "../../src/operations/bundling/reread-bundle.ts";
import { rereadLedger } from "../../src/operations/bundling/reread-ledger.ts";
import { keyName, privateKeyOf, publicKeyOf } from "../../src/operations/bundling/signature.ts";
import { verifyBundle } from "../../src/operations/bundling/verify-bundle.ts";
import { collect } from "../../src/operations/collect.ts";
import { readDecision } from "../../src/operations/decision.ts";
import { judge } from "../../src/operations/judge.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { startPasses } from "../../src/operations/passes.ts";
import { takeOut } from "../../src/operations/take-out.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { DATABASES, withLedger } from "../storage/ledgers.ts";
import { freshLedger, readInto } from "./fresh-ledger.ts";

const REPORTS = {
  "raid.txt": "Warplanes bombed a market in Saraqib on 8 August 2016, killing at least 12 people, activists said.\n",
  "toll.txt": "Activists said 15 people were killed in an air strike on Saraqib on 8 August 2016.\n",
  "bridge.txt": "Rebels captured the town of Jarabulus on 24 August 2016, Orla Quennebec told reporters.\n",
  "port.txt": "The army shelled the port of Tartus on 3 May 2015. Terrorists held the village of Abu Omar.\n",
};
const engine = await loadEngine();
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const key = privateKey;

type Files = ReadonlyMap<string, Uint8Array>;

const filesOf = async (ledger: Ledger, where = "", signed = true): Promise<Files> => {
  const files = new Map<string, Uint8Array>();
  for await (const { path, pieces } of bundleFiles(ledger, { where, key: signed ? key : null }, () => {}))
    files.set(path, Buffer.concat(await collect(pieces)));
  return files;
};

/** A bundle that stands in memory. */
const bundleOf = (files: Files): OpenBundle => ({
  paths: new Set(files.keys()),
  faults: [],
  read: async function* (path) {
    yield files.get(path)!;
  },
  close: () => {},
});

const faultsOf = async (bundle: OpenBundle, by: typeof publicKey | null = null): Promise<readonly BundleFault[]> => {
  const faults: BundleFault[] = [];
  await verifyBundle(bundle, by, (fault) => faults.push(fault));
  return faults;
};

const again = async (bundle: OpenBundle, whole = true) => {
  const differences: Difference[] = [];
  const sum = await reread(rereadBundle(bundle, whole), startPasses(engine), (one) => differences.push(one));
  return { sum, differences };
};

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const rows = (files: Files, path: string): readonly BundleRow[] =>
  text(files.get(path))
    .trimEnd()
    .split("\n")
    .map((line) => {
      const read = readLine(line);
      if (!read.sound) throw new Error(line);
      return read.row;
    });
const pathOf = (files: Files, words: string): string =>
  [...files].find(([path, bytes]) => path.startsWith("articles/") && text(bytes).includes(words))![0];

/** The same bundle with one file otherwise and a manifest that knows no better: what a forger would do. */
const forged = (files: Files, path: string, content: string): Files => {
  const all = new Map([...files].filter(([name]) => !name.startsWith("manifest.")));
  all.set(path, Buffer.from(content));
  let last: ManifestLine | null = null;
  const lines = [...all].map(([name, bytes]) => {
    last = nextLine(last, { path: name, bytes: bytes.length, sha256: sha256(bytes) });
    return lineText(last);
  });
  return all.set(MANIFEST, Buffer.from(lines.join("")));
};

const when = "2026-01-02T03:04:05Z";
const fillLedger = async (into: Ledger, reports: Readonly<Record<string, string>>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "variorum-reports-"));
  for (const [name, words] of Object.entries(reports)) await writeFile(join(folder, name), words);
  await readInto(into, engine, folder);
  await rm(folder, { recursive: true });
};

let home: string;
let ledger: Ledger;
let files: Files;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "variorum-bundling-"));
  ledger = await openLedger(join(home, "ledger"));
  await fillLedger(ledger, REPORTS);
  for (const { claim } of (await collect(ledger.claims())).slice(0, 3))
    await judge(ledger, readDecision({ claim: claim.id, verdict: "accepted", who: "R. Reader", when, why: "as told" }));
  files = await filesOf(ledger);
});
afterAll(async () => {
  await ledger.close();
  await rm(home, { recursive: true });
});

describe("a bundle", () => {
  it("is the same bytes again, holds its own, and gives the same claims when it is read again", async () => {
    expect(await filesOf(ledger)).toEqual(files);
    expect(await faultsOf(bundleOf(files), publicKey)).toEqual([]);
    const { sum, differences } = await again(bundleOf(files));
    expect(differences).toEqual([]);
    expect(sum).toMatchObject({ fromReports: 4, fromTexts: 0, notRead: 0, madeElsewhere: [] });
    expect(sum.same).toBe((await ledger.stats()).claims);
    expect((await judgementsIn(bundleOf(files))).length).toBe(3);
  });

  it("is the same as a ZIP, whatever the time zone", async () => {
    const zip = (): Promise<Buffer> => buffer(packZip(bundleFiles(ledger, { where: "", key }, () => {})));
    const path = join(home, "same.zip");
    const before = await zip();
    await writeFile(path, before);
    process.env.TZ = "Pacific/Auckland";
    expect((await zip()).equals(before)).toBe(true);
    delete process.env.TZ;
    const bundle = await openBundle(path);
    expect([...bundle.paths]).toEqual([...files.keys()]);
    expect(await faultsOf(bundle, publicKey)).toEqual([]);
    bundle.close();
  });

  it("of a query holds every account of the events that it asks for, and the chain without other words", async () => {
    const some = await filesOf(ledger, "type:killed");
    expect(await faultsOf(bundleOf(some))).toEqual([]);
    expect(rows(some, "reports.jsonl")).toHaveLength(2);
    const judgements = rows(some, "judgements.jsonl").map(({ row }) => row as { leftOut: boolean; judgement: unknown });
    expect(judgements).toHaveLength(3);
    for (const { leftOut, judgement } of judgements) expect(judgement === null).toBe(leftOut);
    expect((await again(bundleOf(some), false)).differences).toEqual([]);
    await expect(filesOf(ledger, "type:siege")).rejects.toThrow(/no claim fits/);
    await expect(filesOf(ledger, "colour:red")).rejects.toThrow(/no field "colour"/);
  });

  it("leaves out what was redacted, says so, and still holds", async () => {
    const own = await freshLedger();
    await fillLedger(own, REPORTS);
    for (const { claim } of await collect(own.claims({ text: "Quennebec" })))
      await judge(own, readDecision({ claim: claim.id, verdict: "rejected", who: "R. Reader", when, why: "no" }));
    const [bridge] = await collect(own.articles({ labels: ["bridge"] }));
    const [port] = await collect(own.articles({ labels: ["port"] }));
    const by = { who: "an editor", when, why: "asked for" };
    await takeOut(own, engine.knowledge.gazetteer, {
      ...by,
      subject: { kind: "words", article: bridge!.id, words: "Orla Quennebec" },
    });
    await takeOut(own, engine.knowledge.gazetteer, { ...by, subject: { kind: "article", id: port!.id } });
    const rest = await filesOf(own);
    for (const bytes of rest.values()) expect(text(bytes)).not.toMatch(/Quennebec|Tartus/);
    expect(rows(rest, "tombstones.jsonl")).toHaveLength(2);
    expect(await faultsOf(bundleOf(rest))).toEqual([]);
    const { sum, differences } = await again(bundleOf(rest));
    expect(differences).toEqual([]);
    expect(sum).toMatchObject({ fromReports: 2, notRead: 2 });
    const silent = forged(rest, "tombstones.jsonl", "");
    expect(await faultsOf(bundleOf(silent))).toContainEqual(expect.objectContaining({ kind: "tombstone" }));
  });
});

describe.each(DATABASES)("a bundle of a ledger in $kind", (database) => {
  afterAll(database.sweep);

  it("is the same, file by file, but for the time of receipt and the salts of judgements", () =>
    withLedger(database, async (own) => {
      await fillLedger(own, REPORTS);
      const [first] = await collect(own.claims());
      await judge(
        own,
        readDecision({ claim: first!.claim.id, verdict: "accepted", who: "R. Reader", when, why: "so" }),
      );
      const those = await filesOf(own);
      expect(await faultsOf(bundleOf(those), publicKey)).toEqual([]);
      for (const [path, bytes] of files)
        if (/^(articles|reports)\/|^events/.test(path)) expect(text(those.get(path))).toBe(text(bytes));
    }));
});

describe("a bundle that somebody changed", () => {
  it("anywhere, by one bit, is found, and the changed thing is named", async () => {
    const paths = [...files.keys()].filter((path) => files.get(path)!.length > 0);
    const bits = fc.record({ path: fc.constantFrom(...paths), spot: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(bits, async ({ path, spot, bit }) => {
        const bytes = Uint8Array.from(files.get(path)!);
        bytes[spot % bytes.length]! ^= 1 << bit;
        const faults = await faultsOf(bundleOf(new Map(files).set(path, bytes)));
        const named = faults.map(({ kind, id }) => `${kind} ${id}`);
        if (path === MANIFEST) expect(named.some((name) => name.startsWith("manifest line"))).toBe(true);
        else if (path.startsWith("manifest.")) expect(named).toContain(`signature ${SIGNATURE}`);
        else expect(named).toContain(`${namePath(path).kind} ${namePath(path).id}`);
      }),
      { numRuns: 400 },
    );
  });

  it("in a row names the report, article, claim, label, event or judgement", async () => {
    const tables = [...files.keys()].filter((path) => path.endsWith(".jsonl") && path !== MANIFEST);
    const all = tables.flatMap((path) =>
      files.get(path)!.length === 0 ? [] : rows(files, path).map((row, at) => ({ path, row, at })),
    );
    expect(new Set(all.map(({ row }) => row.kind)).size).toBeGreaterThanOrEqual(7);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), fc.nat(), async ({ path, row, at }, spot) => {
        const lines = text(files.get(path)).split("\n");
        // Behind kind and id, which would no longer name it.
        const from = lines[at]!.indexOf('"sha256"');
        const place = from + (spot % (lines[at]!.length - from));
        const put = lines[at]![place] === "7" ? "8" : "7";
        lines[at] = lines[at]!.slice(0, place) + put + lines[at]!.slice(place + 1);
        const faults = await faultsOf(bundleOf(new Map(files).set(path, Buffer.from(lines.join("\n")))));
        expect(faults).toContainEqual(expect.objectContaining({ kind: row.kind, id: row.id }));
      }),
      { numRuns: 100 },
    );
  });

  it("in its archive is found, or every file is as it was", async () => {
    const whole = await buffer(packZip(bundleFiles(ledger, { where: "", key }, () => {})));
    const path = join(home, "flipped.zip");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const bytes = Buffer.from(whole);
        bytes[at]! ^= 1 << bit;
        await writeFile(path, bytes);
        const bundle = await openBundle(path);
        onTestFinished(bundle.close);
        if ((await faultsOf(bundle, publicKey)).length > 0) return;
        for (const [name, was] of files)
          expect(Buffer.concat(await collect(bundle.read(name, was.length))).equals(was)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("in which files are missing, added or renamed says which", async () => {
    const report = [...files.keys()].find((path) => path.startsWith("reports/"))!;
    const event = new Map(files);
    event.delete("events.jsonl");
    expect(await faultsOf(bundleOf(event))).toContainEqual({ kind: "file", id: "events.jsonl", message: "is missing" });
    const added = new Map(files).set("notes.txt", Buffer.from("x"));
    expect(await faultsOf(bundleOf(added))).toEqual([expect.objectContaining({ kind: "file", id: "notes.txt" })]);
    const renamed = new Map([...files].map(([path, bytes]) => [path === report ? "reports/other" : path, bytes]));
    expect(await faultsOf(bundleOf(renamed))).toContainEqual(
      expect.objectContaining({ id: "reports/other", message: expect.stringContaining(report) }),
    );
    expect(await faultsOf(bundleOf(new Map()))).toMatchObject([{ kind: "manifest", message: /missing/ }]);
  });

  it("and given a manifest of its own is found by what its rows say, or by reading again", async () => {
    const path = pathOf(files, "at least 12 people");
    const was = text(files.get(path));
    const altered = (change: (row: BundleRow) => unknown): Files =>
      forged(
        files,
        path,
        rows(files, path)
          .map((row) => rowLine(row.kind, row.id, change(row)))
          .join(""),
      );
    const words = altered(({ kind, row }) => (kind === "article" ? { ...(row as object), text: was } : row));
    expect(await faultsOf(bundleOf(words))).toContainEqual(expect.objectContaining({ kind: "version" }));
    const number = altered(({ row }) => JSON.parse(JSON.stringify(row).replaceAll('"min":12', '"min":120')));
    expect(await faultsOf(bundleOf(number))).toEqual([]);
    const { differences } = await again(bundleOf(number));
    expect(differences).toMatchObject([{ label: "raid", message: "claim changed: quantities" }]);
    const fewer = rows(files, path).filter(({ kind }) => kind !== "claim");
    const dropped = forged(files, path, fewer.map((row) => rowLine(row.kind, row.id, row.row)).join(""));
    expect((await again(bundleOf(dropped))).differences[0]).toMatchObject({ message: /^claim added/ });
    const judgements = rows(files, "judgements.jsonl").slice(1);
    const cut = forged(files, "judgements.jsonl", judgements.map((row) => rowLine(row.kind, row.id, row.row)).join(""));
    expect(await faultsOf(bundleOf(cut))).toContainEqual(
      expect.objectContaining({ message: "judgement 1 is missing" }),
    );
  });

  it("into rows of another shape is a fault and no crash", async () => {
    const odd = rowLine("judgement", "x", null) + rowLine("event", "y", { accounts: 7 }) + rowLine("report", "z", 1);
    const faults = await faultsOf(bundleOf(forged(files, "judgements.jsonl", odd)));
    expect(faults).toContainEqual(
      expect.objectContaining({ kind: "event", id: "y", message: expect.stringContaining("laid out") }),
    );
  });
});

describe("a bundle from a stranger", () => {
  const zipOf = async (
    entries: Readonly<Record<string, string>>,
    change: (bytes: Buffer) => Buffer = (bytes) => bytes,
  ) => {
    const zip = new ZipFile();
    for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
    zip.end();
    const path = join(home, "strange.zip");
    await writeFile(path, change(await buffer(zip.outputStream)));
    const bundle = await openBundle(path);
    onTestFinished(bundle.close);
    return faultsOf(bundle);
  };

  it.each(["../up.txt", "/root.txt"])("whose archive holds %s is refused by name", async (name) => {
    const safe = "x".repeat(name.length);
    const slip = (bytes: Buffer): Buffer => Buffer.from(bytes.toString("latin1").replaceAll(safe, name), "latin1");
    expect(await zipOf({ [safe]: "words" }, slip)).toMatchObject([
      { kind: "archive", message: expect.stringContaining("leads out of it") },
    ]);
  });

  it("that is no archive, or none of ours, is told as such", async () => {
    expect(await zipOf({}, () => Buffer.from("no archive"))).toMatchObject([{ kind: "archive" }]);
    expect(await zipOf({ "a.txt": "words" })).toMatchObject([{ kind: "manifest", message: /no bundle/ }]);
    await expect(openBundle(join(home, "nowhere"))).rejects.toThrow(/name a bundle/);
  });

  it("that lists files outside of it opens none of them, and follows no links", async () => {
    const line = nextLine(null, { path: "../../secret", bytes: 3, sha256: sha256("x") });
    const folder = join(home, "linked");
    await mkdir(folder);
    await writeFile(join(folder, MANIFEST), lineText(line));
    await symlink("/etc/hostname", join(folder, "about.json"));
    const faults = await faultsOf(await openBundle(folder));
    expect(faults).toMatchObject([
      { kind: "file", id: "about.json", message: /link/ },
      { id: "../../secret", message: "is missing" },
    ]);
  });

  it("that bears another's signature, or none, is not taken for signed", async () => {
    const other = generateKeyPairSync("ed25519").publicKey;
    expect(await faultsOf(bundleOf(files), other)).toMatchObject([
      { kind: "signature", message: `it was signed with another key: ${keyName(publicKey)}, not ${keyName(other)}` },
    ]);
    const unsigned = bundleOf(await filesOf(ledger, "", false));
    expect(await faultsOf(unsigned)).toEqual([]);
    expect(await faultsOf(unsigned, publicKey)).toMatchObject([{ kind: "signature", message: /nobody signed/ }]);
  });

  it("needs a key of the right kind", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const pem = rsa.privateKey.export({ type: "pkcs8", format: "pem" });
    expect(() => privateKeyOf(pem, "rsa.pem")).toThrow(/rsa\.pem is no private Ed25519 key/);
    expect(() => publicKeyOf("no key", "key.pem")).toThrow(/openssl/);
  });
});

it("a ledger in which a claim was changed in all its places alike is found by reading again", async () => {
  const own = join(home, "changed");
  const before = await openLedger(own);
  await fillLedger(before, REPORTS);
  await before.close();
  const raw = new Database(join(own, "ledger.db"));
  raw.exec(
    `update claims set said = replace(said, '"min":12', '"min":13'); update claim_quantities set least = 13 where least = 12`,
  );
  raw.close();
  const after = await openLedger(own);
  onTestFinished(() => after.close());
  const differences: Difference[] = [];
  await reread(rereadLedger(after), startPasses(engine), (one) => differences.push(one));
  expect(differences).toMatchObject([{ label: "raid", message: "claim changed: quantities" }]);
});
