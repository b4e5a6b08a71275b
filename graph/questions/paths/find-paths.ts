import { byId } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { allOf } from "../all-of.ts";
import { requireNode } from "../known.ts";
import { passes } from "../ranking.ts";
import { noRecords, type Records, together } from "../records.ts";
import { pairsOf, refuseEnds } from "./ends.ts";
import { compare, firstPaths, type Ranked } from "./first-paths.ts";
import { readDistances } from "./read-distances.ts";
import { type Measured, type Pair, readCited, readHops, type Stretch } from "./read-hops.ts";

/** Makes sure that the ends are fit to be asked about, which a statement cannot. Nothing is asked where
 * they are: whether they are there shows when paths are sought.
 * @throws unknown-id, bad-parameter */
export const requireFit = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<void> => {
  const { from, to, avoid } = parameters;
  const unfit = [...from, ...avoid].some((id) => to.includes(id));
  if (!unfit && !avoid.some((id) => from.includes(id))) return;
  await requireEnds(session, parameters);
  refuseEnds(parameters);
};

const requireEnds = async (
  session: Neo4jSession,
  { from, to }: Pick<PathsParameters, "from" | "to">,
): Promise<void> => {
  for (const id of from) await requireNode(session, id, "from");
  for (const id of to) await requireNode(session, id, "to");
};

/** A path with the document that is cited for every hop of it, where one must be. */
export interface Path extends Ranked {
  readonly document: string | null;
}

/** What was found between all pairs of ends. */
export interface Found {
  readonly paths: readonly Path[];
  readonly apart: readonly Pair[];
  /** What lies along the paths, in id order, where it came with them. */
  readonly records: Records | null;
  /** Hubs that the paths lead over, among others, where that came with them. */
  readonly hubs: readonly string[] | null;
}

export const noPaths: Found = { paths: [], apart: [], records: noRecords, hubs: [] };

/** A question on paths, and whether hubs may be between. */
export interface Wanted {
  readonly parameters: PathsParameters;
  readonly hubs: boolean;
}

/** The first paths of all pairs of ends of several questions, one more than each asks for, which tells
 * whether there are more.
 * @param records whether what lies along the paths is wanted, where it can come with them
 * @throws unknown-id */
export const findPaths = async (
  session: Neo4jSession,
  wanted: readonly Wanted[],
  { records = true } = {},
): Promise<Found[]> => {
  const joined = await joinedBy(session, wanted, { records });
  return allOf(
    wanted.map(async ({ parameters }, at): Promise<Found> => {
      const pairs = pairsOf(parameters);
      const between = await allOf(
        pairs.map(({ from, to }) =>
          findBetween(
            session,
            parameters,
            joined[at]?.filter(({ stretch }) => stretch.from === from && stretch.to === to) ?? [],
          ),
        ),
      );
      return {
        paths: between
          .flatMap(({ paths }) => paths)
          .sort(inOrder)
          .slice(0, parameters.limit + 1),
        apart: pairs.filter((_, of) => between[of]?.paths.length === 0),
        records: together(between.map(({ records }) => records)),
        hubs: hubsOf(between.map(({ hubs }) => hubs)),
      };
    }),
  );
};

const hubsOf = (all: readonly (readonly string[] | null)[]): string[] | null =>
  all.includes(null) ? null : all.flatMap((each) => each ?? []);

/** Whether each of several questions has any path.
 * @throws unknown-id */
export const hasPaths = async (
  session: Neo4jSession,
  questions: readonly PathsParameters[],
): Promise<boolean[]> => {
  const wanted = questions.map((parameters) => ({ parameters, hubs: parameters.hubs }));
  return (await joinedBy(session, wanted, { one: true })).map(({ length }) => length > 0);
};

/** A stretch as one document, or all of them, joins its ends. */
interface Joined extends Narrowed {
  readonly stretch: Stretch;
  readonly ends: Measured;
  readonly shortest: number;
}

/** A question, where one document must be cited for all of a path with that document alone. */
interface Narrowed {
  readonly asked: PathsParameters;
  readonly document: string | null;
}

/** The stretches of each question as they are joined.
 * @param one whether one shortest path will do
 * @param records whether what lies along the paths is wanted
 * @throws unknown-id */
