import type { Node } from "#graph/model/records.ts";

/** Nodes of a list that a text names, best first: by the beginning of a name, within a name, by an
 * alias; then those that the server found by more than their letters, as by pinyin.
 * @param asked what is looked for; empty finds nothing
 * @param further ids that the server found, best first */
export const found = (
  nodes: readonly Node[],
  asked: string,
  further: readonly string[],
): readonly Node[] => {
  const text = asked.trim().toLowerCase();
  if (text === "") return [];
  const rankOf = ({ id, name, nameEn, aliases }: Node): number => {
    const names = [name, nameEn].map((each) => each.toLowerCase());
    if (names.some((each) => each.startsWith(text))) return 0;
    if (names.some((each) => each.includes(text))) return 1;
    if (aliases.some((alias) => alias.toLowerCase().includes(text))) return 2;
    const at = further.indexOf(id);
    return at < 0 ? Number.POSITIVE_INFINITY : 3 + at;
  };
  return nodes
    .map((node) => ({ node, rank: rankOf(node) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((left, right) => left.rank - right.rank)
    .map(({ node }) => node);
};
