import "./stance.css";
import type { Modality, Polarity } from "../../model/claim-types.ts";
import { words } from "../words/words.ts";

interface StanceProps {
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** How something is meant, where it is not plainly asserted: "denied", "forecast". */
export const Stance = ({ polarity, modality }: StanceProps) => (
  <>
    {polarity === "denied" && <span className="stance denied">{words.polarity.denied}</span>}
    {modality !== "asserted" && <span className="stance">{words.modality[modality]}</span>}
  </>
);
