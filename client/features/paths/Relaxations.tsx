import { clearFilter } from "#client/commands/clear-filter.ts";
import { useRun } from "#client/commands/runner.ts";
import { toggleFilter } from "#client/commands/toggle-filter.ts";
import { useWords } from "#client/ui/words.ts";
import type { Relaxation } from "#graph/model/answers/paths.ts";
import { relationTypes } from "#graph/model/relations.ts";
import styles from "./Answer.module.css";
import { useNamed } from "./use-named.ts";
import { useChange, usePaths } from "./use-paths.ts";

/** Single changes to a question without an answer; a click makes one. */
export function Relaxations({
  relaxations,
  lead,
}: {
  relaxations: readonly Relaxation[];
  lead: string;
}) {
  const { t } = useWords();
  const wordsOf = useChangeWords();
  const apply = useApply();
  return (
    <div className={styles.relaxations}>
      <p>{lead}</p>
      <ul>
        {relaxations.map((relaxation) => (
          <li key={`${relaxation.change} ${relaxation.value}`}>
            <button type="button" className={styles.relaxation} onClick={() => apply(relaxation)}>
              <span>{wordsOf(relaxation)}</span>
              <span className={styles.value}>
                {t(relaxation.more ? "paths.givesMore" : "paths.gives", {
                  count: relaxation.count,
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const useChangeWords = () => {
  const { t, relation } = useWords();
  const { asked, wish } = usePaths();
  const named = useNamed();
  return ({ change, value }: Relaxation): string => {
    if (change === "basis")
      return t(
        wish.basis?.includes("inferred") === false
          ? "paths.change.inferred"
          : "paths.change.stated",
      );
    const type = typeOf(value);
    if (change === "type" && type !== undefined)
      return t("paths.change.type", { type: relation(type) });
    if (change === "maxLength") return t("paths.change.maxLength", { count: asked.maxLength + 1 });
    if (change === "avoid") return t("paths.allow", { name: named([value ?? ""]) });
    return t(`paths.change.${change as "hubs"}`);
  };
};

const typeOf = (value: string | null) => relationTypes.find((type) => type === value);

/** Makes a change: in the legend where the filter stands there, else in the question. */
const useApply = () => {
  const run = useRun();
  const { asked } = usePaths();
  const change = useChange();
  return ({ change: name, value }: Relaxation): void => {
    const type = typeOf(value);
    if (name === "type" && type !== undefined)
      void run(toggleFilter, { filter: "types", value: type });
    else if (
      name === "basis" ||
      name === "documents" ||
      name === "voices" ||
      name === "modalities" ||
      name === "kinds"
    )
      void run(clearFilter, { filter: name });
    else if (name === "maxLength") change({ maxLength: asked.maxLength + 1 });
    else if (name === "hubs") change({ hubs: true });
    else if (name === "directed") change({ directed: false });
    else if (name === "single") change({ single: false });
    else if (name === "avoid") change({ avoid: asked.avoid.filter((id) => id !== value) });
  };
};
