import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_TYPES, MODALITIES, POLARITIES } from "../../src/model/claim-types.ts";
import { parseClaimQuery, parseEventQuery } from "../../src/operations/parse-query.ts";
import { UsageError } from "../../src/operations/usage-error.ts";
import type { ClaimQuery } from "../../src/storage/ledger.ts";

describe("parseClaimQuery", () => {
  it.each<readonly [string, ClaimQuery]>([
    ["", {}],
    ["   ", {}],
    ["type:killed,injured place:Aleppo", { types: ["killed", "injured"], place: "Aleppo" }],
    ["type:killed type:Injured", { types: ["killed", "injured"] }],
    ['actor:"Syrian Army" voice:sana', { actor: "Syrian Army", voice: "sana" }],
    ["actor:“Syrian Army”", { actor: "Syrian Army" }],
    ['outlet:"Dell Courier, late edition",Post', { outlets: ["Dell Courier, late edition", "Post"] }],
    ["PLACE:Aleppo", { place: "Aleppo" }],
    ["from:2016-08-01 to:2016-08-31", { from: "2016-08-01", to: "2016-08-31" }],
    ["from:2016-02 to:2016-02", { from: "2016-02-01", to: "2016-02-29" }],
    ["from:2016 to:2016", { from: "2016-01-01", to: "2016-12-31" }],
    ["polarity:denied modality:hedged", { polarity: "denied", modality: "hedged" }],
    ["family:knowledge", { types: ["identity", "assessment"] }],
    ["family:knowledge type:identity,killed", { types: ["identity"] }],
    ["event:3f2a91c0 article:a,b claim:c", { events: ["3f2a91c0"], articles: ["a", "b"], ids: ["c"] }],
    ['aid "white helmets" -hospital', { text: 'aid "white helmets" -hospital' }],
    ['-"market square" aid type:killed', { types: ["killed"], text: '-"market square" aid' }],
    ["at 10:30 — today", { text: "at 10:30 today" }],
    ["قصف حلب", { text: "قصف حلب" }],
    ['"place:Aleppo"', { text: '"place:Aleppo"' }],
  ])("reads %j", (text, query) => {
    expect(parseClaimQuery(text)).toEqual(query);
  });

  it.each([
    ["colour:red", /no field "colour" for claims: say one of type, family, place, actor, voice, outlet, from, to/],
    ["https://a.example/x", /no field "https".*quotation marks/],
    ["independent:2", /no field "independent" for claims/],
    ["type:murdered", /no type "murdered": say one of clash, offensive/],
    ["type:", /type: has no value/],
    ["type: killed", /type: has no value/],
    ["type:killed,", /type: has no value/],
    ['place:""', /place: has no value/],
    ["place:Aleppo,Homs", /place takes one value, not Aleppo and Homs/],
    ["place:Aleppo place:Homs", /place takes one value/],
    ["-type:killed", /-type: a minus excludes words only/],
    ['aid "white helmets', /quotation mark without its pair/],
    ["-hospital", /only excludes/],
    ["from:2016-02-30", /no day "2016-02-30" in from/],
    ["to:2016-13", /no day "2016-13" in to/],
    ["from:yesterday", /no day "yesterday"/],
    ["from:2016-09 to:2016-08", /from 2016-09-01 lies after to 2016-08-31/],
    ["polarity:maybe", /no polarity "maybe": say one of affirmed, denied/],
    ["family:harm type:clash", /clash is not of the family harm/],
    ["a".repeat(2_001), /at most 2000/],
    [`claim:${Array.from({ length: 101 }, (_, i) => i).join(",")}`, /more than 100 values/],
  ])("refuses %j and says why", (text, message) => {
    expect(() => parseClaimQuery(text)).toThrow(message);
    expect(() => parseClaimQuery(text)).toThrow(UsageError);
  });
});

describe("parseEventQuery", () => {
  it("asks days, ids and sources of the event, everything else of its claims", () => {
    expect(parseEventQuery("type:killed place:Aleppo from:2016-08 independent:2 event:abc siege")).toEqual({
      ids: ["abc"],
      from: "2016-08-01",
      independent: 2,
      claims: { types: ["killed"], text: "siege", place: "Aleppo" },
    });
    expect(parseEventQuery("from:2016-08-01")).toEqual({ from: "2016-08-01" });
  });

  it.each(["independent:0", "independent:two", "independent:1.5"])("refuses %s", (text) => {
    expect(() => parseEventQuery(text)).toThrow(/no count/);
  });
});

/** Values without quotation marks, as people could type any of them between two. */
const value = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/["“”„]/g, "").trim());
const name = value.filter((text) => text !== "");
const quoted = (text: string): string => `"${text}"`;

const asked = fc.record(
  {
    ids: fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{6}$/), { minLength: 1, maxLength: 3 }),
    types: fc.uniqueArray(fc.constantFrom(...CLAIM_TYPES), { minLength: 1, maxLength: 3 }),
    outlets: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    polarity: fc.constantFrom(...POLARITIES),
    modality: fc.constantFrom(...MODALITIES),
    actor: name,
    voice: name,
    place: name,
    text: fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
  },
  { requiredKeys: [] },
);

describe("any query", () => {
  it("is read back as it was written, fields in any order", () => {
    fc.assert(
      fc.property(asked, fc.boolean(), (query, reversed) => {
        const parts = [
          query.ids && `claim:${query.ids.join(",")}`,
          query.types && `type:${query.types.join(",")}`,
          query.outlets && `outlet:${query.outlets.map(quoted).join(",")}`,
          query.polarity && `polarity:${query.polarity}`,
          query.modality && `modality:${query.modality}`,
          query.actor && `actor:${quoted(query.actor)}`,
          query.voice && `voice:${quoted(query.voice)}`,
          query.place && `place:${quoted(query.place)}`,
          query.text,
        ].flatMap((part) => part ?? []);
        expect(parseClaimQuery((reversed ? parts.reverse() : parts).join("  "))).toEqual(query);
      }),
    );
  });

  it("is read or refused with words for people, whatever is typed", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(fc.constantFrom("type:", "killed", ",", '"', " ", "-", ":", "from:", "2016", "aid", "”"), {
          maxLength: 12,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const parse of [parseClaimQuery, parseEventQuery]) {
          try {
            parse(text);
          } catch (error) {
            expect(error).toBeInstanceOf(UsageError);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
