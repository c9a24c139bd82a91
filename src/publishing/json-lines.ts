/** One JSON object a line, with a line feed after the last; nothing at all for no records. */
export const jsonLines = (records: Iterable<object>): string => {
  let lines = "";
  for (const record of records) lines += `${JSON.stringify(record)}\n`;
  return lines;
};
