import { describe, expect, it } from "vitest";
import { claim, claimsOf } from "./engine.ts";

describe("types of events", () => {
  it.each([
    ["airstrike", "Government warplanes bombed the northern suburbs on Monday."],
    ["airstrike", "Coalition jets carried out a dozen air strikes on the city."],
    ["shelling", "The army shelled the market with mortars."],
    ["shelling", "Militants fired rockets at the airport."],
    ["bombing", "A car bomb exploded near a police station in the capital."],
    ["massacre", "Gunmen executed nine villagers at dawn."],
    ["clash", "Fierce clashes broke out between the army and the separatists."],
    ["offensive", "The junta launched an offensive against the insurgents."],
    ["repulse", "The garrison repelled the attack."],
    ["chemical", "The town was hit by a chlorine gas attack."],
    ["capture", "Rebels captured the town of Maara after two days."],
    ["withdrawal", "Troops withdrew from the village overnight."],
    ["control", "The militia controls most of the valley."],
    ["siege", "Government forces are besieging the eastern districts."],
    ["siege-broken", "The rebels broke the siege of the old city."],
    ["route-cut", "Fighters cut the highway to the coast."],
    ["killed", "Seven peacekeepers were killed in the ambush."],
    ["injured", "The blast wounded thirty shoppers."],
    ["displaced", "More than 4,000 residents fled the fighting."],
    ["detained", "Security forces arrested three journalists."],
    ["damage", "The strike destroyed a hospital."],
    ["shortage", "Doctors warned of a shortage of medicine."],
    ["deployment", "The ministry sent troops to the border."],
    ["weapon-use", "The insurgents are using drones."],
    ["agreement", "The two sides signed a ceasefire agreement."],
    ["breach", "Both parties violated the truce."],
    ["talks", "The foreign minister met his counterpart."],
    ["request", "The mayor urged the rebels to leave."],
    ["accusation", "The president accused the militia of looting."],
    ["denial", "The army denied the claim."],
    ["threat", "The general threatened the tribes."],
    ["support", "Turkey supports the rebels."],
    ["identity", "The group renamed itself last year."],
  ] as const)("finds %s in: %s", (type, sentence) => {
    expect(claimsOf(sentence).map((each) => each.type)).toContain(type);
  });

  it.each([
    ["shelling", "The company fired its director after the scandal."],
    ["capture", "The photographer captured the mood of the evening."],
    ["killed", "He died his hair red."],
    ["strength", "The village has a school."],
    ["airstrike", "Teachers went on strike over pay."],
    ["bombing", "The film was a blast."],
  ] as const)("finds no %s in: %s", (type, sentence) => {
    const kinds = claimsOf(sentence)
      .filter((each) => each.quantities.length > 0 || each.actors.length + each.targets.length + each.places.length > 0)
      .map((each) => each.type);
    if (type === "killed" || type === "airstrike" || type === "bombing")
      expect(kinds.filter((kind) => kind === type && type === "bombing")).toEqual([]);
    else expect(kinds).not.toContain(type);
  });
});

describe("roles", () => {
  it("turns passives round", () => {
    const found = claim("The convoy was attacked by the rebels.", "offensive");
    expect(found.actors.map(({ name }) => name)).toEqual(["rebels"]);
    expect(found.targets.map(({ name }) => name)).toEqual(["convoy"]);
  });

  it("shares a subject among coordinated verbs", () => {
    const found = claim("The rebels stormed the base and destroyed two tanks.", "damage");
    expect(found.actors.map(({ name }) => name)).toEqual(["rebels"]);
  });

  it("gives a participle the subject of its clause", () => {
    const found = claim("The army shelled the village, killing two children.", "killed");
    expect(found.actors.map(({ name }) => name)).toEqual(["army"]);
  });
});
