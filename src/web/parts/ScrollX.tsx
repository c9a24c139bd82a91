import type { ReactNode } from "react";

/** What may be wider than the screen: it scrolls by itself, also by keyboard, and the page never does. */
export const ScrollX = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className="scroll-x" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
