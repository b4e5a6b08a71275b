import { byId } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { hubTies } from "#graph/model/relations.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import { byStrength, passes } from "../ranking.ts";

/** A hop that may be taken: all relationships from one node to another that pass the filter. */
export interface Street {
  readonly to: string;
  /** Whether none of its relationships is stated. */
  readonly inferred: boolean;
  /** Ids, strongest first. */
  readonly relationships: readonly string[];
}

/** Whether a node has so many ties that a path through it says little. */
export const isHub = ({ ties }: Node): boolean => ties > hubTies;

/** The graph as a path sees it: filtered, parallel relationships joined into one hop, no loops. */
export class Streets {
  private readonly leavingOf = new Map<string, readonly Street[]>();
  private readonly enteringOf = new Map<string, readonly Street[]>();

  constructor(
    private readonly graph: MemoryGraph,
    private readonly filter: Pick<
      PathsParameters,
      "types" | "kinds" | "basis" | "directed" | "hubs"
    >,
  ) {}

  /** Hops that start at a node, by the id of where they lead. */
  leaving(id: string): readonly Street[] {
    return this.streets(this.leavingOf, id, (graph) =>
      this.filter.directed ? graph.outgoing(id) : graph.around(id),
    );
  }

  /** Hops that end at a node, by the id of where they come from, which stands in `to`. */
  entering(id: string): readonly Street[] {
    if (!this.filter.directed) return this.leaving(id);
    return this.streets(this.enteringOf, id, (graph) => graph.incoming(id));
  }

  /** Whether a node may stand between the ends. */
  mayBridge(id: string): boolean {
    const node = this.graph.node(id);
    return passes(this.filter.kinds, node.kind) && (this.filter.hubs || !isHub(node));
  }

  private streets(
    known: Map<string, readonly Street[]>,
    id: string,
    links: (graph: MemoryGraph) => readonly Relationship[],
  ): readonly Street[] {
    const before = known.get(id);
    if (before !== undefined) return before;
    const groups = new Map<string, Relationship[]>();
    for (const link of links(this.graph)) {
      const other = link.from === id ? link.to : link.from;
      if (other === id || !this.passes(link)) continue;
      const group = groups.get(other);
      if (group === undefined) groups.set(other, [link]);
      else group.push(link);
    }
    const made = Array.from(groups, ([to, group]) => streetOf(to, group));
    made.sort((left, right) => byId(left.to, right.to));
    known.set(id, made);
    return made;
  }

  private passes({ type, basis }: Relationship): boolean {
    return passes(this.filter.types, type) && passes(this.filter.basis, basis);
  }
}

const streetOf = (to: string, group: Relationship[]): Street => ({
  to,
  inferred: group.every(({ basis }) => basis === "inferred"),
  relationships: group.sort(byStrength).map(({ id }) => id),
});
