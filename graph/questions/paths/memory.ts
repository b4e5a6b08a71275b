import type { PathsAnswer } from "#graph/model/answers/paths.ts";
import { documentsOf } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";
import { passes } from "../ranking.ts";
import { pairsOf, refuseEnds } from "./ends.ts";
import { isHub, Streets } from "./streets.ts";
import { byRank, distance, findWalks, type Walk } from "./walks.ts";

/** Searches each pair of ends from both sides; then once more with hubs, to name those that were left
 * out, and where documents may not be mixed once more with all, to count what that takes away. */
export const pathsInMemory = async (
  graph: MemoryGraph,
  parameters: PathsParameters,
  pace: Pace,
): Promise<PathsAnswer> => {
  const { hubs, single, limit } = parameters;
  requireEndsInMemory(graph, parameters);
  const found = await new Search(graph, parameters, pace).run();
  const { walks, apart } = found;
  const mixing = single
    ? await new Search(graph, { ...parameters, single: false }, pace).run()
    : found;
  const paths = walks.slice(0, limit).map(({ nodes, streets }) => ({
    nodes: [...nodes],
    hops: hopsOf(streets, nodes),
    document: streets.document,
  }));
  return {
    paths,
    ...gather(
      graph,
      paths.flatMap(({ nodes }) => nodes),
      paths.flatMap(({ hops }) => hops.flat()),
    ),
    apart,
    hubsLeftOut: hubs ? [] : await hubsOnTheWay(graph, parameters, pace),
    mixed: mixing.walks.slice(0, limit).filter((walk) => mixes(graph, parameters, walk)).length,
    truncated: walks.length > limit,
  };
};

/** Makes sure that every end is there, then that the ends are fit.
 * @throws unknown-id, bad-parameter */
export const requireEndsInMemory = (graph: MemoryGraph, parameters: PathsParameters): void => {
  for (const id of parameters.from) graph.node(id, "from");
  for (const id of parameters.to) graph.node(id, "to");
  refuseEnds(parameters);
};

/** How many paths there are, one more than the limit at most. */
export const countPathsInMemory = async (
  graph: MemoryGraph,
  parameters: PathsParameters,
  pace: Pace,
): Promise<number> => (await new Search(graph, parameters, pace).run()).walks.length;

/** A walk with the streets that it was found on. */
interface Way extends Walk {
  readonly streets: Streets;
}

class Search {
  private readonly known = new Map<string | null, Streets>();

  constructor(
    private readonly graph: MemoryGraph,
    private readonly parameters: PathsParameters,
    private readonly pace: Pace,
  ) {}

  /** The first ways of all pairs of ends, one more than the limit, and the pairs that have none. */
  async run(): Promise<{ walks: Way[]; apart: { from: string; to: string }[] }> {
    const walks: Way[] = [];
    const apart: { from: string; to: string }[] = [];
    for (const pair of pairsOf(this.parameters)) {
      const between = await this.between(pair);
      if (between.length === 0) apart.push(pair);
      walks.push(...between);
    }
    return { walks: walks.sort(byOrder).slice(0, this.parameters.limit + 1), apart };
  }

  private async between(pair: { from: string; to: string }): Promise<Way[]> {
    const { maxLength, slack } = this.parameters;
    const measured: { streets: Streets; shortest: number }[] = [];
    for (const document of this.documents(pair)) {
      const streets = this.streets(document);
      const shortest = await distance(streets, { ...pair, maxLength }, this.pace);
      if (shortest !== undefined) measured.push({ streets, shortest });
    }
    const longest = Math.min(
      maxLength,
      Math.min(...measured.map(({ shortest }) => shortest)) + slack,
    );
    const ways: Way[] = [];
    for (const { streets, shortest } of measured)
      if (shortest <= longest) {
        const stretch = { ...pair, shortest, longest };
        const walks = await findWalks(streets, stretch, this.parameters, this.pace);
        ways.push(...walks.map((walk) => ({ ...walk, streets })));
      }
    return bestOfEach(ways);
  }

  /** Documents of which one is to be cited for every hop; null where any may be cited for each. */
  private documents({ from, to }: { from: string; to: string }): (string | null)[] {
    if (!this.parameters.single) return [null];
    const streets = this.streets(null);
    const cited = (hops: readonly { relationships: readonly string[] }[]): string[] =>
      hops.flatMap(({ relationships }) =>
        relationships.flatMap((id) => documentsOf(this.graph.relationship(id))),
      );
    const last = new Set(cited(streets.entering(to)));
    return [...new Set(cited(streets.leaving(from)))]
      .filter((id) => last.has(id) && passes(this.parameters.documents, id))
      .sort(byId);
  }

  private streets(document: string | null): Streets {
    const known = this.known.get(document);
    if (known !== undefined) return known;
    const made = new Streets(this.graph, this.parameters, document);
    this.known.set(document, made);
    return made;
  }
}

/** Rank, ids of the nodes, and the document where one path is found for several. */
const byOrder = (left: Way, right: Way): number => {
  const rank = byRank(left.rank, right.rank);
  if (rank !== 0) return rank;
  const at = left.nodes.findIndex((id, index) => id !== right.nodes[index]);
  return at < 0
    ? byId(left.streets.document ?? "", right.streets.document ?? "")
    : byId(left.nodes[at] ?? "", right.nodes[at] ?? "");
};

/** Each path once: where several documents are cited for all of it, as the one that does best. */
const bestOfEach = (ways: Way[]): Way[] => {
  const best = new Map<string, Way>();
  for (const way of ways.sort(byOrder)) {
    const key = way.nodes.join(" ");
    if (!best.has(key)) best.set(key, way);
  }
  return [...best.values()];
};

const hopsOf = (streets: Streets, nodes: readonly string[]): string[][] =>
  nodes.slice(1).map((id, index) => {
    const street = streets.leaving(nodes[index] ?? "").find(({ to }) => to === id);
    return [...(street?.relationships ?? [])];
  });

/** Whether no document that may be cited is cited for every hop. */
const mixes = (
  graph: MemoryGraph,
  { documents }: PathsParameters,
  { streets, nodes }: Way,
): boolean => {
  const [first = [], ...others] = hopsOf(streets, nodes).map((hop) =>
    hop.flatMap((id) => documentsOf(graph.relationship(id))),
  );
  return !first.some(
    (document) => passes(documents, document) && others.every((cited) => cited.includes(document)),
  );
};

const hubsOnTheWay = async (
  graph: MemoryGraph,
  parameters: PathsParameters,
  pace: Pace,
): Promise<string[]> => {
  const { walks } = await new Search(graph, { ...parameters, hubs: true }, pace).run();
  const between = walks.slice(0, parameters.limit).flatMap(({ nodes }) => nodes.slice(1, -1));
  return [...new Set(between)].filter((id) => isHub(graph.node(id))).sort(byId);
};
