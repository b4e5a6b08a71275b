import { type ReactNode, useState } from "react";
import { isOff } from "#client/commands/filter.ts";
import { useRun } from "#client/commands/runner.ts";
import { toggleFilter } from "#client/commands/toggle-filter.ts";
import { useView } from "#client/state/store.ts";
import { BasisLine, RelationLine } from "#client/ui/lines.tsx";
import { ScreenTitle } from "#client/ui/ScreenTitle.tsx";
import { useWords } from "#client/ui/words.ts";
import { Basis } from "#graph/model/claims.ts";
import { restTypes } from "#graph/model/relations.ts";
import { RestQuestion } from "#graph/model/view.ts";
import { endsOf } from "./drawn.ts";
import { FilterNote } from "./FilterNote.tsx";
import styles from "./Side.module.css";
import type { Shown } from "./shown.ts";
import { UnsaidNear } from "./UnsaidNear.tsx";

const depths = Array.from({ length: 12 }, (_, index) => index + 1);

/** What the question is about: which way, how far, over which facts. */
export function Side({
  question,
  ask,
  search,
  adding,
  shown,
}: {
  question: RestQuestion;
  ask: (change: Partial<RestQuestion>) => void;
  search: ReactNode;
  adding: boolean;
  shown: Shown | undefined;
}) {
  const { t } = useWords();
  // On a phone the list comes before the switches.
  const [open, setOpen] = useState(() => matchMedia("(min-width: 761px)").matches);
  return (
    <aside className={styles.left} aria-label={t("dependencies.controls")}>
      <ScreenTitle>{t("nav.dependencies")}</ScreenTitle>
      {search}
      {adding ? (
        <p className={styles.hint} role="status">
          {t("dependencies.adding")}
        </p>
      ) : null}
      <Ways question={question} ask={ask} />
      <label className={styles.depth}>
        <span>{t("dependencies.depth")}</span>
        <select
          value={question.depth}
          onChange={({ target }) => ask({ depth: Number(target.value) })}
        >
          {depths.map((depth) => (
            <option key={depth} value={depth}>
              {t("dependencies.steps", { count: depth })}
            </option>
          ))}
        </select>
      </label>
      <details
        className={styles.facts}
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t("dependencies.facts")}</summary>
        <Types shown={shown} />
      </details>
      <FilterNote />
      <UnsaidNear shown={shown} />
    </aside>
  );
}

function Ways({
  question,
  ask,
}: {
  question: RestQuestion;
  ask: (change: Partial<RestQuestion>) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset className={styles.ways}>
      <legend>{t("dependencies.way")}</legend>
      <div>
        {RestQuestion.shape.direction.options.map((direction) => (
          <label key={direction}>
            <input
              type="radio"
              name="direction"
              checked={question.direction === direction}
              onChange={() => ask({ direction })}
            />
            <span>{t(`dependencies.direction.${direction}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The types that carry rest and the two bases as switches, with what is walked now. */
function Types({ shown }: { shown: Shown | undefined }) {
  const { t, relation } = useWords();
  const walked = [...(shown?.facts.relationships.values() ?? [])].filter(
    (each) => shown !== undefined && endsOf(each, shown.facts.nodes) !== undefined,
  );
  const count = (passes: (each: (typeof walked)[number]) => boolean): number =>
    walked.filter(passes).length;
  return (
    <>
      <section aria-label={t("dependencies.types")}>
        <h2 className={styles.head}>
          <span>{t("dependencies.types")}</span>
          <span>{t("legend.basisHint")}</span>
        </h2>
        {restTypes.map((type) => {
          const inferred = count((each) => each.type === type && each.basis === "inferred");
          const stated = count((each) => each.type === type && each.basis === "stated");
          return (
            <Switch
              key={type}
              row={{ filter: "types", value: type }}
              name={relation(type)}
              count={`${stated}${inferred === 0 ? "" : ` +${inferred}`}`}
            >
              <RelationLine type={type} />
            </Switch>
          );
        })}
        <p className={styles.hint}>{t("dependencies.otherTypes")}</p>
      </section>
      <section aria-label={t("dependencies.basis")}>
        <h2 className={styles.head}>{t("dependencies.basis")}</h2>
        {Basis.options.map((basis) => (
          <Switch
            key={basis}
            row={{ filter: "basis", value: basis }}
            name={t(`basis.${basis}`)}
            count={String(count((each) => each.basis === basis))}
          >
            <BasisLine basis={basis} word={false} />
          </Switch>
        ))}
      </section>
    </>
  );
}

function Switch({
  row,
  name,
  count,
  children,
}: {
  row: Parameters<typeof isOff>[1];
  name: string;
  count: string;
  children: ReactNode;
}) {
  const run = useRun();
  const off = useView((state) => isOff(state, row));
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={!off} onChange={() => void run(toggleFilter, row)} />
      <span className={styles.sample}>{children}</span>
      <span className={styles.switchName}>{name}</span>
      <span className={styles.count}>{off ? "" : count}</span>
    </label>
  );
}
