import { useWords } from "#client/ui/words.ts";
import type { Item } from "./items.ts";

/** How an effect is told: how far away, and what else the goal rests on by the text. Nothing of it is
 * said to be able to stand in for what slips. */
export const useEffectWords = () => {
  const { t } = useWords();
  const far = ({ chain }: Item): string =>
    chain.length === 1
      ? t("dependencies.direct")
      : t("dependencies.transitiveSteps", { count: chain.length });
  const left = ({ others }: Item): string | undefined => {
    if (others === null) return undefined;
    const { means, parts, onlyMeans } = others;
    if (onlyMeans) return t("dependencies.onlyMeans");
    if (means.stated > 0) return t("dependencies.otherMeans", { count: means.stated });
    if (parts.stated > 0) return t("dependencies.otherParts", { count: parts.stated });
    return t("dependencies.noOther");
  };
  return {
    far,
    left,
    /** Both in one line, under a node. */
    tag: (item: Item): string =>
      [far(item), item.chain.length === 1 || item.others?.onlyMeans ? left(item) : undefined]
        .filter((each) => each !== undefined)
        .join(t("state.comma")),
  };
};
