import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { queries } from "#client/api/queries.ts";
import { useView } from "#client/state/store.ts";
import { useForeign } from "#client/ui/use-foreign.ts";

/** Nodes that are asked about at most. */
const most = 2000;

/** Pairs of nodes on the canvas that one sentence names, while their layer is on. */
export const useMentions = (): readonly (readonly [one: string, other: string])[] => {
  const on = useView(({ view }) => view.layers.mentions);
  const ids = useView(({ view }) => view.canvas.nodes.map(({ id }) => id));
  const foreign = useForeign();
  const { data } = useQuery({
    ...queries.mentions(ids.slice(0, most)),
    enabled: on && !foreign && ids.length > 1,
  });
  return useMemo(
    () => (data?.mentions ?? []).map(({ one, other }) => [one, other] as const),
    [data],
  );
};
