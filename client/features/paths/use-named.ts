import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import { useNodes, usePaths } from "./use-paths.ts";

/** Names of nodes in a row, as the language puts them.
 * @returns a function of nodes or ids; where asked to, its text has a space of no width wherever a
 * Chinese name may wrap */
export const useNamed = () => {
  const { t, name, language } = useWords();
  const { asked, query } = usePaths();
  const ids = [...asked.from, ...asked.to, ...asked.avoid, ...(query.data?.hubsLeftOut ?? [])];
  const { known } = useNodes(ids);
  const told = (node: Node, wrapping: boolean): string => {
    if (!wrapping || language === "en") return name(node);
    const stops = [0, ...node.breaks, node.name.length];
    const parts = stops.slice(1).map((end, at) => node.name.slice(stops[at], end));
    return parts.join("\u200b");
  };
  return (nodes: readonly (Node | string)[], wrapping = false): string =>
    nodes
      .map((node) => {
        const found = typeof node === "string" ? known.get(node) : node;
        return found === undefined ? String(node) : told(found, wrapping);
      })
      .join(t("paths.listed"));
};
