import { IconArrowRight } from "@tabler/icons-react";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { centreOn } from "#client/state/camera.ts";
import { useWords } from "#client/ui/words.ts";
import { useOnly, useOnlyKey } from "./Actions.tsx";
import styles from "./Crumbs.module.css";
import { useNodes, usePaths } from "./use-paths.ts";

/** The ends of what is read, over the picture; each brings its node into sight. */
export function Crumbs() {
  const { t, name } = useWords();
  const run = useRun();
  const { asked, path } = usePaths();
  const leave = useOnly();
  useOnlyKey();
  const read = asked.tab === "sentences" && path !== undefined ? path.nodes : [];
  const [first, last] = [read[0], read.at(-1)];
  const ends =
    first === undefined || last === undefined ? [...asked.from, ...asked.to] : [first.id, last.id];
  const { known } = useNodes(ends);
  return (
    <ol className={styles.crumbs} aria-label={t("paths.ends")}>
      {ends.map((id, index) => {
        const node = known.get(id);
        return (
          <li key={id}>
            {index === 0 || ends.length > 2 || asked.tab === "common" ? null : (
              <IconArrowRight size={15} aria-hidden />
            )}
            <button
              type="button"
              className={styles.crumb}
              onClick={() => {
                void run(select, { selection: { type: "node", id } });
                centreOn.emit(id);
              }}
            >
              {node === undefined ? id : name(node)}
            </button>
          </li>
        );
      })}
      {path === undefined && asked.tab === "sentences" ? null : (
        <li>
          <button type="button" className={styles.crumb} data-strong onClick={leave}>
            {t("command.onlyPath")}
          </button>
        </li>
      )}
    </ol>
  );
}
