import type { Passage } from "#graph/model/records.ts";

/** The characters of a document as supplied, cut at the ends of its passages: with each passage what
 * stands between it and the one before, blanks and line breaks, and with the last one what follows it.
 * Joined they are the document, character by character.
 * @param passages of one document in the order of the text */
export const filedTexts = (
  passages: readonly Pick<Passage, "id" | "end">[],
  text: string,
): { passage: string; text: string }[] =>
  passages.map(({ id, end }, at) => ({
    passage: id,
    text: text.slice(passages[at - 1]?.end ?? 0, at === passages.length - 1 ? text.length : end),
  }));
