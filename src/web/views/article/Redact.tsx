import { useState } from "react";
import type { NewRedaction } from "../../../server/api/review.ts";
import { useSend } from "../../data/use-send.ts";
import { useSession } from "../../data/use-session.ts";
import { SentForm } from "../../parts/SentForm.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { words } from "../../words/words.ts";

/** Takes words, or all of an article, out of the ledger for good. An owner's, and asked for twice. */
export const Redact = ({ article }: { readonly article: string }) => {
  const session = useSession();
  const send = useSend<unknown>();
  const [isWhole, setWhole] = useState(false);
  if (session.data?.role !== "owner") return null;
  return (
    <details className="redact no-print">
      <summary>{words.redact.title}</summary>
      <p className="help">{words.redact.help}</p>
      <SentForm
        button={words.redact.take}
        isSending={send.isPending}
        error={send.error}
        send={({ said = "", why = "" }) => {
          const body: NewRedaction = isWhole
            ? { kind: "article", id: article, why }
            : { kind: "words", id: article, words: said, why };
          send.mutate({ path: "/redactions", body });
        }}
      >
        <label className="check">
          <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} />
          {words.redact.whole}
        </label>
        {!isWhole && <TextField label={words.redact.words} name="said" />}
        <TextField label={words.review.why} name="why" />
        <label className="check">
          <input type="checkbox" required />
          {words.redact.sure}
        </label>
      </SentForm>
      {send.isSuccess && <p role="status">{words.redact.done}</p>}
    </details>
  );
};
