import { useParams } from "wouter";
import type { ArticleDetail } from "../../../server/api/articles.ts";
import type { CodingSheet } from "../../../server/api/coding.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { useSession } from "../../data/use-session.ts";
import { Answer } from "../../parts/Answer.tsx";
import { SayName } from "../../parts/SayName.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { SheetDesk } from "./SheetDesk.tsx";

/** One's own coding of one article. What the machine read and what the other codes is not shown. */
export const SheetView = () => {
  const { id, article } = useParams<{ id: string; article: string }>();
  useTitle(words.coding.sheet);
  const session = useSession();
  const needsName = session.data?.name === null && !session.data.accounts;
  const path = `/coding/rounds/${encodeURIComponent(id)}/articles/${encodeURIComponent(article)}`;
  const sheet = useAnswer<CodingSheet>(session.data === undefined || needsName ? null : path);
  const detail = useAnswer<ArticleDetail>(`/articles/${encodeURIComponent(article)}`, {
    version: sheet.data?.version ?? null,
  });
  return (
    <div className="view coding-view">
      <h1>{words.coding.sheet}</h1>
      {needsName && session.data !== undefined ? (
        <SayName session={session.data} />
      ) : (
        <Answer of={sheet}>
          {(given) => (
            <Answer of={detail}>
              {({ text, direction, article: head }) => (
                <SheetDesk
                  key={given.coder}
                  sheet={given}
                  path={path}
                  text={text}
                  direction={direction}
                  title={head.title ?? head.label}
                />
              )}
            </Answer>
          )}
        </Answer>
      )}
    </div>
  );
};
