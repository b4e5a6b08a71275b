import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { queries } from "#client/api/queries.ts";
import { goalUrl } from "#client/state/url.ts";
import { useWords } from "#client/ui/words.ts";
import type { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import type { GoalBranch } from "#graph/model/answers/goals.ts";
import { FiveSquares } from "./Said.tsx";
import styles from "./Tree.module.css";

/** The goals as nested lists; a branch that holds the goal in the lens is open. */
export function Tree({ roots, goal }: { roots: readonly GoalBranch[]; goal: string | null }) {
  const { data } = useQuery(queries.overview());
  return (
    <ul className={styles.tree}>
      {inOrder(roots, data).map((root) => (
        <Branch key={root.goal.id} branch={root} goal={goal} depth={0} />
      ))}
    </ul>
  );
}

/** Themes that the hub of the corpus sets out come first, then other goals; else as answered. */
const inOrder = (
  roots: readonly GoalBranch[],
  overview: OverviewAnswer | undefined,
): GoalBranch[] => {
  const themes = new Set(overview?.themes.map(({ goal }) => goal.id));
  const rank = ({ goal }: GoalBranch): number => (themes.has(goal.id) ? 0 : 1);
  return [...roots].sort((a, b) => rank(a) - rank(b));
};

const holds = ({ children }: GoalBranch, goal: string | null): boolean =>
  children.some((child) => child.goal.id === goal || holds(child, goal));

function Branch({
  branch,
  goal,
  depth,
}: {
  branch: GoalBranch;
  goal: string | null;
  depth: number;
}) {
  const { t, name } = useWords();
  const { children } = branch;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const inside = holds(branch, goal);
  const open = chosen ?? (depth === 0 || inside);
  const words = name(branch.goal);
  return (
    <li className={styles.branch} data-depth={depth}>
      <div className={styles.row} data-chosen={branch.goal.id === goal ? "" : undefined}>
        {children.length === 0 ? (
          <span className={styles.noToggle} />
        ) : (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-label={t(open ? "goals.close" : "goals.open", { name: words })}
            onClick={() => setChosen(!open)}
          >
            {open ? (
              <IconChevronDown size={14} aria-hidden />
            ) : (
              <IconChevronRight size={14} aria-hidden />
            )}
          </button>
        )}
        <Link
          href={goalUrl(branch.goal.id)}
          className={styles.goal ?? ""}
          aria-current={branch.goal.id === goal ? "page" : undefined}
        >
          <span className={styles.name}>{words}</span>
          <FiveSquares said={branch.said} />
          <span className={styles.ties}>{branch.ties}</span>
        </Link>
      </div>
      {open && children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <Branch key={child.goal.id} branch={child} goal={goal} depth={depth + 1} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
