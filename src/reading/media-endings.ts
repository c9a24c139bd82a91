/** Formats that are read, by media type, as the file endings that choose their readers. */
export const MEDIA_ENDINGS: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/csv": ".csv",
  "application/pdf": ".pdf",
  "application/json": ".json",
  "application/feed+json": ".json",
  "application/rss+xml": ".rss",
  "application/atom+xml": ".atom",
  "application/rdf+xml": ".rdf",
  "text/x-opml": ".opml",
  "application/xml": ".xml",
  "text/xml": ".xml",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.oasis.opendocument.text": ".odt",
};
