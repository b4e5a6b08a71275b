import type { Node } from "#graph/model/records.ts";
import type { Words } from "./words.ts";

/** Names that a line of a note has; the rest is counted. */
const most = 8;

/** The first names of a list, and how many more there are. */
export const namesUpTo = (
  items: readonly { readonly node: Node }[],
  { t, name }: Words,
): string => {
  const names = items.slice(0, most).map(({ node }) => name(node));
  const left = items.length - names.length;
  return [...names, ...(left > 0 ? [t("state.others", { count: left })] : [])].join(
    t("state.list"),
  );
};
