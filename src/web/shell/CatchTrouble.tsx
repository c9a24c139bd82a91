import { Component, type ReactNode } from "react";
import { words } from "../words/words.ts";

/** Shows a message instead of an empty page where a view throws. React asks for a class here. */
export class CatchTrouble extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="view narrow" role="alert">
        <h1>{words.shell.crashed}</h1>
        <p>{words.shell.crashedHint}</p>
        <p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {words.shell.reload}
          </button>
        </p>
      </div>
    );
  }
}
