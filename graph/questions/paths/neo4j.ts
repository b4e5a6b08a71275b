import type { PathsAnswer } from "#graph/model/answers/paths.ts";
import { documentsOf, passesFact } from "#graph/model/fact-filter.ts";
import { byId } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { hubTies } from "#graph/model/relations.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { allOf } from "../all-of.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { byStrength, passes } from "../ranking.ts";
import {
  noRecords,
  type RecordRows,
  type Records,
  readRecords,
  recordsOf,
  together,
} from "../records.ts";
import { findPaths, noPaths, type Path, requireFit, type Wanted } from "./find-paths.ts";

/** Measures the shortest path of each pair of ends, without and with hubs to name those that were left
 * out, and where documents may not be mixed once more with all, in one statement. Where that does not
 * bring all, reads the hops that paths so long may take step by step from both ends. The first paths are
 * put together here: the database would make all of them, millions in a dense graph, to order them. */
export const pathsInNeo4j = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<PathsAnswer> => {
  const { hubs, single, limit, documents } = parameters;
  await requireFit(session, parameters);
  const besides: Wanted[] = [
    ...(hubs ? [] : [{ parameters, hubs: true }]),
    ...(single ? [{ parameters: { ...parameters, single: false }, hubs }] : []),
  ];
  const [found = noPaths, ...others] = await findPaths(session, [{ parameters, hubs }, ...besides]);
  const withHubs = (hubs ? undefined : others[0]) ?? noPaths;
  const mixing = (single ? others.at(-1) : undefined) ?? found;
  const shown = found.paths.slice(0, limit);
  const counted = mixing.paths.slice(0, limit);
  const between = new Set(
    withHubs.paths.slice(0, limit).flatMap((path) => path.nodes.slice(1, -1)),
  );
  const onPaths = new Set(shown.flatMap((path) => path.nodes));
  const came = together([found.records, mixing.records]);
  const [records = noRecords, passed = noRecords] = await allOf([
    came === null ? readAlong(session, [...shown, ...counted]) : Promise.resolve(came),
    withHubs.hubs === null ? readRecords(session, between, []) : Promise.resolve(noRecords),
  ]);
  const { nodes, relationships } = records;
  const passedHubs = withHubs.hubs ?? passed.nodes.filter(isHub).map(({ id }) => id);
  const hops = new HopsAmong(relationships, parameters);
  const paths = shown.map((path) => ({
    nodes: [...path.nodes],
    hops: hops.of(path).map((hop) => hop.map(({ id }) => id)),
    document: path.document,
  }));
  const walked = new Set(paths.flatMap((path) => path.hops.flat()));
  return {
    paths,
    nodes: nodes.filter(({ id }) => onPaths.has(id)),
    relationships: relationships.filter(({ id }) => walked.has(id)),
    apart: [...found.apart],
    hubsLeftOut: [...new Set(passedHubs)].filter((id) => between.has(id)).sort(byId),
    mixed: counted.filter((path) => mixes(hops.of({ ...path, document: null }), documents)).length,
    truncated: found.paths.length > limit,
  };
};

/** How many paths each of several questions has, one more than its limit at most. */
export const countPathsInNeo4j = async (
  session: Neo4jSession,
  questions: readonly PathsParameters[],
): Promise<number[]> => {
  const wanted = questions.map((parameters) => ({ parameters, hubs: parameters.hubs }));
  const found = await findPaths(session, wanted, { records: false });
  return found.map(({ paths }) => paths.length);
};

/** The statement that reads what lies along paths. */
export const hopsCypher = withLiterals(statement(import.meta.url, "./hops.cypher"), {
  types: typeLiteral(),
});

/** The nodes of paths and all relationships on their hops. */
const readAlong = async (session: Neo4jSession, paths: readonly Path[]): Promise<Records> => {
  if (paths.length === 0) return noRecords;
  const hops = new Map(
    paths.flatMap(({ nodes }) =>
      nodes.slice(1).map((to, at) => {
        const from = nodes[at] ?? "";
        return [`${from} ${to}`, { from, to }] as const;
      }),
    ),
  );
  const [row] = await session.read<RecordRows>(hopsCypher, {
    nodeIds: [...new Set(paths.flatMap(({ nodes }) => nodes))],
    hops: [...hops.values()],
  });
  return row === undefined ? noRecords : recordsOf(row);
};

const isHub = ({ ties }: Node): boolean => ties > hubTies;

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
