import { registry } from "#client/commands/registry.ts";
import { Keys } from "#client/ui/Keys.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Inspector.module.css";

/** What to do first, with the keys that help. */
export function NothingSelected() {
  const { t } = useWords();
  return (
    <div className={styles.inspector}>
      <EmptyState title={t("inspector.nothing")}>
        <p>{t("inspector.also")}</p>
        <dl className={styles.keys}>
          {registry
            .filter(
              ({ id, several, shortcuts }) =>
                id !== "deselect" && several !== true && shortcuts.length > 0,
            )
            .map(({ id, label, shortcuts }) => (
              <div key={id}>
                <dt>
                  <Keys keys={shortcuts.slice(0, 1)} />
                </dt>
                <dd>{t(`command.${label as "expand"}`)}</dd>
              </div>
            ))}
        </dl>
      </EmptyState>
    </div>
  );
}
