import { styleText } from "node:util";

const MIN_WIDTH = 60;
const MAX_WIDTH = 110;

/** Columns of the terminal, within what reads well; a fixed width where there is none. */
export const lineWidth = (): number =>
  Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, process.stdout.columns ?? MAX_WIDTH)) - 1;

export const bold = (text: string): string => paint("bold", text);
export const dim = (text: string): string => paint("dim", text);
export const mark = (text: string): string => paint("yellow", text);

const paint = (style: "bold" | "dim" | "yellow", text: string): string =>
  process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;

/** Terminal control and direction-changing characters of an article must not reach the terminal. */
export const harmless = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");

/** The same on one line, with single spaces. */
export const clean = (text: string): string => harmless(text).replace(/\s+/g, " ").trim();

/** Breaks text at blanks into lines of at most `width` columns, each led by `indent`. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    if (line.length > indent.length && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}

/** Cuts text to a width, with an ellipsis. */
export const short = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;

/** One line on standard output. */
export const say = (line = ""): void => void process.stdout.write(`${line}\n`);

/** One JSON value on a line of its own on standard output. */
export const sayJson = (value: unknown): void => say(JSON.stringify(value));
