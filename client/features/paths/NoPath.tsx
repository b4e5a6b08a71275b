import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import { Relaxations } from "./Relaxations.tsx";
import { usePaths } from "./use-paths.ts";

/** No path, said plainly, with every single change that would give some. */
export function NoPath() {
  const { t } = useWords();
  const { wish } = usePaths();
  const query = useQuery(queries.relaxations(wish));
  const statedOnly = wish.basis?.includes("inferred") === false;
  return (
    <Asked query={query} waiting={<SkeletonLines count={4} />}>
      {({ relaxations }) => (
        <EmptyState title={t(statedOnly ? "paths.noneStated" : "paths.none")}>
          {relaxations.length === 0 ? (
            <p>{t("paths.noneAtAll")}</p>
          ) : (
            <Relaxations relaxations={relaxations} lead={t("paths.relax")} />
          )}
        </EmptyState>
      )}
    </Asked>
  );
}
