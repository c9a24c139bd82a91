import "./app.css";
import { Suspense, useEffect, useRef } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Waiting } from "../parts/Waiting.tsx";
import { words } from "../words/words.ts";
import { CatchTrouble } from "./CatchTrouble.tsx";
import { Masthead } from "./Masthead.tsx";
import { NotFound } from "./NotFound.tsx";
import { VIEWS } from "./views.ts";

/** The whole page: masthead, one view, foot. A new view starts at its top, and takes the focus for screen readers. */
export const App = () => {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo({ top: 0, behavior: "instant" });
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a className="skip" href="#text">
        {words.shell.skip}
      </a>
      <Masthead />
      <main id="text" ref={main} tabIndex={-1}>
        <CatchTrouble key={path}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              {VIEWS.map(({ path: pattern, Shown }) => (
                <Route key={pattern} path={pattern}>
                  <Shown />
                </Route>
              ))}
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </CatchTrouble>
      </main>
      <footer className="foot no-print">{words.shell.footer}</footer>
    </>
  );
};
