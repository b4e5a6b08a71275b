import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import { useNodes, usePaths } from "./use-paths.ts";

/** Names of nodes in a row, as the language puts them. */
export const useNamed = () => {
  const { t, name } = useWords();
  const { asked, query } = usePaths();
  const ids = [...asked.from, ...asked.to, ...asked.avoid, ...(query.data?.hubsLeftOut ?? [])];
  const known = useNodes(ids);
  return (nodes: readonly (Node | string)[]): string =>
    nodes
      .map((node) => {
        const found = typeof node === "string" ? known.get(node) : node;
        return found === undefined ? String(node) : name(found);
      })
      .join(t("paths.listed"));
};
