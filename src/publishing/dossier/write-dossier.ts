import { createHash } from "node:crypto";
import { html, markupOf, trusted } from "../html.ts";
import { chartTimeline } from "./chart-timeline.ts";
import type { DossierInput } from "./dossier-input.ts";
import { DOSSIER_STYLE } from "./dossier-style.ts";
import { drawMap } from "./draw-map.ts";
import { explainMethods } from "./explain-methods.ts";
import { listSources } from "./list-sources.ts";
import { contents, contestedList, masthead, readingHelp } from "./masthead.ts";
import { signDrawings } from "./outcome-mark.ts";
import { planDossier } from "./plan-dossier.ts";
import { tellEdits } from "./tell-edits.ts";
import { tellSections } from "./tell-sections.ts";
import { tellSurvey } from "./tell-survey.ts";

/** Nothing may be loaded, run, framed or sent: only this style sheet, known by its hash, applies. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(DOSSIER_STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/**
 * One self-contained HTML file that shows events with their rival accounts: it loads nothing, runs no script, prints
 * well, and everything that comes from articles is escaped. The same input gives the same file, byte for byte.
 * Throws where an event names an article version or a claim that the input does not hold.
 */
export const writeDossier = (input: DossierInput): string => {
  const plan = planDossier(input);
  return markupOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Variorum">
<meta name="color-scheme" content="light dark">
<title>${input.title}</title>
<style>${trusted(DOSSIER_STYLE)}</style>
</head>
<body>
${signDrawings()}
<a class="skip" href="#events">Skip to the events</a>
${masthead(plan)}
${contestedList(plan)}
<section class="overview" aria-label="When and where">${chartTimeline(plan)}
${drawMap(plan)}</section>
${contents(plan)}
<main id="events">
${readingHelp(plan)}
${tellSections(plan)}
${tellSurvey(plan)}
${tellEdits(plan)}
${listSources(plan)}
${explainMethods(plan)}
</main>
<footer><p>Made with Variorum, which takes no side. “Agree” is said of words, not of the world.</p></footer>
</body>
</html>
`);
};
