import "./masthead.css";
import { type FormEvent, useEffect, useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { searchPath } from "../address/paths.ts";
import { words } from "../words/words.ts";
import { Visitor } from "./Visitor.tsx";
import { VIEWS } from "./views.ts";

/** Name, views and the search box. On narrow screens the views fold into a menu. */
export const Masthead = () => {
  const [path] = useLocation();
  const [isOpen, setOpen] = useState(false);
  // A link of the menu was followed: it has done its work. `path` is what tells so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setOpen(false), [path]);
  return (
    <header className="masthead no-print">
      <Link href="/" className="wordmark">
        {words.name}
      </Link>
      <button
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls="views"
        onClick={() => setOpen(!isOpen)}
      >
        {words.shell.menu}
      </button>
      <nav id="views" aria-label={words.nav.label} className={isOpen ? "open" : undefined}>
        {(["find", "survey", "work"] as const).map((part) => (
          <ul key={part} className={part}>
            {VIEWS.filter(({ nav }) => nav?.part === part).map(({ nav }) => (
              <li key={nav!.to}>
                <Link href={nav!.to} aria-current={isWithin(path, nav!.to) ? "page" : undefined}>
                  {words.nav[nav!.words]}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <QuickSearch />
      <Visitor />
    </header>
  );
};

const isWithin = (path: string, to: string): boolean =>
  to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`);

/** Words that lead to Search from anywhere; there it shows what is searched for. */
const QuickSearch = () => {
  const [path, navigate] = useLocation();
  const [params] = useSearchParams();
  const asked = path === "/search" ? (params.get("q") ?? "") : "";
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    navigate(searchPath({ q: text }));
  };
  return (
    <search className="quick-search">
      <form onSubmit={submit}>
        <input
          type="search"
          aria-label={words.shell.search}
          placeholder={words.shell.searchHint}
          value={text}
          dir="auto"
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.3 10.3L14 14" />
          </svg>
          <span className="unseen">{words.shell.searchSubmit}</span>
        </button>
      </form>
    </search>
  );
};
