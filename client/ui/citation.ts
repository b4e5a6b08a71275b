import type { Passage, SourceDocument } from "#graph/model/records.ts";
import { fullWidth } from "./full-width.ts";
import type { Words } from "./words.ts";

/** What a citation names of a document. */
export type CitedDocument = Pick<SourceDocument, "id" | "number" | "title" | "titleEn" | "date">;

/** A sentence as text to be pasted anywhere: its words, document, number and date, and a link to it.
 * The words are the article's, in full; a date that is not known is said to be so.
 * @param link address of the sentence */
export const citationOf = (
  passage: Pick<Passage, "text" | "number">,
  document: CitedDocument,
  link: string,
  { t, language }: Pick<Words, "t" | "language">,
): string => {
  const title = language === "en" ? document.titleEn : fullWidth(document.title);
  const date = document.date ?? t("cite.undated");
  const source =
    passage.number > 0
      ? t("cite.sentence", { title, sentence: passage.number, date })
      : t("cite.heading", { title, date });
  return `${t("cite.quoted", { text: readable(passage.text) })}\n${source}\n${link}`;
};

/** Full-width punctuation, without the marks of no width that keep offsets. */
const readable = (text: string): string => fullWidth(text).replaceAll("\u200b", "");
