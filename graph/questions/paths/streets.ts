import { documentsOf, passesFact } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { hubTies } from "#graph/model/relations.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import { byStrength, passes } from "../ranking.ts";
import { enoughSentences, type Grade, riskOf } from "./strength.ts";

/** A hop that may be taken: all relationships from one node to another that pass the filter. Where
 * paths are ordered by length, only whether it is inferred is told of its grade. */
export interface Street extends Grade {
  readonly to: string;
  /** Ids, strongest first. */
  readonly relationships: readonly string[];
}

/** Whether a node has so many ties that a path through it says little. */
export const isHub = ({ ties }: Node): boolean => ties > hubTies;

/** The graph as a path sees it: filtered, parallel relationships joined into one hop, no loops. */
export class Streets {
  private readonly leavingOf = new Map<string, readonly Street[]>();
  private readonly enteringOf = new Map<string, readonly Street[]>();
  private readonly avoided: ReadonlySet<string>;

  /** @param document what each relationship must cite, or null */
  constructor(
    private readonly graph: MemoryGraph,
    private readonly filter: PathsParameters,
    readonly document: string | null = null,
  ) {
    this.avoided = new Set(filter.avoid);
  }

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
    if (this.avoided.has(id)) return false;
    const node = this.graph.node(id);
    return passes(this.filter.kinds, node.kind) && (this.filter.hubs || !isHub(node));
  }

  /** How many ties nodes have together: what it costs at most to look at the hops of all of them. */
  tiesOf(ids: Iterable<string>): number {
    let sum = 0;
    for (const id of ids) sum += this.graph.node(id).ties;
    return sum;
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
    const made = Array.from(groups, ([to, group]) => this.streetOf(to, group));
    made.sort((left, right) => byId(left.to, right.to));
    known.set(id, made);
    return made;
  }

  private passes(link: Relationship): boolean {
    return (
      passesFact(this.filter, link) &&
      (this.document === null || documentsOf(link).includes(this.document))
    );
  }

  private streetOf(to: string, group: Relationship[]): Street {
    const sorted = group.length === 1 ? group : group.sort(byStrength);
    const best = sorted.filter(({ basis }) => basis === sorted[0]?.basis);
    const graded = this.filter.order === "strength";
    return {
      to,
      inferred: sorted[0]?.basis === "inferred" ? 1 : 0,
      risk: graded ? Math.min(...best.map(({ modality }) => riskOf(modality))) : 0,
      lack: graded ? Math.max(0, enoughSentences - this.sentencesOf(best)) : 0,
      relationships: sorted.map(({ id }) => id),
    };
  }

  /** How many sentences say what relationships say. */
  private sentencesOf(links: readonly Relationship[]): number {
    const facts: string[] = [];
    for (const { spans, spanRoles } of links)
      for (const [at, span] of spans.entries()) if (spanRoles[at] === "fact") facts.push(span);
    // Each stands in some sentence; most hops cite one, and looking it up is what costs.
    if (facts.length < 2) return facts.length;
    return new Set(facts.map((span) => this.graph.placeOf(span)?.passage.id)).size;
  }
}
