import "./reading.css";
import { Link } from "wouter";
import type { NewReading, ReadingStarted } from "../../../server/api/readings.ts";
import { overviewPath } from "../../address/paths.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useSend } from "../../data/use-send.ts";
import { useSession } from "../../data/use-session.ts";
import { SayName } from "../../parts/SayName.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { type HandedIn, HandIn } from "./HandIn.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { useProgress } from "./use-progress.ts";

/** Where reports are handed in: files, a text or an address; with what became of each while they are read. */
export const ReadingView = () => {
  useTitle(words.reading.title);
  const session = useSession();
  const [running, setRunning] = useChoice("reading");
  const send = useSend<ReadingStarted>();
  const progress = useProgress(running);
  const handIn = (given: HandedIn): void =>
    send.mutate({ path: "/readings", body: bodyOf(given) }, { onSuccess: ({ id }) => setRunning(id) });
  return (
    <div className="view middle reading">
      <h1>{words.reading.title}</h1>
      <p className="help">{words.reading.help}</p>
      {session.data?.name === null && !session.data.accounts && <SayName session={session.data} />}
      <HandIn handIn={handIn} isSending={send.isPending} />
      {send.error !== null && <TroubleNote error={send.error} />}
      {running !== null && <Outcomes progress={progress} />}
      {progress.done !== null && (
        <p>
          <Link href={overviewPath()}>{words.shell.toOverview}</Link>
        </p>
      )}
    </div>
  );
};

const bodyOf = ({ what, outlet, published }: HandedIn): FormData | NewReading => {
  const hints = { ...(outlet === "" ? {} : { outlet }), ...(published === "" ? {} : { published }) };
  switch (what.kind) {
    case "text":
      return { text: what.text, ...hints };
    case "url":
      return { url: what.url, ...hints };
    case "files": {
      const form = new FormData();
      for (const file of what.files) form.append("files", file);
      for (const [key, value] of Object.entries(hints)) form.append(key, value);
      return form;
    }
  }
};
