import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { clearFilters } from "#client/commands/clear-filters.ts";
import { useRun } from "#client/commands/runner.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { Button } from "#client/ui/Button.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import { openPaths } from "#graph/model/relax.ts";
import { Relaxations } from "./Relaxations.tsx";
import { useChange, usePaths } from "./use-paths.ts";

/** No path, said plainly, with every single change that would give some. */
export function NoPath() {
  const { t } = useWords();
  const { wish } = usePaths();
  const run = useRun();
  const change = useChange();
  const query = useQuery(queries.relaxations(wish));
  const openAll = (): void => {
    void run(clearFilters, {});
    const { maxLength, avoid, hubs, directed, single } = openPaths(wish);
    change({ maxLength, avoid, hubs, directed, single });
  };
  const statedOnly = wish.basis?.includes("inferred") === false;
  return (
    <Asked query={query} waiting={<SkeletonLines count={4} />}>
      {({ relaxations, together }) => (
        <EmptyState title={t(statedOnly ? "paths.noneStated" : "paths.none")}>
          {relaxations.length === 0 ? (
            <>
              <p>{t(together ? "paths.noneSingly" : "paths.noneAtAll")}</p>
              {together ? <Button onClick={() => openAll()}>{t("paths.change.all")}</Button> : null}
            </>
          ) : (
            <Relaxations relaxations={relaxations} lead={t("paths.relax")} />
          )}
        </EmptyState>
      )}
    </Asked>
  );
}
