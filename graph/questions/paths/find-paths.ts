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

const requireEnds = async (session: Neo4jSession, { from, to }: PathsParameters): Promise<void> => {
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
}

export const noPaths: Found = { paths: [], apart: [], records: noRecords };

/** The first paths of all pairs, one more than asked for, which tells whether there are more.
 * @param hubs whether hubs may be between; for each what is found then
 * @throws unknown-id */
export const findPaths = async (
  session: Neo4jSession,
  parameters: PathsParameters,
  hubs: readonly boolean[],
): Promise<Found[]> => {
  const pairs = pairsOf(parameters);
  const stretches = hubs.flatMap((each) => pairs.map((pair) => ({ ...pair, hubs: each })));
  const joined = parameters.single
    ? await joinedByOne(session, parameters, stretches)
    : await joinedBy(session, parameters, stretches, null);
  const between = await allOf(
    stretches.map((stretch) =>
      findBetween(
        session,
        parameters,
        joined.filter((each) => each.stretch === stretch),
      ),
    ),
  );
  return hubs.map((_, at) => {
    const first = at * pairs.length;
    const those = between.slice(first, first + pairs.length);
    return {
      paths: those
        .flatMap(({ paths }) => paths)
        .sort(inOrder)
        .slice(0, parameters.limit + 1),
      apart: pairs.filter((_, of) => those[of]?.paths.length === 0),
      records: together(those.map(({ records }) => records)),
    };
  });
};

/** Whether there is any path.
 * @throws unknown-id */
export const hasPaths = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<boolean> => {
  const stretches = pairsOf(parameters).map((pair) => ({ ...pair, hubs: parameters.hubs }));
  const joined = parameters.single
    ? await joinedByOne(session, parameters, stretches, 1)
    : await joinedBy(session, parameters, stretches, null, 1);
  return joined.length > 0;
};

/** A stretch as one document, or all of them, joins its ends. */
interface Joined {
  readonly asked: PathsParameters;
  readonly document: string | null;
  readonly stretch: Stretch;
  readonly ends: Measured;
  readonly shortest: number;
}

const joinedBy = async (
  session: Neo4jSession,
  parameters: PathsParameters,
  stretches: readonly Stretch[],
  document: string | null,
  most?: number,
): Promise<Joined[]> => {
  const asked = document === null ? parameters : { ...parameters, documents: [document] };
  const measured = await readDistances(session, asked, stretches, most);
  if (measured.includes(undefined)) await requireEnds(session, parameters);
  return stretches.flatMap((stretch, at) => {
    const ends = measured[at];
    const shortest = ends?.distance ?? null;
    return ends === undefined || shortest === null
      ? []
      : [{ asked, document, stretch, ends, shortest }];
  });
};

/** Each stretch as each document joins it that is cited at both its ends. */
const joinedByOne = async (
  session: Neo4jSession,
  parameters: PathsParameters,
  stretches: readonly Stretch[],
  most?: number,
): Promise<Joined[]> => {
  const byDocument = new Map<string, Stretch[]>();
  const cited = await allOf(stretches.map((each) => readCited(session, parameters, each)));
  for (const [at, stretch] of stretches.entries()) {
    const documents = (cited[at] ?? []).filter((id) => passes(parameters.documents, id));
    // Of an end that is unknown nothing is cited.
    if (documents.length === 0) await requireEnds(session, parameters);
    for (const id of documents) byDocument.set(id, [...(byDocument.get(id) ?? []), stretch]);
  }
  const joined = [...byDocument].map(([id, those]) =>
    joinedBy(session, parameters, those, id, most),
  );
  return (await allOf(joined)).flat();
};

const findBetween = async (
  session: Neo4jSession,
  { maxLength, slack, limit, order }: PathsParameters,
  joined: readonly Joined[],
): Promise<Pick<Found, "paths" | "records">> => {
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
  // Records come with the shortest paths alone.
  const isAll = near.every(({ shortest }) => shortest === longest);
  return { paths, records: isAll ? together(near.map(({ ends }) => ends.records)) : null };
};

const inOrder = (left: Path, right: Path): number => {
  const rank = compare(left.rank, right.rank);
  if (rank !== 0) return rank;
  const ids = (path: Path): string => [...path.nodes, "", path.document ?? ""].join(" ");
  return byId(ids(left), ids(right));
};
