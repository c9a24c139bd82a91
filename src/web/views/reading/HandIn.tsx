import { type DragEvent, type FormEvent, useId, useState } from "react";
import { words } from "../../words/words.ts";

/** What is handed in, and what is known about all of it. */
export interface HandedIn {
  readonly what:
    | { readonly kind: "files"; readonly files: readonly File[] }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "url"; readonly url: string };
  readonly outlet: string;
  readonly published: string;
}

interface HandInProps {
  readonly handIn: (given: HandedIn) => void;
  readonly isSending: boolean;
}

/** Whether what was pasted is one address and nothing else. */
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim());

/** A place to drop files on, a field for a text or an address, and what is known about them. */
export const HandIn = ({ handIn, isSending }: HandInProps) => {
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState("");
  const [outlet, setOutlet] = useState("");
  const [published, setPublished] = useState("");
  const id = useId();
  const give = (what: HandedIn["what"]): void => handIn({ what, outlet, published });
  const giveFiles = (files: Iterable<File>): void => {
    const list = [...files];
    if (list.length > 0) give({ kind: "files", files: list });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    giveFiles(event.dataTransfer.files);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return;
    give(isAddress(text) ? { kind: "url", url: text.trim() } : { kind: "text", text });
    setText("");
  };
  return (
    <div className="hand-in">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the file field, which does the same */}
      <div
        className={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={`${id}-files`}>{words.reading.files}</label>
        <input
          id={`${id}-files`}
          type="file"
          multiple
          disabled={isSending}
          onChange={(event) => {
            giveFiles(event.target.files ?? []);
            event.target.value = "";
          }}
        />
        <p className="help">{words.reading.formats}</p>
      </div>
      <form onSubmit={submit} className="paste">
        <label htmlFor={`${id}-text`}>{words.reading.paste}</label>
        <textarea
          id={`${id}-text`}
          className="field"
          rows={6}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button" disabled={isSending || text.trim() === ""}>
          {isAddress(text) ? words.reading.fetch : words.reading.readText}
        </button>
      </form>
      <fieldset className="hints">
        <legend>{words.reading.hints}</legend>
        <label>
          {words.reading.outlet}{" "}
          <input className="field" dir="auto" value={outlet} onChange={(event) => setOutlet(event.target.value)} />
        </label>
        <label>
          {words.reading.published}{" "}
          <input
            type="date"
            className="field"
            value={published}
            onChange={(event) => setPublished(event.target.value)}
          />
        </label>
      </fieldset>
    </div>
  );
};
