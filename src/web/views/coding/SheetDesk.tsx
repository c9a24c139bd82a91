import "../../parts/text-columns.css";
import { useMemo, useRef, useState } from "react";
import type { Coding, CodingSheet, SaveSheet } from "../../../server/api/coding.ts";
import { useSend } from "../../data/use-send.ts";
import { CodingForm } from "../../parts/coding/CodingForm.tsx";
import { codingOf, type Draft, draftOf, newDraft, trimmed } from "../../parts/coding/draft.ts";
import { useSelectedSpan } from "../../parts/coding/use-selected-span.ts";
import { quotePieces } from "../../parts/quote-pieces.ts";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { typeWords, words } from "../../words/words.ts";

interface SheetDeskProps {
  readonly sheet: CodingSheet;
  readonly path: string;
  readonly text: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
}

/** The text with one's own marks, the form for one claim, and the list of those that are coded. */
export const SheetDesk = ({ sheet, path, text, direction, title }: SheetDeskProps) => {
  const box = useRef<HTMLDivElement>(null);
  const selected = useSelectedSpan(box);
  const [claims, setClaims] = useState<readonly Coding[]>(sheet.claims);
  const [draft, setDraft] = useState<Draft | null>(null);
  const send = useSend<CodingSheet>();
  const save = (next: readonly Coding[], finished: boolean): void => {
    const body: SaveSheet = {
      claims: [...next],
      finished,
      revision: Math.max(sheet.revision, send.data?.revision ?? 0),
    };
    send.mutate({ path, method: "PUT", body });
  };
  const keep = (): void => {
    if (draft === null) return;
    const next = [...claims, codingOf(draft, text)].sort((a, b) => a.span.start - b.span.start);
    setClaims(next);
    setDraft(null);
    save(next, false);
  };
  const drop = (coding: Coding): void => {
    const next = claims.filter((one) => one !== coding);
    setClaims(next);
    save(next, false);
  };
  const pieces = useMemo(
    () =>
      quotePieces(
        { text, span: { start: 0, end: text.length } },
        claims.map(({ span }) => span),
      ),
    [text, claims],
  );
  return (
    <div className="article-columns">
      <section aria-label={words.article.text}>
        <h2 dir="auto">{title}</h2>
        <div ref={box} className="article-text" dir={direction}>
          {pieces.map(({ text: words, isMarked }, i) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
            isMarked ? <mark key={i}>{words}</mark> : <span key={i}>{words}</span>,
          )}
        </div>
      </section>
      <aside className="text-margin" aria-label={words.coding.coded}>
        {sheet.finished ? (
          <p>{words.coding.finished}</p>
        ) : draft === null ? (
          <p>
            <button
              type="button"
              className="button"
              disabled={selected === null}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => selected !== null && setDraft(newDraft(trimmed(text, selected)))}
            >
              {words.coding.begin}
            </button>
          </p>
        ) : (
          <>
            <CodingForm text={text} draft={draft} change={setDraft} selected={selected} />
            <p>
              <button type="button" className="button" onClick={keep} disabled={send.isPending}>
                {words.coding.save}
              </button>{" "}
              <button type="button" className="button plain" onClick={() => setDraft(null)}>
                {words.coding.drop}
              </button>
            </p>
          </>
        )}
        <p role="status">{send.isSuccess && words.coding.saved}</p>
        {send.error !== null && <TroubleNote error={send.error} />}
        <h2>{words.coding.coded}</h2>
        <ul className="lines">
          {claims.map((coding) => (
            <li key={`${coding.span.start} ${coding.span.end} ${coding.type}`}>
              <strong>{typeWords(coding.type)}</strong>{" "}
              <q dir="auto">{text.slice(coding.span.start, coding.span.end)}</q>
              {!sheet.finished && (
                <p>
                  <button
                    type="button"
                    className="button plain"
                    onClick={() => {
                      setClaims(claims.filter((one) => one !== coding));
                      setDraft(draftOf(coding));
                    }}
                  >
                    {words.coding.change}
                  </button>
                  <button type="button" className="button plain" onClick={() => drop(coding)}>
                    {words.coding.remove}
                  </button>
                </p>
              )}
            </li>
          ))}
        </ul>
        {!sheet.finished && (
          <p>
            <button type="button" className="button" onClick={() => save(claims, true)} disabled={send.isPending}>
              {words.coding.finish}
            </button>{" "}
            <span className="help">{words.coding.finishHelp}</span>
          </p>
        )}
      </aside>
    </div>
  );
};
