import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { queries } from "#client/api/queries.ts";
import { restore } from "#client/commands/restore.ts";
import { emptyState, type State } from "#client/state/state.ts";
import type { SubgraphAnswer } from "#graph/model/answers/nodes.ts";
import type { View } from "#graph/model/view.ts";

/** A view as it was kept, with facts as they are now. */
export interface ViewState {
  readonly query: UseQueryResult<SubgraphAnswer>;
  readonly state: State | undefined;
  /** Nodes that the view names but nothing bears any more; they are left out. */
  readonly gone: number;
}

/** The state that a kept view gives, beside the one on the canvas. */
export const useViewState = (view: View): ViewState => {
  const ids = [...view.canvas.nodes, ...view.canvas.hidden].map(({ id }) => id);
  const query = useQuery(queries.subgraph(ids));
  const answer = query.data;
  const gone = answer === undefined ? 0 : new Set(ids).size - answer.nodes.length;
  const state = useMemo(() => {
    if (answer === undefined) return undefined;
    const restored = restore.run(emptyState, { view }, { answer, gone });
    // The canvas shows all relationships among its nodes; a picture may show its own alone.
    return { ...restored, view: { ...restored.view, only: view.only } };
  }, [answer, view, gone]);
  return { query, state, gone };
};
