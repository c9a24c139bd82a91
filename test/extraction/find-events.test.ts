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
    ["detained", "Forty fighters surrendered to the army at dawn."],
    ["detained", "The gunmen gave themselves up after two hours."],
    ["detained", "Two pilots were taken prisoner by the militia."],
    ["detained", "A teacher was taken into custody on Friday."],
    ["withdrawal", "The commander surrendered the town of Orla to the rebels."],
    ["withdrawal", "The brigade pulled back on Monday."],
    ["withdrawal", "The soldiers fled their posts."],
    ["shortage", "The shelling left 9,000 families without water."],
    ["shortage", "Bread prices have doubled since May."],
    ["strength", "The garrison has 600 men and four tanks."],
    ["weapon-use", "The engineers were laying mines along the river."],
    ["weapon-use", "The unit used villagers as human shields."],
    ["weapon-use", "The battalion relies on drones and mortars."],
    ["chemical", "Warplanes dropped chlorine on the suburb of Harda."],
    ["control", "The flag of the militia was flying over the town hall."],
    ["breach", "The truce collapsed within hours."],
    ["breach", "The militia reneged on the ceasefire."],
    ["identity", "Two officers formed a militia in the hills."],
    ["clash", "The two sides exchanged artillery fire across the river."],
    ["repulse", "Air defences shot down eight missiles."],
    ["massacre", "Gunmen hacked eleven villagers to death."],
    ["damage", "Soldiers looted shops in the market."],
    ["offensive", "Troops entered the town of Orla."],
    ["siege", "About 400 civilians were trapped in the old quarter."],
    ["shortage", "Its clinic was short of blood."],
    ["shortage", "Two hospitals went out of service."],
    ["control", "The army controls a fifth of the province."],
    ["displaced", "Hundreds of villagers took refuge in a monastery."],
    ["repulse", "The garrison beat off two attacks."],
    ["damage", "The shelling reduced the school to rubble."],
    ["accusation", "The ministry laid the blame on the separatists."],
    ["support", "The warlord has ties to both sides."],
    ["airstrike", "A barrel bomb attack on the market killed nine."],
    ["injured", "A protester was shot in the leg."],
    ["deployment", "Army engineers set up checkpoints along the road."],
    ["shortage", "Residents are going hungry in the camp."],
    ["breach", "The treaty was torn up by the junta."],
    ["control", "All districts are in their hands."],
    ["siege", "The valley has been under government siege since May."],
    ["support", "The pro-government Orla Brigades left the town."],
    ["support", "US-armed rebels left the town."],
    ["support", "Soldiers loyal to the president held the bridge."],
    ["shelling", "Nine people died in rebel fire on the old quarter."],
    ["shelling", "The government bombardment of the valley went on."],
    ["weapon-use", "The militia was keeping villagers there as human shields."],
    ["offensive", "The junta cracked down on protesters in the capital."],
    ["control", "The town is under rebel control."],
    ["control", "The town is an opposition stronghold."],
    ["control", "Militants positioned in Orla fired at the road."],
    ["shelling", "Rebels have launched hundreds of rockets at the airport."],
    ["shelling", "Rebels bombarded the army's quarters."],
    ["killed", "The drone took out two commanders."],
    ["killed", "The union put the toll at 40."],
    ["airstrike", "US-led air strikes killed nine farmers."],
    ["deployment", "Fighters were infiltrating into the town from the north."],
    ["deployment", "The insurgents arrived from the border."],
    ["accusation", "The envoy said that the generals bore responsibility for the famine."],
    ["accusation", "She described the raid as a crime."],
    ["damage", "The shells caused a fire inside the mosque."],
    ["identity", "The ministry considers the militia to be a terrorist group."],
    ["displaced", "They crossed the river to escape the fighting."],
  ] as const)("finds %s in: %s", (type, sentence) => {
    expect(claimsOf(sentence).map((each) => each.type)).toContain(type);
  });

  it.each([
    ["shelling", "The company fired its director after the scandal."],
    ["capture", "The photographer captured the mood of the evening."],
    ["killed", "The gunmen wounded two guards."],
    ["strength", "The village has a school."],
    ["airstrike", "Militants fired rockets at the airport."],
    ["bombing", "The film was a blast."],
    ["shortage", "The ministry ran out of patience."],
    ["shortage", "Costs of the film doubled."],
    ["strength", "The army has a problem."],
    ["withdrawal", "The mayor gave up smoking."],
    ["detained", "The commander surrendered the town of Orla to the rebels."],
    ["displaced", "The soldiers fled their posts."],
    ["capture", "Troops entered the town of Orla."],
    ["talks", "The minister held a news conference."],
    ["identity", "The governor called the report a lie."],
    ["route-cut", "The storm cut power lines."],
    ["support", "The lawyers found nothing to support the charge."],
    ["breach", "The minister walked out of the room."],
    ["siege", "Two miners were trapped under the rubble."],
    ["clash", "A protester was shot in the leg."],
    ["support", "An armed group attacked the village."],
    ["withdrawal", "The retreating soldiers left behind two tanks."],
    ["shortage", "The meeting ran short."],
    ["displaced", "He took refuge in his work."],
    ["displaced", "The attack left nine soldiers dead."],
    ["withdrawal", "The attack left nine soldiers dead."],
    ["support", "Heavily armed rebels left the town."],
    ["support", "Unidentified armed men left the town."],
    ["support", "The pro-government forces left the town."],
    ["capture", "The blast took place in the town of Orla."],
    ["offensive", "The ice cracked on the river."],
    ["shelling", "The fire on the hill went out."],
    ["clash", "Thousands of people have died since the war began in 2011."],
    ["clash", "The conflict has killed 300,000 people in Orland."],
    ["siege", "The besieged city of Orla was bombed."],
    ["identity", "US-led air strikes killed nine farmers."],
    ["support", "The government and its allies met in Geneva."],
    ["detained", "The drone took out two commanders."],
    ["identity", "The airport is close to the road."],
    ["killed", "The union put the plan to a vote."],
    ["accusation", "She described the raid as a success."],
  ] as const)("finds no %s in: %s", (type, sentence) => {
    const kinds = claimsOf(sentence)
      .filter((each) => each.quantities.length > 0 || each.actors.length + each.targets.length + each.places.length > 0)
      .map((each) => each.type);
    expect(kinds).not.toContain(type);
  });
});

describe("words taken for an event that they do not tell, not yet kept apart", () => {
  it.fails("a strike of workers", () => {
    expect(claimsOf("Teachers went on strike over pay.").map(({ type }) => type)).not.toContain("airstrike");
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
