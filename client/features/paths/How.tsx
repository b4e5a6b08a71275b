import type { ReactNode } from "react";
import { clearFilters } from "#client/commands/clear-filters.ts";
import { useRun } from "#client/commands/runner.ts";
import { toggleFilter } from "#client/commands/toggle-filter.ts";
import { mostSlack } from "#client/state/paths-url.ts";
import { useView } from "#client/state/store.ts";
import { BasisLine } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import { Basis } from "#graph/model/claims.ts";
import { longestPath } from "#graph/model/parameters.ts";
import styles from "./How.module.css";
import { useNamed } from "./use-named.ts";
import { useChange, usePaths } from "./use-paths.ts";

/** How paths are looked for, and beside each rule what it would take away or has taken away. */
export function How() {
  const { t } = useWords();
  const { asked } = usePaths();
  const change = useChange();
  return (
    <section className={styles.how} aria-label={t("paths.how")}>
      <h2 className={styles.head}>{t("paths.how")}</h2>
      <Bases />
      <Single />
      <Check checked={asked.directed} set={(directed) => change({ directed })}>
        {t("paths.directed")}
      </Check>
      <Hubs />
      <Choice
        label={t("paths.maxLength")}
        value={asked.maxLength}
        values={Array.from({ length: longestPath }, (_, at) => at + 1)}
        set={(maxLength) => change({ maxLength })}
      />
      <Choice
        label={t("paths.slack")}
        value={asked.slack}
        values={Array.from({ length: mostSlack + 1 }, (_, at) => at)}
        set={(slack) => change({ slack })}
      />
      <Avoided />
      <Held />
      <p className={styles.note}>{t("paths.scope")}</p>
    </section>
  );
}

/** Stated and inferred: rows of the legend, which hold in paths too. */
function Bases() {
  const { t } = useWords();
  const run = useRun();
  const off = useView(({ view }) => view.filters.basis);
  const { paths, query } = usePaths();
  const none = query.data?.truncated === false && paths.length > 0;
  return Basis.options.map((basis) => (
    <Check
      key={basis}
      checked={!off.includes(basis)}
      set={() => void run(toggleFilter, { filter: "basis", value: basis })}
      note={
        basis === "inferred" && none && paths.every(({ inferred }) => inferred > 0)
          ? t("paths.noneWithout")
          : null
      }
    >
      <BasisLine basis={basis} />
    </Check>
  ));
}

function Single() {
  const { t } = useWords();
  const { asked, query, paths } = usePaths();
  const change = useChange();
  const { mixed = 0, truncated = false } = query.data ?? {};
  const all = !asked.single && mixed === paths.length && !truncated;
  const note =
    mixed === 0
      ? null
      : asked.single
        ? t("paths.singleLost", { count: mixed })
        : all
          ? t("paths.singleNone")
          : t("paths.singleLoses", { count: mixed });
  return (
    <Check checked={asked.single} set={(single) => change({ single })} note={note}>
      {t("paths.single")}
    </Check>
  );
}

function Hubs() {
  const { t } = useWords();
  const { asked, query } = usePaths();
  const change = useChange();
  const named = useNamed();
  const left = query.data?.hubsLeftOut ?? [];
  return (
    <>
      <Check checked={asked.hubs} set={(hubs) => change({ hubs })}>
        {t("paths.hubs")}
      </Check>
      {left.length === 0 ? null : (
        <p className={styles.left}>{t("paths.hubsLeft", { names: named(left) })}</p>
      )}
    </>
  );
}

function Avoided() {
  const { t } = useWords();
  const { asked } = usePaths();
  const change = useChange();
  const named = useNamed();
  return (
    <div className={styles.choice}>
      <span>{t("paths.avoid")}</span>
      {asked.avoid.length === 0 ? (
        <span className={styles.value}>{t("paths.nothing")}</span>
      ) : (
        <ul className={styles.avoided}>
          {asked.avoid.map((id) => (
            <li key={id}>
              <button
                type="button"
                aria-label={t("paths.allow", { name: named([id]) })}
                onClick={() => change({ avoid: asked.avoid.filter((each) => each !== id) })}
              >
                {named([id])} ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The legend's filters, as far as they hold here. */
function Held() {
  const { t } = useWords();
  const run = useRun();
  const count = useView(
    ({ view }) =>
      Object.entries(view.filters).filter(([key, list]) => key !== "basis" && list.length > 0)
        .length,
  );
  if (count === 0) return null;
  return (
    <p className={styles.held}>
      <span>{t("paths.held", { count })}</span>
      <button type="button" onClick={() => void run(clearFilters, {})}>
        {t("command.clearFilters")}
      </button>
    </p>
  );
}

function Check({
  checked,
  set,
  note = null,
  children,
}: {
  checked: boolean;
  set: (checked: boolean) => void;
  note?: string | null;
  children: ReactNode;
}) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={({ target }) => set(target.checked)} />
      <span>{children}</span>
      {note === null ? null : <span className={styles.value}>{note}</span>}
    </label>
  );
}

function Choice({
  label,
  value,
  values,
  set,
}: {
  label: string;
  value: number;
  values: readonly number[];
  set: (value: number) => void;
}) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => set(Number(target.value))}>
        {values.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
