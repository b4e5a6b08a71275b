/** Addresses of the screens: the path is the screen, the query the question. */

export const startUrl = "/";
export const goalsUrl = "/goals";
export const sourcesUrl = "/sources";

/** The canvas, opened from a node: its first step. */
export const exploreUrl = (node: string): string => `/explore?node=${encodeURIComponent(node)}`;

/** The canvas as it is, with a node or relationship brought on it and selected. */
export const showUrl = (id: string): string => `/explore?show=${encodeURIComponent(id)}`;

/** The lens on a goal. */
export const goalUrl = (goal: string): string => `/goals/${encodeURIComponent(goal)}`;

/** Who is tied to which goals, as a table. */
export const matrixUrl = "/goals?view=matrix";

/** A document, at a sentence where one is given, with a node's marks lit; of a node without a sentence
 * its first is opened, or with `end` its last. */
export const sourceUrl = (
  document: string,
  sentence?: number | null,
  node?: string | null,
  end = false,
): string => {
  const query = new URLSearchParams();
  if (sentence) query.set("sentence", String(sentence));
  if (node) query.set("node", node);
  if (end) query.set("end", "1");
  const text = query.toString();
  return `/sources/${encodeURIComponent(document)}${text === "" ? "" : `?${text}`}`;
};

/** The document and sentence number in the id of a sentence, `wujin-2:8`.
 * @returns nothing for the id of a heading or byline */
export const sentenceOf = (passage: string): { document: string; sentence: number } | undefined => {
  const match = /^(.+):(\d+)$/.exec(passage);
  return match === null
    ? undefined
    : { document: match[1] ?? "", sentence: Number(match[2] ?? "0") };
};
