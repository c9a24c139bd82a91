import "./article.css";
import { useParams } from "wouter";
import type { ArticleDetail } from "../../../server/api/articles.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { ArticleHead } from "./ArticleHead.tsx";
import { Changes } from "./Changes.tsx";
import { Copies } from "./Copies.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { Notices } from "./Notices.tsx";
import { Redact } from "./Redact.tsx";
import { Versions } from "./Versions.tsx";

/** An article with its claims marked, its furniture greyed, its versions and what was met in reading it. */
export const ArticleView = () => {
  const { id } = useParams<{ id: string }>();
  const [version] = useChoice("version");
  const [before] = useChoice("from");
  const answer = useAnswer<ArticleDetail>(`/articles/${encodeURIComponent(id)}`, { version });
  useTitle(answer.data === undefined ? null : (answer.data.article.title ?? answer.data.article.label));
  return (
    <div className="view article">
      <Answer of={answer}>
        {(detail) => (
          <>
            <ArticleHead detail={detail} />
            <Notices notices={detail.notices} />
            <Versions detail={detail} />
            {before === null ? (
              <MarkedText key={detail.article.version} detail={detail} />
            ) : (
              <Changes article={detail.article.id} from={before} to={detail.article.version} />
            )}
            <Copies detail={detail} />
            <Redact article={detail.article.id} />
          </>
        )}
      </Answer>
    </div>
  );
};