const joinedBy = async (
  session: Neo4jSession,
  wanted: readonly Wanted[],
  { one = false, records = false },
): Promise<Joined[][]> => {
  const byQuestion = await allOf(
    wanted.map(async ({ parameters, hubs }) => {
      const stretches = pairsOf(parameters).map((pair) => ({ ...pair, hubs }));
      const narrowed = parameters.single
        ? await byDocument(session, parameters, stretches)
        : [{ asked: parameters, document: null, stretches }];
      return narrowed.map((each) => ({ ...each, one: one || parameters.slack > 0, records }));
    }),
  );
  const graded = wanted.some(({ parameters }) => parameters.order === "strength");
  const measured = await readDistances(session, byQuestion.flat(), graded);
  let next = 0;
  return allOf(
    byQuestion.map(async (those, at) => {
      const ends = those.flatMap(({ asked, document, stretches }) => {
        const found = measured[next++] ?? [];
        return stretches.map((stretch, of) => ({ asked, document, stretch, ends: found[of] }));
      });
      const unknown = ends.some((each) => each.ends === undefined);
      if (unknown) await requireEnds(session, wanted[at]?.parameters ?? { from: [], to: [] });
      return ends.flatMap(({ ends: found, ...each }) => {
        const shortest = found?.distance ?? null;
        return found === undefined || shortest === null ? [] : [{ ...each, ends: found, shortest }];
      });
    }),
  );
};

/** The stretches that each document may join: those at both of whose ends it is cited. */
const byDocument = async (
  session: Neo4jSession,
  parameters: PathsParameters,
  stretches: readonly Stretch[],
): Promise<(Narrowed & { readonly stretches: readonly Stretch[] })[]> => {
  const joinable = new Map<string, Stretch[]>();
  const cited = await allOf(stretches.map((each) => readCited(session, parameters, each)));
  for (const [at, stretch] of stretches.entries()) {
    const documents = (cited[at] ?? []).filter((id) => passes(parameters.documents, id));
    // Of an end that is unknown nothing is cited.
    if (documents.length === 0) await requireEnds(session, parameters);
    for (const id of documents) joinable.set(id, [...(joinable.get(id) ?? []), stretch]);
  }
  return Array.from(joinable, ([document, those]) => ({
    asked: { ...parameters, documents: [document] },
    document,
    stretches: those,
  }));
};

const findBetween = async (
  session: Neo4jSession,
  { maxLength, slack, limit, order }: PathsParameters,
  joined: readonly Joined[],
): Promise<Omit<Found, "apart">> => {
  const nearest = Math.min(...joined.map(({ shortest }) => shortest));
  const longest = Math.min(maxLength, nearest + slack);
  const near = joined.filter(({ shortest }) => shortest <= longest);
  const found = await allOf(
    near.map(async ({ asked, document, stretch, ends, shortest }): Promise<Path[]> => {
      const hops = await readHops(session, asked, stretch, ends, longest);
      const { from, to } = stretch;
      const paths = await firstPaths(
        hops,
        { from, to, shortest, longest, limit: limit + 1, order },
        // Whoever waits may have gone: the transaction is over then, and asking it throws.
        async () => void (await session.version()),
      );
      return paths.map((path) => ({ ...path, document }));
    }),
  );
  const seen = new Set<string>();
  const paths = found
    .flat()
    .sort(inOrder)
    .filter(({ nodes }) => {
      const name = nodes.join(" ");
      return !seen.has(name) && seen.add(name);
    });
  // Records and hubs come with the shortest paths alone, and hubs with all of them.
  const isAll = near.every(({ shortest }) => shortest === longest);
  const isWhole = isAll && near.every(({ ends }) => ends.whole);
  return {
    paths,
    records: isAll ? together(near.map(({ ends }) => ends.records)) : null,
    hubs: isWhole ? near.flatMap(({ ends }) => ends.hubs) : null,
  };
};

const inOrder = (left: Path, right: Path): number => {
  const rank = compare(left.rank, right.rank);
  if (rank !== 0) return rank;
  const ids = (path: Path): string => [...path.nodes, "", path.document ?? ""].join(" ");
  return byId(ids(left), ids(right));
};
