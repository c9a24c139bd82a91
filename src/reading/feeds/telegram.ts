import * as z from "zod";
import { sha256 } from "../../model/ids.ts";
import { notice } from "../../model/notice.ts";
import { bareDraft, type Draft } from "../draft.ts";

/** Words of a message: plain, or runs of which some are links, bold and so on. */
const text = z.union([z.string(), z.array(z.union([z.string(), z.looseObject({ text: z.string() })]))]);

const message = z.looseObject({
  id: z.number(),
  type: z.string(),
  /** Local time of the exporting machine, `YYYY-MM-DDTHH:MM:SS`. */
  date: z.string(),
  edited: z.string().optional(),
  from: z.string().nullish(),
  forwarded_from: z.string().nullish(),
  text: text.optional(),
});

const chat = z.looseObject({
  name: z.string().nullish(),
  id: z.number(),
  type: z.string().optional(),
  messages: z.array(z.unknown()),
});

/** What Telegram Desktop writes as `result.json`: one chat, or all of an account. */
const archive = z.union([chat, z.looseObject({ chats: z.looseObject({ list: z.array(chat) }) })]);

/**
 * The messages of an export of Telegram, each an article whose outlet is the channel; `null` for other JSON. A message
 * that was forwarded says from whom, since then the channel is not its author; one without words (a picture) is no
 * article.
 */
export const draftTelegram = (value: unknown): readonly Draft[] | null => {
  const read = archive.safeParse(value);
  if (!read.success) return null;
  const chats =
    "chats" in read.data
      ? (read.data.chats as { list: readonly z.infer<typeof chat>[] }).list
      : [read.data as z.infer<typeof chat>];
  return chats.flatMap((one) =>
    one.messages.flatMap((given) => {
      const parsed = message.safeParse(given);
      return parsed.success && parsed.data.type === "message" ? draftMessage(parsed.data, one) : [];
    }),
  );
};

const draftMessage = (given: z.infer<typeof message>, of: z.infer<typeof chat>): readonly Draft[] => {
  const words = wordsOf(given.text ?? "");
  if (words.trim() === "") return [];
  const edited = notice("reading/edited", "info", `the message was edited on ${(given.edited ?? "").slice(0, 10)}`);
  const forwarded = given.forwarded_from?.trim() ? given.forwarded_from : null;
  return [
    {
      ...bareDraft(`${of.name ?? of.id}#${given.id}`, words),
      identity: sha256("telegram", String(of.id), String(given.id)),
      outlet: of.name ?? null,
      givenOutlet: true,
      byline: forwarded ?? (given.from === of.name ? null : (given.from ?? null)),
      published: [{ words: given.date.slice(0, 10), basis: "meta" }],
      notices: given.edited === undefined ? [] : [edited],
    },
  ];
};

const wordsOf = (given: z.infer<typeof text>): string =>
  typeof given === "string" ? given : given.map((run) => (typeof run === "string" ? run : run.text)).join("");
