import type { PathsParameters } from "#graph/model/parameters.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { allOf } from "../all-of.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { recordsOf, together } from "../records.ts";
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

/** What each node between the ends must be. `$kinds` and `$avoid` are lists or null. */
const bridges = [
  "all(n IN nodes(path) WHERE (hubTies IS NULL OR n.ties <= hubTies)",
  "AND ($kinds IS NULL OR n.kind IN $kinds)",
  "AND ($avoid IS NULL OR NOT n.id IN $avoid) OR n = a OR n = b)",
].join(" ");

/** The statement that measures the shortest path.
 * @param free whether anything may stand between the ends */
export const distanceCypher = (asked: PathsParameters, free = false): string => {
  const passes = facts(asked);
  const conditions = [
    ...(passes === "true" ? [] : [`all(r IN relationships(path) WHERE ${passes})`]),
    ...(free ? [] : [bridges]),
  ];
  return withLiterals(distanceText, {
    types: typeLiteral(asked.types),
    ">": asked.directed ? ">" : "",
    where: conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`,
    most: String(asked.maxLength),
  });
};

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
  const isFree = ({ hubs }: Stretch): boolean =>
    hubs && asked.kinds === undefined && asked.avoid.length === 0;
  const found = new Map<Stretch, Measured>();
  const measure = async (free: boolean): Promise<void> => {
    const those = stretches.filter((each) => isFree(each) === free);
    if (those.length === 0) return;
    const rows = await session.read<Row>(distanceCypher(asked, free), {
      ...valuesOf(asked),
      stretches: those.map(({ from, to, hubs }) => ({ from, to, hubTies: hubTiesOf({ hubs }) })),
      most: whole(most),
      few: whole(Math.min(most - 1, fewRecords)),
    });
    for (const row of rows) {
      const stretch = those[row.at];
      if (stretch !== undefined) found.set(stretch, measuredOf(row));
    }
  };
  await allOf([measure(false), measure(true)]);
  return stretches.map((each) => found.get(each));
};

const measuredOf = (row: Row): Measured => {
  const { distance, fromTies, toTies, nodes, relationships } = row;
  const records =
    nodes === null || relationships === null
      ? null
      : together([recordsOf({ nodes: nodes.flat(), relationships: relationships.flat() })]);
  return { distance, fromTies, toTies, whole: row.whole, hops: hopsOf(row), records };
};

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
