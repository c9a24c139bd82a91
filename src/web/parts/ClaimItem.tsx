import "./claim-item.css";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ClaimView } from "../../server/api/claims.ts";
import { articlePath, eventPath } from "../address/paths.ts";
import { typeWords, words } from "../words/words.ts";
import { DayText } from "./Days.tsx";
import { Quotation } from "./Quotation.tsx";
import { Stance } from "./Stance.tsx";
import { VoiceChain } from "./VoiceChain.tsx";

interface ClaimItemProps {
  readonly claim: ClaimView;
  /** In place of the sentence: the same with a search's words marked. */
  readonly children?: ReactNode;
}

/** A claim as one item of a list: its kind, its sentence, whose word it is, and the ways on. */
export const ClaimItem = ({ claim, children }: ClaimItemProps) => (
  <article className="claim-item">
    <p className="kind">
      {typeWords(claim.type)} <Stance polarity={claim.polarity} modality={claim.modality} />
    </p>
    <div className="said">
      {children ?? <Quotation sentence={claim.sentence} marks={[claim.span]} />}
      <p className="facts">
        <VoiceChain chain={claim.voices.map(({ name }) => name)} outlet={claim.outlet ?? claim.label} />
        <DayText day={claim.published} />
        <Link href={articlePath(claim.article, claim.span)}>{words.event.openArticle}</Link>
        {claim.event !== null && <Link href={eventPath(claim.event)}>{words.event.title}</Link>}
      </p>
    </div>
  </article>
);
