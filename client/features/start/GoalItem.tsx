import type { CSSProperties } from "react";
import { Link } from "wouter";
import { goalUrl } from "#client/state/url.ts";
import { MiniMark } from "#client/ui/KindMark.tsx";
import { Name } from "#client/ui/Name.tsx";
import { useWords } from "#client/ui/words.ts";
import type { MapTheme } from "#graph/model/answers/corpus.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import styles from "./Map.module.css";

const perRow = 8;
const step = 15;
const rowHeight = 13;
/** Marks that may stand beside the name instead of below it. */
const fewMarks = 3;
/** Marks shown at most; the count beside the name tells them all. */
const mostMarks = 4 * perRow;

/** A goal on the map: its name, how many ties it has, and a mark for each. */
export function GoalItem({
  goal: { goal, ties, marks },
  side,
  style,
}: {
  goal: MapTheme["goals"][number];
  side: "left" | "right";
  style: CSSProperties;
}) {
  const { t, name } = useWords();
  return (
    <li>
      <Link
        className={styles.goal ?? ""}
        href={goalUrl(goal.id)}
        data-box="goal"
        data-side={side}
        data-few={marks.length <= fewMarks ? "" : undefined}
        data-row={marks.length <= perRow ? "" : undefined}
        style={style}
        aria-label={t("start.goal", { name: name(goal), count: ties })}
      >
        <span className={styles.goalName}>
          <Name node={goal} />
          <span className={styles.ties}>{ties}</span>
        </span>
        <Marks marks={marks} side={side} />
      </Link>
    </li>
  );
}

function Marks({ marks, side }: { marks: readonly AnyKind[]; side: "left" | "right" }) {
  if (marks.length === 0) return null;
  const shown = marks.slice(0, mostMarks);
  const columns = Math.min(perRow, shown.length);
  const rows = Math.ceil(shown.length / perRow);
  return (
    <svg
      className={styles.marks}
      width={columns * step}
      height={rows * rowHeight}
      aria-hidden="true"
    >
      {shown.map((kind, index) => {
        const column = index % perRow;
        const x = (side === "left" ? columns - 1 - column : column) * step + step / 2;
        const y = Math.floor(index / perRow) * rowHeight + rowHeight / 2;
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is nothing but its place in the row
        return <MiniMark key={index} kind={kind} x={x} y={y} />;
      })}
    </svg>
  );
}
