import type { PathsParameters } from "#graph/model/parameters.ts";
import { hubTies } from "#graph/model/relations.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { allOf } from "../all-of.ts";
import { factParameters } from "../fact-condition.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { recordsOf, together } from "../records.ts";
import {
  type FoundHop,
  facts,
  hubTiesOf,
  type Measured,
  type Said,
  type Stretch,
} from "./read-hops.ts";

const distanceText = statement(import.meta.url, "./distance.cypher");
const measuredText = statement(import.meta.url, "./measured.cypher");

/** Shortest paths of a stretch that are read whole, to take their hops from: more than these, and the hops
 * are read step by step. */
const fewPaths = 1000;

/** Shortest paths whose records come with them: with more, most would not be shown. */
const fewRecords = 16;

/** Stretches that are measured under the conditions of a question. */
export interface Wish {
  readonly asked: PathsParameters;
  readonly stretches: readonly Stretch[];
  /** Whether one shortest path will do, since its hops are not taken from it. */
  readonly one: boolean;
  /** Whether the records of few paths are to come along. */
  readonly records: boolean;
}

/** What each node between the ends must be. */
const bridges = ({ kinds, avoid }: PathsParameters): string =>
  [
    "all(n IN nodes(path) WHERE (hubTies IS NULL OR n.ties <= hubTies)",
    ...(kinds === undefined ? [] : ["AND n.kind IN s.kinds"]),
    ...(avoid.length === 0 ? [] : ["AND NOT n.id IN s.avoid"]),
    "OR n = a OR n = b)",
  ].join(" ");

/** How paths between the stretches of a list are measured. */
interface Way {
  readonly asked: PathsParameters;
  /** Whether anything may stand between the ends. */
  readonly free?: boolean;
  readonly one?: boolean;
}

/** The statement that measures shortest paths, a list of stretches for each way. */
export const distanceCypher = (...ways: readonly Way[]): string =>
  distanceText.replace("/*lists*/", () => ways.map(measuredCypher).join("UNION ALL\n"));

/** The part of the statement that measures one list. The values of the filters come with each stretch, so
 * that questions that differ in nothing else are one list. */
const measuredCypher = ({ asked, free = false, one = false }: Way, list: number): string => {
  const passes = facts(asked).replaceAll("$", "s.");
  const conditions = [
    ...(passes === "true" ? [] : [`all(r IN relationships(path) WHERE ${passes})`]),
    ...(free ? [] : [bridges(asked)]),
  ];
  return withLiterals(measuredText, {
    ways: one ? "shortestPath" : "allShortestPaths",
    types: typeLiteral(asked.types),
    ">": asked.directed ? ">" : "",
    where: conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`,
    longest: String(asked.maxLength),
    list: String(list),
  });
};

type Told = Said & { readonly id: string };

interface Row extends Omit<Measured, "hops" | "whole" | "hubs" | "records"> {
  readonly at: number;
  /** Ids along each path; for each hop of it whether it is inferred, and what is said on it. */
  readonly ways: readonly (readonly string[])[];
  readonly inferred: readonly (readonly boolean[])[];
  readonly said: readonly (readonly Told[])[] | null;
  readonly hubs: readonly (readonly string[])[];
  readonly nodes: readonly (readonly EntityRow[])[] | null;
  readonly relationships: readonly (readonly RelationshipRow[])[] | null;
}

/** Lists of one statement at most: each sent by itself takes the way there and back, and more of them
 * make a text that takes long to plan. */
const mostLists = 24;

/** Measures the shortest paths of several questions; where no longer ones may be asked for, with the hops
 * of all that short, and their records where they are few.
 * @param graded whether what is said on a hop is wanted
 * @returns for each wish its stretches in their order, nothing where an end is unknown */
export const readDistances = async (
  session: Neo4jSession,
  wishes: readonly Wish[],
  graded: boolean,
): Promise<(Measured | undefined)[][]> => {
  const found = await readLists(session, listsOf(wishes), graded);
  let at = 0;
  return wishes.map(({ stretches }) => stretches.map(() => found.get(at++)));
};

/** Stretches that are measured together: to begin anew for each takes half as long as to walk. */
interface List {
  readonly way: Way;
  readonly stretches: { readonly at: number; readonly values: object }[];
}

/** The stretches of all wishes, each with its place among all, by the text that measures them. */
const listsOf = (wishes: readonly Wish[]): List[] => {
  const lists = new Map<string, List>();
  let at = 0;
  for (const { asked, stretches, one, records } of wishes)
    for (const { from, to, hubs } of stretches) {
      const { kinds, avoid } = asked;
      const way = { asked, free: hubs && kinds === undefined && avoid.length === 0, one };
      const text = measuredCypher(way, 0);
      const list = lists.get(text) ?? { way, stretches: [] };
      lists.set(text, list);
      const few = whole(records && !one ? fewRecords : 0);
      const narrow = { ...factParameters(asked), kinds: kinds ?? null, avoid };
      const values = { ...narrow, from, to, hubTies: hubTiesOf({ hubs }), few };
      list.stretches.push({ at, values });
      at += 1;
    }
  return [...lists.values()];
};

/** Paths that a list reads at most: of the last stretches there may be fewer than there are, or none. */
const limitOf = ({ way, stretches }: List): number =>
  way.one ? stretches.length + 1 : stretches.length * fewPaths;

const readLists = async (
  session: Neo4jSession,
  lists: readonly List[],
  graded: boolean,
): Promise<Map<number, Measured>> => {
  const sent = inParts(lists, mostLists).map((part) => {
    const stretches = part.map((list) =>
      list.stretches.map(({ at, values }) => ({ at: whole(at), ...values })),
    );
    return session.read<Row>(distanceCypher(...part.map(({ way }) => way)), {
      stretches,
      pairs: stretches.flat(),
      limits: part.map((list) => whole(limitOf(list))),
      hubTies: whole(hubTies),
      graded,
    });
  });
  const rows = new Map<number, Row>();
  for (const row of (await allOf(sent)).flat())
    if (row.ways.length > 0 || !rows.has(row.at)) rows.set(row.at, row);
  const found = new Map<number, Measured>();
  const again: List[] = [];
  for (const list of lists) {
    const read = list.stretches.reduce((sum, { at }) => sum + (rows.get(at)?.ways.length ?? 0), 0);
    const isCut = read >= limitOf(list);
    if (isCut && list.stretches.length > 1)
      again.push(...list.stretches.map((each) => ({ ...list, stretches: [each] })));
    for (const { at } of list.stretches) {
      const row = rows.get(at);
      if (row !== undefined) found.set(at, measuredOf(row, !isCut && list.way.one !== true));
    }
  }
  if (again.length === 0) return found;
  return new Map([...found, ...(await readLists(session, again, graded))]);
};

const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );

const measuredOf = (row: Row, isWhole: boolean): Measured => {
  const { distance, fromTies, toTies, nodes, relationships } = row;
  const hubs = [...new Set(row.hubs.flat())];
  const records =
    nodes === null || relationships === null
      ? null
      : together([recordsOf({ nodes: nodes.flat(), relationships: relationships.flat() })]);
  return { distance, fromTies, toTies, whole: isWhole, hops: hopsOf(row), hubs, records };
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
