import { useEffect, useMemo } from "react";
import { useRun } from "#client/commands/runner.ts";
import { showSeveral } from "#client/commands/show-several.ts";
import { type Reading, setReading } from "#client/state/emphasis.ts";
import { keptIsRead } from "#client/state/view-address.ts";
import type { Node } from "#graph/model/records.ts";
import { marksOf } from "./steps.ts";
import { drawnOf, useCommon } from "./use-common.ts";
import { useNodes, usePaths } from "./use-paths.ts";

/** Draws what is read: brings on the canvas what is missing there, once, and lets the rest stand back.
 * What a reader hides after that stays hidden. */
export const useDrawn = (): void => {
  const { asked, path, complete, query } = usePaths();
  const common = useCommon();
  const ends = [...asked.from, ...asked.to];
  const { known, pending } = useNodes(ends);
  const isCommon = asked.tab === "common" && common.data !== undefined;
  // While an answer is on its way the ends wait for it, so that all come in one step.
  const waits = complete && query.isPending;
  const alone = ends.flatMap((id) => known.get(id) ?? []);
  const nodes: readonly Node[] = isCommon
    ? drawnOf(common.data)
    : (path?.nodes ?? (waits || pending ? [] : alone));
  const edges = useMemo(
    () =>
      isCommon
        ? new Map(common.data.relationships.map(({ id }) => [id, null]))
        : path === undefined
          ? new Map<string, null>()
          : marksOf(path),
    [isCommon, common.data, path],
  );
  useOnCanvas(nodes);
  const key = nodes.map(({ id }) => id).join(" ");
  const endsKey = ends.join(" ");
  useEffect(() => {
    const ids = (text: string): Set<string> => new Set(text === "" ? [] : text.split(" "));
    const reading: Reading = {
      nodes: new Set([...ids(key), ...ids(endsKey)]),
      edges,
      ends: ids(endsKey),
    };
    setReading(reading);
  }, [key, endsKey, edges]);
  useEffect(() => () => setReading(null), []);
};

/** Brings nodes on the canvas each time that they are others. */
const useOnCanvas = (nodes: readonly Node[]): void => {
  const run = useRun();
  const key = nodes.map(({ id }) => id).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same nodes are brought once
  useEffect(() => {
    if (nodes.length === 0) return;
    let wanted = true;
    void keptIsRead().then(() => {
      if (wanted) void run(showSeveral, { nodes });
    });
    return () => {
      wanted = false;
    };
  }, [key, run]);
};
