import { IconFilter } from "@tabler/icons-react";
import { clearFilters } from "#client/commands/clear-filters.ts";
import { useRun } from "#client/commands/runner.ts";
import { toggleFilter } from "#client/commands/toggle-filter.ts";
import { useView } from "#client/state/store.ts";
import { BasisLine } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import { Basis } from "#graph/model/claims.ts";
import styles from "./FilterBar.module.css";
import { useFactFilter, useKindsOff } from "./use-fact-filter.ts";

/** Switches for stated and inferred, and where the legend's filters are in force: how many ties they
 * leave of how many, and a way to clear them.
 * @param left ties with the filters, all without; not known yet where undefined */
export function FilterBar({ left, all }: { left: number | undefined; all: number | undefined }) {
  const { t } = useWords();
  const run = useRun();
  const off = useView(({ view }) => view.filters.basis);
  const filter = useFactFilter();
  const kinds = useKindsOff();
  const others = Object.keys(filter).filter((key) => key !== "basis").length + kinds.length;
  return (
    <fieldset className={styles.bar}>
      <legend className={styles.heard}>{t("lens.filters")}</legend>
      {Basis.options.map((basis) => (
        <button
          key={basis}
          type="button"
          className={styles.chip}
          aria-pressed={!off.includes(basis)}
          onClick={() => void run(toggleFilter, { filter: "basis", value: basis })}
        >
          <BasisLine basis={basis} word={false} />
          {t(`basis.${basis}`)}
        </button>
      ))}
      {others === 0 && off.length === 0 ? null : (
        <>
          <p className={styles.inForce} role="status">
            <IconFilter size={14} stroke={1.8} aria-hidden />
            {t(others === 0 ? "lens.inForce" : "lens.legendInForce", {
              left: left ?? "…",
              all: all ?? "…",
            })}
          </p>
          <button type="button" className={styles.clear} onClick={() => void run(clearFilters, {})}>
            {t("command.clearFilters")}
          </button>
        </>
      )}
    </fieldset>
  );
}
