import type { PathsParameters } from "#graph/model/parameters.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { recordsOf } from "../records.ts";
import {
  type FoundHop,
  facts,
  hubTiesOf,
  type Measured,
  type Said,
  type Stretch,
  valuesOf,
} from "./read-hops.ts";

const distanceText = statement(import.meta.url, "./distance.cypher");

/** Shortest paths that are read whole, to take their hops from: more than these, and the hops are read
 * step by step. */
const fewPaths = 1000;

/** Shortest paths whose records come with them: with more, most would not be shown. */
const fewRecords = 16;

/** The statement that measures the shortest path. */
export const distanceCypher = (asked: PathsParameters): string =>
  withLiterals(distanceText, {
    types: typeLiteral(asked.types),
    ">": asked.directed ? ">" : "",
    facts: facts(asked),
    most: String(asked.maxLength),
  });

type Told = Said & { readonly id: string };

interface Row extends Omit<Measured, "hops" | "records"> {
  readonly at: number;
  /** Ids along each path; for each hop of it whether it is inferred, and what is said on it. */
  readonly ways: readonly (readonly string[])[];
  readonly inferred: readonly (readonly boolean[])[];
  readonly said: readonly (readonly Told[])[] | null;
  readonly nodes: readonly (readonly EntityRow[])[] | null;
  readonly relationships: readonly (readonly RelationshipRow[])[] | null;
}

/** Measures the shortest paths; where no longer ones may be asked for, with the hops of all that short,
 * and their records where they are few.
 * @param most paths of a stretch that are read at most
 * @returns for each stretch in their order, nothing where an end is unknown */
export const readDistances = async (
  session: Neo4jSession,
  asked: PathsParameters,
  stretches: readonly Stretch[],
  most = asked.slack === 0 ? fewPaths : 1,
): Promise<(Measured | undefined)[]> => {
  const rows = await session.read<Row>(distanceCypher(asked), {
    ...valuesOf(asked),
    stretches: stretches.map(({ from, to, hubs }) => ({ from, to, hubTies: hubTiesOf({ hubs }) })),
    most: whole(most),
    few: whole(Math.min(most - 1, fewRecords)),
  });
  const found = new Map(rows.map((row) => [row.at, measuredOf(row)]));
  return stretches.map((_, at) => found.get(at));
};

const measuredOf = (row: Row): Measured => {
  const { distance, fromTies, toTies, nodes, relationships } = row;
  const records =
    nodes === null || relationships === null
      ? null
      : recordsOf({ nodes: once(nodes.flat()), relationships: once(relationships.flat()) });
  return { distance, fromTies, toTies, whole: row.whole, hops: hopsOf(row), records };
};

const once = <T extends { readonly id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
];

/** The hops of paths, each once: parallel relationships make a path each, and a hop is inferred only
 * where all of them are. */
const hopsOf = ({ ways, inferred, said }: Row): FoundHop[] => {
  const hops = new Map<string, Omit<FoundHop, "said"> & { readonly said: Map<string, Told> }>();
  for (const [path, ids] of ways.entries())
    for (const [step, to] of ids.slice(1).entries()) {
      const from = ids[step] ?? "";
      const name = `${from} ${to}`;
      const before = hops.get(name);
      const hop = {
        from,
        to,
        inferred: (before?.inferred ?? true) && inferred[path]?.[step] === true,
        said: before?.said ?? new Map<string, Told>(),
      };
      const told = said?.[path]?.[step];
      if (told !== undefined) hop.said.set(told.id, told);
      hops.set(name, hop);
    }
  return [...hops.values()].map((hop) => ({ ...hop, said: [...hop.said.values()] }));
};
