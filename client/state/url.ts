import type { FactFilter } from "#graph/model/fact-filter.ts";
import { RestQuestion } from "#graph/model/view.ts";

/** Addresses of the screens: the path is the screen, the query the question. */

export const startUrl = "/";
export const goalsUrl = "/goals";
export const sourcesUrl = "/sources";
export const dependenciesUrl = "/dependencies";

/** The id in a part of a path; what is no code of anything is taken as it stands. */
export const idOf = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

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

export const briefingsUrl = "/briefings";

/** The briefing full screen, at a scene where one is given. */
export const presentUrl = (scene?: string): string =>
  `/present${scene === undefined ? "" : `/${encodeURIComponent(scene)}`}`;

/** A sheet of a scene. */
export const printUrl = (scene: string): string => `/print/${encodeURIComponent(scene)}`;

/** Characters of a note that an address holds at most; servers refuse very long ones. */
const longestInAddress = 1500;

/** A sheet of a view, which the fragment of the address holds: see `view-address.ts`. */
export const printViewUrl = ({ title, note }: { title: string; note: string }): string => {
  const query = new URLSearchParams({ title });
  if (note !== "") query.set("note", note.slice(0, longestInAddress));
  return `/print?${query}`;
};

/** Hops that the dependencies follow unless the reader asks for other. */
export const usualDepth = 6;

/** What a node rests on or what rests on it, and what slips; what is usual is left out.
 * @param filter facts that are used; a link of the page leaves it out, since the state holds it */
export const restUrl = (
  question: Pick<RestQuestion, "id"> & Partial<RestQuestion>,
  filter: FactFilter = {},
): string => {
  const { id, direction = "both", depth = usualDepth, slip = [] } = question;
  const query = new URLSearchParams();
  if (direction !== "both") query.set("direction", direction);
  if (depth !== usualDepth) query.set("depth", String(depth));
  if (slip.length > 0) query.set("slip", slip.join(","));
  for (const [key, values] of Object.entries(filter))
    if (values !== undefined) query.set(key, values.join(","));
  const text = query.toString().replaceAll("%2C", ",");
  return `${dependenciesUrl}/${encodeURIComponent(id)}${text === "" ? "" : `?${text}`}`;
};

/** The question that an address asks; what it says wrongly is as if it were left out. */
export const restQuestionOf = (id: string, query: URLSearchParams): RestQuestion => {
  const direction = RestQuestion.shape.direction.safeParse(query.get("direction"));
  const depth = Number(query.get("depth"));
  const slip = new Set((query.get("slip") ?? "").split(",").filter((each) => each !== ""));
  return {
    id,
    direction: direction.success ? direction.data : "both",
    depth: Number.isInteger(depth) && depth >= 1 && depth <= 12 ? depth : usualDepth,
    slip: [...slip].slice(0, 50),
  };
};

/** A screen of the bar, which also names the page. */
export type Screen = "explore" | "goals" | "dependencies" | "sources" | "briefings";

/** The screen that a path belongs to; what no screen has is where a reader begins. */
export const screenOf = (path: string): Screen => {
  const first = path.split("/")[1];
  if (first === "goals" || first === "dependencies" || first === "sources") return first;
  return first === "briefings" || first === "present" || first === "print"
    ? "briefings"
    : "explore";
};
