import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { stepSize } from "#client/commands/canvas.ts";
import { wishFilters } from "#client/state/paths-url.ts";
import { useView } from "#client/state/store.ts";
import type { CommonAnswer } from "#graph/model/answers/paths.ts";
import type { Node } from "#graph/model/records.ts";
import { useAsked } from "./use-paths.ts";

/** Common neighbours that are listed. */
const listed = 50;

/** Nodes of an answer that are drawn: the ends, and as many of their neighbours as one step brings. */
export const drawnOf = ({ neighbours, nodes }: CommonAnswer): readonly Node[] => {
  const beyond = new Set(neighbours.slice(stepSize).map(({ id }) => id));
  return nodes.filter(({ id }) => !beyond.has(id));
};

/** What the ends have in common: of two or more of them, those of most first. */
export const useCommon = () => {
  const { from, to, tab } = useAsked();
  const filters = useView(({ view }) => view.filters);
  const ids = [...from, ...to];
  return useQuery({
    ...queries.common({ ids, least: 2, ...wishFilters(filters), limit: listed }),
    enabled: tab === "common" && ids.length > 1,
  });
};
