import { IconDownload, IconTable, IconTopologyStar3 } from "@tabler/icons-react";
import { Link } from "wouter";
import { goalUrl } from "#client/state/url.ts";
import { Button } from "#client/ui/Button.tsx";
import { download } from "#client/ui/download.ts";
import { useWords } from "#client/ui/words.ts";
import type { TiesAnswer } from "#graph/model/answers/goals.ts";
import { FilterBar } from "./FilterBar.tsx";
import styles from "./Lens.module.css";
import { type TieRow, tiesCsv } from "./tie-rows.ts";

/** Picture or table of the same ties, the filters in force, and the ties as a file. */
export function LensBar({
  answer,
  rows,
  all,
  shown,
}: {
  answer: TiesAnswer;
  rows: readonly TieRow[];
  /** Ties without the filters. */
  all: number | undefined;
  shown: "picture" | "table";
}) {
  const words = useWords();
  const { t, name } = words;
  const { goal } = answer;
  return (
    <div className={styles.bar}>
      <nav className={styles.views} aria-label={t("lens.views")}>
        <Link
          href={goalUrl(goal.id)}
          replace
          aria-current={shown === "picture" ? "page" : undefined}
        >
          <IconTopologyStar3 size={15} stroke={1.8} aria-hidden />
          {t("goals.lens")}
        </Link>
        <Link
          href={`${goalUrl(goal.id)}?view=table`}
          replace
          aria-current={shown === "table" ? "page" : undefined}
        >
          <IconTable size={15} stroke={1.8} aria-hidden />
          {t("lens.asTable")}
        </Link>
      </nav>
      <FilterBar left={rows.length} all={all} />
      <Button
        className={styles.file ?? ""}
        onClick={() =>
          download(
            t("lens.file", { name: fileName(name(goal)) }),
            tiesCsv(rows, words),
            "text/csv;charset=utf-8",
          )
        }
      >
        <IconDownload size={15} stroke={1.8} aria-hidden />
        CSV
      </Button>
    </div>
  );
}

/** Characters that a name of a file may have; a goal's name may be long. */
const longest = 60;

const fileName = (name: string): string =>
  [...name.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")].slice(0, longest).join("").trim();
