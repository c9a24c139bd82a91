import { type RefObject, useState } from "react";
import type { ArticleDetail } from "../../../server/api/articles.ts";
import type { JudgementView, NewJudgement } from "../../../server/api/judgements.ts";
import { useSend } from "../../data/use-send.ts";
import { useSession } from "../../data/use-session.ts";
import { CodingForm } from "../../parts/coding/CodingForm.tsx";
import { codingOf, type Draft, newDraft, trimmed } from "../../parts/coding/draft.ts";
import { useSelectedSpan } from "../../parts/coding/use-selected-span.ts";
import { SayName } from "../../parts/SayName.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { words } from "../../words/words.ts";

interface AddMissedProps {
  readonly detail: ArticleDetail;
  readonly text: RefObject<HTMLElement | null>;
}

/** Adds a claim that the machine missed: its words are selected, then coded. Any language will do. */
export const AddMissed = ({ detail, text: box }: AddMissedProps) => {
  const selected = useSelectedSpan(box);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [why, setWhy] = useState("");
  const session = useSession();
  const send = useSend<JudgementView>();
  const { text, article } = detail;
  const add = (): void => {
    if (draft === null) return;
    const { span, ...missed } = codingOf(draft, text);
    const body: NewJudgement = { verdict: "missed", version: article.version, span, missed, why };
    send.mutate({ path: "/judgements", body }, { onSuccess: () => setDraft(null) });
  };
  return (
    <details className="add-missed no-print">
      <summary>{words.coding.missing}</summary>
      {session.data?.name === null && !session.data.accounts && <SayName session={session.data} />}
      {send.isSuccess && draft === null && <p role="status">{words.coding.added}</p>}
      {draft === null ? (
        <>
          <p className="help">{words.coding.selectFirst}</p>
          <button
            type="button"
            className="button"
            disabled={selected === null}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => selected !== null && setDraft(newDraft(trimmed(text, selected)))}
          >
            {words.coding.begin}
          </button>
        </>
      ) : (
        <>
          <CodingForm text={text} draft={draft} change={setDraft} selected={selected} />
          <label className="chosen-field">
            <span>{words.review.why}</span>
            <input className="field" dir="auto" value={why} onChange={(event) => setWhy(event.target.value)} />
          </label>
          {send.error !== null && <TroubleNote error={send.error} />}
          <p>
            <button type="button" className="button" disabled={send.isPending} onClick={add}>
              {words.coding.add}
            </button>{" "}
            <button type="button" className="button plain" onClick={() => setDraft(null)}>
              {words.coding.drop}
            </button>
          </p>
        </>
      )}
    </details>
  );
};
