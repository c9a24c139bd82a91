import "./claim-card.css";
import { Link } from "wouter";
import type { NamedView } from "../../server/api/basics.ts";
import type { ClaimView } from "../../server/api/claims.ts";
import type { JudgementView } from "../../server/api/judgements.ts";
import { actorPath, eventPath, placePath } from "../address/paths.ts";
import { tollWords } from "../words/toll.ts";
import { numberWords, typeWords, words } from "../words/words.ts";
import { DaysText } from "./Days.tsx";
import { Explanation } from "./Explanation.tsx";
import { Stance } from "./Stance.tsx";

interface ClaimCardProps {
  readonly claim: ClaimView;
  readonly judgements: readonly JudgementView[];
  /** `null` while nothing is chosen: then the card follows the pointer. */
  readonly close: (() => void) | null;
}

/** A claim in full: what, through which voices, who, to whom, where, when, how many, and what people decided. */
export const ClaimCard = ({ claim, judgements, close }: ClaimCardProps) => (
  <section className="claim-card" aria-label={typeWords(claim.type)}>
    <header>
      <h2>
        {typeWords(claim.type)} <Stance polarity={claim.polarity} modality={claim.modality} />
      </h2>
      {close !== null && (
        <button type="button" className="button plain" onClick={close}>
          {words.event.close}
        </button>
      )}
    </header>
    <p>
      <q dir="auto">{claim.quote}</q>
    </p>
    <dl>
      <dt>{words.article.chain}</dt>
      <dd>
        <ol className="chain">
          <li>
            <bdi>{claim.outlet ?? claim.label}</bdi>
          </li>
          {claim.voices.map((voice) => (
            <li key={`${voice.span.start} ${voice.name}`}>
              <Name name={voice} path={actorPath} />
              {voice.quoted && <span className="soft"> {words.article.quoted}</span>}
            </li>
          ))}
        </ol>
      </dd>
      <Names label={words.fields.actor} names={claim.actors} path={actorPath} />
      <Names label={words.fields.target} names={claim.targets} path={actorPath} />
      <Names label={words.fields.place} names={claim.places} path={placePath} />
      <Names label={words.article.instrument} names={claim.instruments} path={actorPath} />
      {(claim.time !== null || claim.days !== null) && (
        <>
          <dt>{words.fields.day}</dt>
          <dd>
            {claim.time !== null && <q dir="auto">{claim.time.words}</q>} <DaysText days={claim.days} />
            {claim.days !== null && <span className="soft"> ({words.article.dayBasis[claim.days.basis]})</span>}
          </dd>
        </>
      )}
      {claim.quantities.length > 0 && (
        <>
          <dt>{words.article.numbers}</dt>
          {claim.quantities.map((quantity) => (
            <dd key={quantity.span.start}>
              <q dir="auto">{quantity.words}</q>{" "}
              <span className="soft">
                {tollWords({ low: quantity.min, high: quantity.max })} <bdi>{quantity.of}</bdi>
                {quantity.partOf !== null && <>, {words.event.partOf}</>}
              </span>
            </dd>
          ))}
        </>
      )}
      <dt>{words.article.confidence}</dt>
      <dd>
        {numberWords(Math.round(claim.confidence * 100))} % <span className="soft">{words.article.confidenceHelp}</span>
      </dd>
      {judgements
        .filter((judgement) => judgement.claim === claim.id)
        .map(({ id, who, verdict, why, withdrawn }) => (
          <dd key={id} className={withdrawn ? "withdrawn" : undefined}>
            <bdi>{who}</bdi> <strong>{words.verdicts[verdict] ?? verdict}</strong> <bdi>{why}</bdi>
          </dd>
        ))}
    </dl>
    <p className="ways no-print">
      {claim.event !== null && <Link href={eventPath(claim.event)}>{words.article.toEvent}</Link>}
      <Link href={`/review?claim=${claim.id}`}>{words.event.review}</Link>
    </p>
    <Explanation key={claim.id} claim={claim.id} />
  </section>
);

interface NamesProps {
  readonly label: string;
  readonly names: readonly NamedView[];
  readonly path: (id: string) => string;
}

const Names = ({ label, names, path }: NamesProps) =>
  names.length === 0 ? null : (
    <>
      <dt>{label}</dt>
      {names.map((name) => (
        <dd key={`${name.span.start} ${name.name}`}>
          <Name name={name} path={path} />
        </dd>
      ))}
    </>
  );

/** The words, and whom or what they were resolved to; where nothing was found, why. */
const Name = ({ name, path }: { readonly name: NamedView; readonly path: (id: string) => string }) => (
  <>
    <bdi>{name.words}</bdi>
    {name.id !== null && name.known !== null && (
      <span className="soft">
        {" "}
        → {name.id.startsWith("~") ? <bdi>{name.known}</bdi> : <Link href={path(name.id)}>{name.known}</Link>}
      </span>
    )}
    {name.id === null && name.reason !== "" && <span className="soft small"> {name.reason}</span>}
  </>
);
