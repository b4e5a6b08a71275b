import type { PathsAnswer } from "#graph/model/answers.ts";
import { documentsOf, passesFact } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { hubTies } from "#graph/model/relations.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { requireNode } from "../known.ts";
import { byStrength, passes } from "../ranking.ts";
import { subgraphInNeo4j } from "../subgraph/neo4j.ts";
import { pairsOf, refuseEnds } from "./ends.ts";
import { compare, firstPaths, type Ranked } from "./first-paths.ts";
import { type Measured, type Pair, readCited, readDistance, readHops } from "./read-hops.ts";

/** Measures the shortest path of each pair of ends, reads the hops that paths so long may take step
 * by step from both of them, and puts the first paths together here: the database would make all of them, millions in a dense
 * graph, to order them. Once more with hubs, to name those that were left out, and where documents
 * may not be mixed once more with all. */
export const pathsInNeo4j = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<PathsAnswer> => {
  const { hubs, single, limit, from, to, avoid, documents } = parameters;
  if ([...to, ...avoid].some((id) => from.includes(id)) || avoid.some((id) => to.includes(id)))
    await requireEnds(session, parameters);
  const found = await findPaths(session, parameters);
  const open = hubs ? [] : (await findPaths(session, { ...parameters, hubs: true })).paths;
  const mixing = single ? await findPaths(session, { ...parameters, single: false }) : found;
  const shown = found.paths.slice(0, limit);
  const counted = mixing.paths.slice(0, limit);
  const between = open.slice(0, limit).flatMap(({ nodes }) => nodes.slice(1, -1));
  const onPaths = new Set(shown.flatMap((path) => path.nodes));
  const nodeIds = [...onPaths, ...between, ...counted.flatMap((path) => path.nodes)];
  const { nodes, relationships } = await around(session, nodeIds);
  const hops = new HopsAmong(relationships, parameters);
  const paths = shown.map((path) => ({
    nodes: [...path.nodes],
    hops: hops.of(path).map((hop) => hop.map(({ id }) => id)),
    document: path.document,
  }));
  const walked = new Set(paths.flatMap((path) => path.hops.flat()));
  const bridges = new Set(between);
  return {
    paths,
    nodes: nodes.filter(({ id }) => onPaths.has(id)),
    relationships: relationships.filter(({ id }) => walked.has(id)),
    apart: found.apart,
    hubsLeftOut: nodes.filter((node) => bridges.has(node.id) && isHub(node)).map(({ id }) => id),
    mixed: counted.filter((path) => mixes(hops.of({ ...path, document: null }), documents)).length,
    truncated: found.paths.length > limit,
  };
};

/** How many paths there are, one more than the limit at most. */
export const countPathsInNeo4j = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<number> => (await findPaths(session, parameters)).paths.length;

const around = (session: Neo4jSession, ids: readonly string[]) =>
  ids.length === 0
    ? { nodes: [], relationships: [] }
    : subgraphInNeo4j(session, { nodeIds: [...ids] });

const isHub = ({ ties }: Node): boolean => ties > hubTies;

/** Makes sure that every end is there, then that the ends are fit.
 * @throws unknown-id, bad-parameter */
export const requireEnds = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<void> => {
  for (const id of parameters.from) await requireNode(session, id, "from");
  for (const id of parameters.to) await requireNode(session, id, "to");
  refuseEnds(parameters);
};

interface Path extends Ranked {
  readonly document: string | null;
}

/** The first paths of all pairs, one more than asked for, which tells whether there are more. */
const findPaths = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<{ paths: Path[]; apart: Pair[] }> => {
  const paths: Path[] = [];
  const apart: Pair[] = [];
  for (const pair of pairsOf(parameters)) {
    const between = await findBetween(session, parameters, pair);
    if (between.length === 0) apart.push(pair);
    paths.push(...between);
  }
  return { paths: paths.sort(inOrder).slice(0, parameters.limit + 1), apart };
};

/** A pair of ends as one document, or all of them, joins it. */
interface Joined {
  readonly asked: PathsParameters;
  readonly document: string | null;
  readonly ends: Measured;
  readonly shortest: number;
}

const findBetween = async (
  session: Neo4jSession,
  parameters: PathsParameters,
  pair: Pair,
): Promise<Path[]> => {
  const { single, maxLength, slack, limit, order } = parameters;
  const measured: Joined[] = [];
  const cited = single ? await readCited(session, parameters, pair) : [null];
  const documents = cited.filter((id) => id === null || passes(parameters.documents, id));
  for (const document of documents) {
    const asked = document === null ? parameters : { ...parameters, documents: [document] };
    const ends = await readDistance(session, asked, pair);
    if (ends === undefined) await requireEnds(session, parameters);
    else if (ends.distance !== null)
      measured.push({ asked, document, ends, shortest: ends.distance });
  }
  // Of an end that is unknown nothing is cited.
  if (documents.length === 0) await requireEnds(session, parameters);
  const nearest = Math.min(...measured.map(({ shortest }) => shortest));
  const longest = Math.min(maxLength, nearest + slack);
  const found: Path[] = [];
  for (const { asked, document, ends, shortest } of measured) {
    if (shortest > longest) continue;
    const hops = await readHops(session, asked, pair, ends, longest);
    const paths = await firstPaths(
      hops,
      { ...pair, shortest, longest, limit: limit + 1, order },
      // Whoever waits may have gone: the transaction is over then, and asking it throws.
      async () => void (await session.version()),
    );
    found.push(...paths.map((path) => ({ ...path, document })));
  }
  const seen = new Set<string>();
  return found.sort(inOrder).filter(({ nodes }) => {
    const name = nodes.join(" ");
    return !seen.has(name) && seen.add(name);
  });
};

const inOrder = (left: Path, right: Path): number => {
  const rank = compare(left.rank, right.rank);
  if (rank !== 0) return rank;
  const ids = (path: Path): string => [...path.nodes, "", path.document ?? ""].join(" ");
  return byId(ids(left), ids(right));
};

/** The relationships of each hop, strongest first, by the ids of its ends. */
class HopsAmong {
  private readonly hops = new Map<string, Relationship[]>();

  constructor(relationships: readonly Relationship[], asked: PathsParameters) {
    for (const relationship of relationships.toSorted(byStrength)) {
      if (!passesFact(asked, relationship)) continue;
      this.add(relationship.from, relationship.to, relationship);
      if (!asked.directed) this.add(relationship.to, relationship.from, relationship);
    }
  }

  of({ nodes, document }: Path): Relationship[][] {
    return nodes.slice(1).map((id, at) => {
      const hop = this.hops.get(`${nodes[at]} ${id}`) ?? [];
      return document === null ? hop : hop.filter((each) => documentsOf(each).includes(document));
    });
  }

  private add(from: string, to: string, relationship: Relationship): void {
    const hop = this.hops.get(`${from} ${to}`) ?? [];
    hop.push(relationship);
    this.hops.set(`${from} ${to}`, hop);
  }
}

/** Whether no document that may be cited is cited for every hop. */
const mixes = (
  hops: readonly (readonly Relationship[])[],
  documents: readonly string[] | undefined,
): boolean => {
  const [first, ...others] = hops.map((hop) => new Set(hop.flatMap(documentsOf)));
  return ![...(first ?? [])].some(
    (document) => passes(documents, document) && others.every((cited) => cited.has(document)),
  );
};
