const GOVERNORATES: Readonly<Record<string, string>> = {
  "Al-Hasakeh": "hasakah",
  Aleppo: "aleppo",
  "Ar-Raqqa": "raqqa",
  "As-Sweida": "sweida",
  Damascus: "damascus",
  "Dar'a": "daraa",
  "Deir-ez-Zor": "deir-ez-zor",
  Hama: "hama",
  Homs: "homs",
  Idleb: "idlib",
  Lattakia: "latakia",
  Quneitra: "quneitra",
  "Rural Damascus": "rif-dimashq",
  Tartous: "tartus",
};

/** Our id of a governorate, from the name that OCHA's outlines give it. */
export const governorateId = (name: string): string => `sy-${GOVERNORATES[name]}-governorate`;

/** The quarter that a piece of it belongs to: "al-Hamdaniyeh IV" to "al-Hamdaniyeh". */
export const quarterName = (name: string): string => name.replace(/ (I|II|III|IV|V)$/, "");
