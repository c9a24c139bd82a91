/** What a noun can stand for; `time` and `measure` never are what a pronoun means. */
export type NounClass = "person" | "group" | "place" | "thing" | "time" | "measure";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

const PERSON = words(`
  man woman boy girl child baby person father mother son daughter brother sister husband wife widow widower uncle aunt
  cousin nephew niece grandson granddaughter grandfather grandmother parent relative friend neighbour neighbor resident citizen
  villager inhabitant civilian pedestrian driver passenger farmer fisherman shopkeeper trader baker waiter worker
  labourer labor teacher student pupil doctor surgeon nurse medic paramedic rescuer volunteer engineer lawyer judge
  prosecutor journalist reporter photographer correspondent blogger author writer analyst expert researcher scholar
  professor historian activist campaigner monk priest bishop missionary imam cleric pope king queen prince princess
  president premier chancellor minister secretary senator lawmaker deputy mayor governor ambassador envoy diplomat
  negotiator mediator spokesman spokeswoman spokesperson official officer policeman policewoman soldier sergeant captain
  lieutenant major colonel general admiral brigadier commander commander-in-chief leader chief chairman chairwoman director
  head boss founder member fighter gunman bomber attacker assailant sniper militant insurgent rebel terrorist jihadist guerrilla
  mercenary hostage prisoner detainee captive victim survivor witness suspect refugee migrant guest tourist comedian
  worshipper pilot sailor peacekeeper observer monitor adviser advisor bodyguard guard recruit conscript deserter defector
  militiaman raider culprit killer patient orphan teenager elder ombudsman source whistleblower coordinator vice-chairman
`);

const GROUP = words(`
  group organisation organization movement alliance coalition front army militia brigade battalion division regiment corps
  unit force garrison patrol convoy command wing branch faction party government administration junta regime cabinet council parliament
  senate assembly congress ministry department agency body commission committee court tribunal police military navy
  fleet company firm charity mission team union bloc federation league network channel newspaper broadcaster
  station monitor observatory watchdog association institute university bank gang cartel tribe clan family crew staff
  community opposition delegation side office embassy service state country nation power administration leadership majority
  minority crowd public media press club church enemy authority panel secretariat headquarters
`);

const PLACE = words(`
  city town village hamlet capital neighbourhood neighborhood district suburb quarter area region province governorate
  county territory enclave zone land island peninsula valley mountain hill desert coast border frontier port harbour harbor
  airport airfield base camp post checkpoint crossing road highway street bridge dam river lake sea square market hospital
  clinic school mosque church building house home plant factory depot refinery prison hotel strip corridor line site location ground
  settlement stronghold outskirts countryside position hilltop mine field forest north south east west centre center
`);

const TIME = words(`
  second minute hour day night morning afternoon evening dawn dusk noon midnight week weekend month year decade century
  time moment period today yesterday tomorrow tonight season spring summer autumn winter monday tuesday wednesday thursday friday
  saturday sunday january february march april may june july august september october november december age era past future
`);

const MEASURE = words(`
  percent per cent kilometre kilometer metre meter mile km number half third quarter majority rest part lot total
  dozen hundred thousand million billion ton tonne dollar euro pound rouble amount end beginning way place case fact condition order
  kind sort type hand front side behalf addition result return revenge exchange
`);

/** The class of a common noun, by its lemma; what no list holds is a thing. */
export function classOf(lemma: string): NounClass {
  const word = lemma.toLowerCase();
  if (TIME.has(word)) return "time";
  if (PERSON.has(word)) return "person";
  if (GROUP.has(word)) return "group";
  if (PLACE.has(word)) return "place";
  if (MEASURE.has(word)) return "measure";
  return "thing";
}

/** Nouns that stand for fighters as a body: "the rebels" can be a group named before. */
export const FIGHTERS = words(`
  man   rebel militant insurgent jihadist fighter guerrilla attacker gunman raider militia militiaman terrorist assailant
  extremist separatist islamist mercenary gang
`);

/** Short words for an armed group, a speaking body and a place that has a name in the text. */
export const ARMED_BODIES = words("group movement militia alliance faction organisation organization gang");
export const SPEAKING_BODIES = words(`
  group monitor watchdog agency organisation organization charity firm company ministry mission body broadcaster channel
  station newspaper network alliance party union bank institute movement council committee court office
  department observatory commission
`);
export const PLACE_WORDS = words(`
  city town village capital neighbourhood neighborhood district suburb region province country enclave island port
  area camp territory road dam valley river base
`);

export const MALE = words(`
  man boy father son brother husband widower uncle nephew grandson grandfather king prince spokesman chairman policeman
  monk imam pope priest fisherman gunman mr sir sheikh lord brigadier
`);
export const FEMALE = words(`
  woman girl mother daughter sister wife widow aunt niece granddaughter grandmother queen princess spokeswoman chairwoman
  policewoman nun mrs ms miss lady dame
`);

/** General words with what they stand for when they point back ("a tanker … the vessel"). */
export const GENERAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["vessel", words("ship boat tanker ferry trawler freighter frigate warship yacht dinghy cargo-ship carrier")],
  ["ship", words("vessel tanker ferry freighter frigate warship carrier")],
  ["boat", words("vessel dinghy trawler ferry")],
  ["aircraft", words("plane jet warplane helicopter airliner bomber fighter drone airplane")],
  ["plane", words("jet warplane airliner aircraft bomber airplane")],
  ["vehicle", words("car truck lorry bus pickup van jeep ambulance convoy tank motorcycle")],
  [
    "building",
    words("block house hospital school hotel mosque church apartment tower compound headquarters prison residence"),
  ],
  ["plant", words("station factory refinery mill")],
  ["facility", words("plant station factory depot prison hospital base laboratory camp")],
  ["firm", words("company business contractor manufacturer")],
  ["company", words("firm business contractor manufacturer")],
  ["device", words("bomb mine explosive")],
  ["weapon", words("rifle gun rocket missile mortar bomb")],
  ["newspaper", words("daily weekly paper")],
  ["deal", words("agreement accord truce ceasefire treaty pact")],
  ["agreement", words("deal accord truce ceasefire treaty pact")],
  ["truce", words("ceasefire deal agreement")],
  ["ceasefire", words("truce deal agreement")],
]);

/** Plural words that can stand for two things joined before ("Chad and Sudan … the two countries"). */
export const PAIRS = words(`
  country side neighbour neighbor government state party group army faction enemy rival leader city town village nation
  movement force militia
`);
