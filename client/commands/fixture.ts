import type { Api } from "#client/api/api.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { Tools } from "./command.ts";

/** What a test's server knows: for each node its ranked neighbours, and all relationships. */
interface World {
  readonly nodes: readonly Node[];
  readonly neighbours?: Readonly<Record<string, readonly string[]>>;
  readonly relationships?: readonly Relationship[];
}

/** Tools over a small world: pages of two neighbours, places in a row at y = 7. */
export const toolsOver = ({ nodes, neighbours = {}, relationships = [] }: World): Tools => {
  const find = (id: string): Node => {
    const found = nodes.find((node) => node.id === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  const api: Partial<Api> = {
    node: async (id) => ({
      node: find(id),
      claims: [],
      ties: { total: 0, groups: [] },
      documents: [],
      passages: [],
    }),
    neighbours: async (id, { cursor }) => {
      const all = neighbours[id] ?? [];
      const start = Number(cursor ?? 0);
      const next = start + 2 < all.length ? String(start + 2) : null;
      return {
        nodes: all.slice(start, start + 2).map(find),
        relationships: [],
        page: { next, total: all.length, exact: true },
      };
    },
    subgraph: async (ids) => ({
      nodes: ids.map(find),
      relationships: relationships.filter(({ from, to }) => ids.includes(from) && ids.includes(to)),
    }),
    relationship: async (id) => {
      const relationship = relationships.find((each) => each.id === id);
      if (relationship === undefined) throw new Error(`no ${id}`);
      const { from, to } = relationship;
      return { relationship, from: find(from), to: find(to), voice: null, evidence: [] };
    },
  };
  return {
    // A test that asks anything else of the server fails at the call, which is what it should do.
    api: api as Api,
    layouter: {
      place: async (_state, added) => added.nodes.map(({ id }, x) => ({ id, x, y: 7 })),
      settle: async (_state, back) => back,
      arrange: async ({ view: { canvas } }) =>
        canvas.nodes
          .filter(({ id }) => !canvas.pinned.includes(id))
          .map(({ id }, x) => ({ id, x: 10 * x, y: 70 })),
    },
  };
};
