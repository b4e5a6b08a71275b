import type { PathsAnswer } from "#graph/model/answers.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import { Problem } from "#graph/model/problems.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { hubTies } from "#graph/model/relations.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { requireNode } from "../known.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { byStrength, passes } from "../ranking.ts";
import { subgraphInNeo4j } from "../subgraph/neo4j.ts";
import { firstPaths, type Hop } from "./first-paths.ts";

const distanceText = statement(import.meta.url, "./distance.cypher");
const hopsText = statement(import.meta.url, "./hops.cypher");

/** The statement that measures the shortest path. */
export const distanceCypher = ({ types, directed, maxLength }: PathsParameters): string =>
  withLiterals(distanceText, {
    types: typeLiteral(types),
    ">": directed ? ">" : "",
    most: String(maxLength),
  });

/** The statement that reads what paths of at most so many hops may walk. */
export const hopsCypher = ({ types, directed }: PathsParameters, longest: number): string =>
  withLiterals(hopsText, {
    types: typeLiteral(types),
    "<": "",
    ">": directed ? ">" : "",
    ahead: String(Math.ceil(longest / 2) - 1),
    back: String(Math.max(0, Math.floor(longest / 2) - 1)),
  });

/** Measures the shortest path, reads the hops that paths so long may take, and puts the first paths
 * together here: the database would make all of them, millions in a dense graph, to order them. Once
 * more with hubs, to name those that were left out. */
export const pathsInNeo4j = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<PathsAnswer> => {
  const { hubs, limit } = parameters;
  await refuseEqualEnds(session, parameters);
  const found = await findPaths(session, parameters);
  const open = hubs ? [] : await findPaths(session, { ...parameters, hubs: true });
  const shown = found.slice(0, limit);
  const between = open.slice(0, limit).flatMap((path) => path.slice(1, -1));
  const nodeIds = [...shown.flat(), ...between];
  const { nodes, relationships } =
    nodeIds.length === 0
      ? { nodes: [], relationships: [] }
      : await subgraphInNeo4j(session, { nodeIds });
  const hopsBetween = hopsAmong(relationships, parameters);
  const paths = shown.map((path) => ({
    nodes: path,
    hops: path.slice(1).map((id, at) => [...(hopsBetween.get(`${path[at]} ${id}`) ?? [])]),
  }));
  const onPaths = new Set(shown.flat());
  const walked = new Set(paths.flatMap(({ hops }) => hops.flat()));
  const bridges = new Set(between);
  return {
    paths,
    nodes: nodes.filter(({ id }) => onPaths.has(id)),
    relationships: relationships.filter(({ id }) => walked.has(id)),
    hubsLeftOut: nodes.filter((node) => bridges.has(node.id) && isHub(node)).map(({ id }) => id),
    truncated: found.length > limit,
  };
};

const isHub = ({ ties }: Node): boolean => ties > hubTies;

const refuseEqualEnds = async (
  session: Neo4jSession,
  { from, to }: PathsParameters,
): Promise<void> => {
  if (from !== to) return;
  await requireNode(session, from, "from");
  throw new Problem("bad-parameter", "A path needs two different ends.", [
    { path: "to", message: "is the same node as `from`" },
  ]);
};

/** The first paths, one more than asked for, which tells whether there are more. */
const findPaths = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<string[][]> => {
  const { from, to, basis, kinds, hubs, maxLength, slack, limit } = parameters;
  const values = {
    from,
    to,
    basis: basis ?? null,
    kinds: kinds ?? null,
    hubTies: hubs ? null : whole(hubTies),
  };
  const [row] = await session.read<{ distance: number | null }>(distanceCypher(parameters), values);
  if (row === undefined) {
    await requireNode(session, from, "from");
    await requireNode(session, to, "to");
  }
  const shortest = row?.distance ?? null;
  if (shortest === null) return [];
  const longest = Math.min(maxLength, shortest + slack);
  const hops = await session.read<Hop>(hopsCypher(parameters, longest), values);
  return firstPaths(
    parameters.directed ? hops : hops.flatMap(bothWays({ from, to })),
    { from, to, shortest, longest, limit: limit + 1 },
    // Whoever waits may have gone: the transaction is over then, and asking it throws.
    async () => void (await session.version()),
  );
};

/** A hop that is walked either way; none leads back to the start or on from the end. */
const bothWays =
  ({ from, to }: Pick<PathsParameters, "from" | "to">) =>
  (hop: Hop): Hop[] =>
    hop.from === from || hop.to === to
      ? [hop]
      : [hop, { from: hop.to, to: hop.from, inferred: hop.inferred }];

/** The relationships of each hop, strongest first, by the ids of its ends. */
const hopsAmong = (
  relationships: readonly Relationship[],
  { types, basis, directed }: PathsParameters,
): ReadonlyMap<string, readonly string[]> => {
  const hops = new Map<string, string[]>();
  const add = (from: string, to: string, id: string): void => {
    const hop = hops.get(`${from} ${to}`) ?? [];
    hop.push(id);
    hops.set(`${from} ${to}`, hop);
  };
  for (const { id, from, to, type, basis: own } of relationships.toSorted(byStrength)) {
    if (!passes(types, type) || !passes(basis, own)) continue;
    add(from, to, id);
    if (!directed) add(to, from, id);
  }
  return hops;
};
