import { useWords } from "#client/ui/words.ts";
import type { PathRead } from "./steps.ts";
import { useNamed } from "./use-named.ts";
import { usePaths } from "./use-paths.ts";

/** What a path says in one line; without one, what is asked. */
export const useTitle = () => {
  const { t } = useWords();
  const { asked } = usePaths();
  const named = useNamed();
  return (path: PathRead | undefined, wrapping = false): string => {
    if (path === undefined)
      return t("paths.asks", {
        from: named(asked.from, wrapping),
        to: named(asked.to, wrapping),
      });
    const from = named(path.nodes.slice(0, 1), wrapping);
    const to = named(path.nodes.slice(-1), wrapping);
    return path.via.length === 0
      ? t("paths.headDirect", { from, to })
      : t("paths.headVia", { from, to, names: named(path.via, wrapping) });
  };
};
