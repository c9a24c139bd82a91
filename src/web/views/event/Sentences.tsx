import "./sentences.css";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { AccountField } from "../../../model/event.ts";
import type { AccountRow, CellValue } from "../../../server/api/events.ts";
import { articlePath } from "../../address/paths.ts";
import { Explanation } from "../../parts/Explanation.tsx";
import { Quotation } from "../../parts/Quotation.tsx";
import { Stance } from "../../parts/Stance.tsx";
import { VoiceChain } from "../../parts/VoiceChain.tsx";
import { tollWords } from "../../words/toll.ts";
import { words } from "../../words/words.ts";
import { markedSentences } from "./marked-sentences.ts";

interface SentencesProps {
  readonly account: AccountRow;
  readonly field: AccountField;
  readonly close: () => void;
}

/** The sentences behind one cell, with the words of the value marked, what they were read as, and the ways on. */
export const Sentences = ({ account, field, close }: SentencesProps) => {
  const box = useRef<HTMLElement>(null);
  // Cards of a phone are tall: the sentences come into sight wherever the value stood.
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section
      ref={box}
      className="sentences"
      aria-label={`${words.event.sentence}: ${words.fields[field]}, ${account.voice}`}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <header>
        <h3>
          {words.fields[field]} · <VoiceChain chain={account.chain} outlet={account.outlet ?? account.label} />
        </h3>
        <button type="button" className="button plain" onClick={close}>
          {words.event.close}
        </button>
      </header>
      <ul>
        {markedSentences(account.cells[field] ?? []).map(({ sentence, values }) => (
          <li key={sentence.span.start}>
            <Quotation sentence={sentence} marks={values.map(({ span }) => span)} />
            <p className="cite">
              {account.title !== null && <bdi className="soft">{account.title}</bdi>}
              <Link href={articlePath(values[0]!.article, values[0]!.span)}>{words.event.openArticle}</Link>
            </p>
            <ul className="values-read">
              {values.map((value) => (
                <li key={`${value.claim} ${value.span.start}`}>
                  <p className="cite">
                    <q dir="auto">{value.words}</q>
                    <Stance polarity={value.polarity} modality={value.modality} />
                    <ReadAs value={value} />
                    <Link href={`/review?claim=${value.claim}`}>{words.event.review}</Link>
                  </p>
                  <Explanation claim={value.claim} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the words were read as, where that is more than the words themselves. */
const ReadAs = ({ value }: { readonly value: CellValue }) => {
  const number = value.range === null ? null : tollWords({ low: value.range.min, high: value.range.max });
  const counted = value.counted === null ? "" : ` ${value.counted.of}`;
  const meaning = value.known ?? (number === null ? null : `${number}${counted}`);
  if (meaning === null || meaning === value.words) return null;
  return (
    <span>
      {words.event.readAs} <bdi>{meaning}</bdi>
    </span>
  );
};
