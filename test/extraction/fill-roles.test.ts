import { describe, expect, it } from "vitest";
import type { ClaimType } from "../../src/model/claim-types.ts";
import { claim, claimsOf, names } from "./engine.ts";

/** The actors and targets of the first claim of a type, as `actors > targets`. */
const rolesOf = (text: string, type: ClaimType): string => {
  const { actors, targets } = claim(text, type);
  return `${names(actors).join("; ")} > ${names(targets).join("; ")}`;
};

describe("who did it to whom", () => {
  it.each<[string, ClaimType, string]>([
    ["A Russian missile struck an apartment block in Orla.", "shelling", "Russia > apartment block"],
    ["The command said that its forces had left the town of Orla.", "withdrawal", "command > "],
    ["Russian and government forces violated the truce.", "breach", "Russian forces; government forces > "],
    ["In late June army troops launched an assault.", "offensive", "army troops > "],
    ["Two people died in a three-day opposition offensive.", "offensive", "opposition > people"],
    ["Air strikes by Russia killed nine farmers.", "airstrike", "Russia > farmers"],
    ["Nine men were killed and two wounded in Russian air strikes.", "killed", "Russia > men"],
    ["The army advanced on Orla. Nine men were killed.", "killed", " > men"],
    ["The air strikes of the Russian air force went on.", "airstrike", "Russian air force > "],
    ["The army began an operation to capture the town of Orla.", "capture", "army > "],
    ["Strikes launched by the army hit the town on Monday.", "airstrike", "army > town"],
    ["Shelling reported by the monitor killed three people in the town.", "killed", " > people"],
    ["The raid condemned by the mayor on Monday killed ten.", "airstrike", " > people"],
    ["Houses were damaged due to an air strike by the coalition.", "damage", "coalition > Houses"],
    ["The minister said the regime is responsible for the massacre.", "accusation", "minister > regime"],
    ["The regime is responsible for the massacre.", "accusation", " > regime"],
  ])("%s %s", (text, type, roles) => {
    expect(rolesOf(text, type)).toBe(roles);
  });

  it("takes the villages around a town for no siege", () => {
    expect(claimsOf("The army entered Orla and its surrounding villages.").map(({ type }) => type)).not.toContain(
      "siege",
    );
    expect(claimsOf("The hills surrounding the town are bare.").map(({ type }) => type)).not.toContain("siege");
    expect(claimsOf("The army surrounded the town.").map(({ type }) => type)).toContain("siege");
  });
});

describe("names of those who did it", () => {
  it.each<[string, ClaimType, string]>([
    ["The Orla Defence Force fled. The ODF had shelled a school.", "shelling", "Orla Defence Force"],
    ["Clerks of the tax office fled. The ODF had shelled a school.", "shelling", "ODF"],
    ["Nine men died in air strikes and artillery attacks by the army.", "airstrike", "army"],
  ])("%s %s", (text, type, actor) => {
    expect(names(claim(text, type).actors)).toEqual([actor]);
  });
});

describe("who was harmed, by the number", () => {
  it.each<[string, ClaimType, string]>([
    ["The raid killed five and wounded at least 17.", "killed", "people"],
    ["The raid killed five and wounded at least 17.", "injured", "people"],
    ["A raid killed 31 people, including nine children and four women.", "killed", "people; children; women"],
    ["Nine soldiers, including two officers, were killed.", "killed", "soldiers; officers"],
    ["The raid killed 12 people, including patients and nurses.", "killed", "people; patients; nurses"],
    ["The union counted 15 deaths.", "killed", "people"],
    ["Some 1,400 civilians were able to leave the town.", "displaced", "civilians"],
  ])("%s %s", (text, type, targets) => {
    expect(names(claim(text, type).targets).join("; ")).toBe(targets);
  });

  it("adds no bare number to victims that are named", () => {
    expect(names(claim("The raid killed the mayor.", "killed").targets)).toEqual(["mayor"]);
  });
});
