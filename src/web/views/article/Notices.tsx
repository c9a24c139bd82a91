import type { ArticleDetail } from "../../../server/api/articles.ts";
import { words } from "../../words/words.ts";

/** Trouble that was met in reading the report. */
export const Notices = ({ notices }: { readonly notices: ArticleDetail["notices"] }) =>
  notices.length === 0 ? null : (
    <details className="notices" open={notices.some(({ severity }) => severity !== "info")}>
      <summary>{words.article.notices(notices.length)}</summary>
      <ul className="lines">
        {notices.map(({ rule, severity, message, span }) => (
          <li key={`${rule} ${span?.start} ${message}`}>
            <strong>{words.article.severity[severity]}</strong> <span dir="auto">{message}</span>{" "}
            <code className="soft">{rule}</code>
          </li>
        ))}
      </ul>
    </details>
  );
