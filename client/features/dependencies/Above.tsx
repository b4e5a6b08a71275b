import { IconPlus, IconTable, IconX } from "@tabler/icons-react";
import { focusSearch } from "#client/state/signals.ts";
import { useWords } from "#client/ui/words.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import styles from "./Above.module.css";
import type { Shown } from "./shown.ts";

/** What the picture is about, over it: what slips, what was cut, which rings there are. */
export function Above({
  question,
  ask,
  shown,
  asTable,
  onTable,
  onAdd,
}: {
  question: RestQuestion;
  ask: (change: Partial<RestQuestion>) => void;
  shown: Shown | undefined;
  asTable: boolean;
  onTable: (asTable: boolean) => void;
  onAdd: (adding: boolean) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { slip, depth } = question;
  const nameOf = (id: string): string => {
    const node = shown?.facts.nodes.get(id);
    return node === undefined ? id : words.name(node);
  };
  return (
    <div className={styles.above}>
      {slip.length === 0 ? null : (
        <ul className={styles.slips} aria-label={t("dependencies.slipping")}>
          {slip.map((id) => (
            <li key={id} className={styles.slip}>
              <span>{t("dependencies.ifSlips", { name: nameOf(id) })}</span>
              <button
                type="button"
                aria-label={t("dependencies.noSlip", { name: nameOf(id) })}
                onClick={() => ask({ slip: slip.filter((each) => each !== id) })}
              >
                <IconX size={14} aria-hidden />
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className={styles.chip}
              onClick={() => {
                onAdd(true);
                focusSearch.emit();
              }}
            >
              <IconPlus size={14} aria-hidden />
              {t("dependencies.addSlip")}
            </button>
          </li>
        </ul>
      )}
      <button
        type="button"
        className={styles.chip}
        aria-pressed={asTable}
        onClick={() => onTable(!asTable)}
      >
        <IconTable size={15} stroke={1.8} aria-hidden />
        {t("dependencies.table")}
      </button>
      {shown?.truncated ? (
        <p className={styles.note} role="status">
          {t(depth < 12 ? "dependencies.truncated" : "dependencies.truncatedMost", {
            count: depth,
          })}
        </p>
      ) : null}
      {shown === undefined || shown.cycles.length === 0 ? null : (
        <p className={styles.note}>
          {shown.cycles
            .map((cycle) =>
              t("dependencies.cycle", { names: cycle.map(nameOf).join(t("state.list")) }),
            )
            .join(t("state.stop"))}
        </p>
      )}
    </div>
  );
}
