import { Link } from "wouter";
import { exploreUrl } from "#client/state/url.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords } from "#client/ui/words.ts";
import type { MapTheme } from "#graph/model/answers/corpus.ts";
import type { Node } from "#graph/model/records.ts";
import { GoalItem } from "./GoalItem.tsx";
import styles from "./Map.module.css";

interface RootSet {
  readonly setter: Node | null;
  readonly roots: readonly MapTheme[];
}

/** Goals that the hub does not set out, by who sets them out. */
export function OtherRoots({ roots }: { roots: readonly MapTheme[] }) {
  const { t, name } = useWords();
  if (roots.length === 0) return null;
  const sets = setsOf(roots).map(({ setter, roots: set }) => (
    <section
      key={setter?.id ?? ""}
      className={styles.others}
      aria-label={setter === null ? t("start.others") : t("start.setOutBy", { name: name(setter) })}
    >
      {setter === null ? (
        <h3 className={styles.setter}>{t("start.others")}</h3>
      ) : (
        <h3 className={styles.setter}>
          <Link href={exploreUrl(setter.id)}>
            <KindMark kind={setter.kind} size={24} />
            <span className={styles.setterName}>{name(setter)}</span>
            <span className={styles.setterKind}>{t("start.asksFor", { count: set.length })}</span>
          </Link>
        </h3>
      )}
      <ul className={styles.roots}>
        {set.map(({ goal, ties }) => (
          <GoalItem key={goal.id} goal={{ goal, ties, marks: [] }} side="right" style={{}} />
        ))}
      </ul>
    </section>
  ));
  return <div className={styles.sets}>{sets}</div>;
}

/** Roots by who set them out, the most first. */
const setsOf = (roots: readonly MapTheme[]): RootSet[] => {
  const sets = new Map<string, { setter: Node | null; roots: MapTheme[] }>();
  for (const root of roots) {
    const setter = root.setOutBy;
    const set = sets.get(setter?.id ?? "") ?? { setter, roots: [] };
    set.roots.push(root);
    sets.set(setter?.id ?? "", set);
  }
  return [...sets.values()].sort((a, b) => b.roots.length - a.roots.length);
};
