import type { Words } from "#client/ui/words.ts";
import type { Group } from "./items.ts";
import type { Shown } from "./shown.ts";

/** The heading of a group of the list. */
export const headOf = ({ key, steps }: Group, { t }: Words): string => {
  if (key === "others") return t("dependencies.others");
  if (key === "affected")
    return steps === 1
      ? t("dependencies.direct")
      : t("dependencies.transitiveSteps", { count: steps });
  return t(`dependencies.layer.${key}`, { count: steps });
};

/** What is asked, as a title. */
export const titleOf = ({ question, root, facts }: Shown, { t, name }: Words): string => {
  const { slip, direction } = question;
  const [only, ...more] = slip;
  if (only === undefined) return t(`dependencies.titleOf.${direction}`, { name: name(root) });
  if (more.length > 0) return t("dependencies.severalSlip", { count: slip.length });
  const node = facts.nodes.get(only);
  return t("dependencies.ifSlips", { name: node === undefined ? "" : name(node) });
};
