import type { FactFilter } from "#graph/model/fact-filter.ts";
import { parseSpan } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Relationship } from "#graph/model/records.ts";
import { hubTies } from "#graph/model/relations.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { factCondition, factParameters } from "../fact-condition.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import type { Hop } from "./first-paths.ts";
import { enoughSentences, type Grade, riskOf } from "./strength.ts";

const distanceText = statement(import.meta.url, "./distance.cypher");
const stepsText = statement(import.meta.url, "./steps.cypher");
const citedText = statement(import.meta.url, "./cited.cypher");
export const sentencesCypher = statement(import.meta.url, "./sentences.cypher");

/** What each relationship must be, types aside: those stand in the pattern. */
const facts = ({ types: _, ...filter }: FactFilter): string => `true${factCondition(filter, "r")}`;

/** The statement that measures the shortest path. */
export const distanceCypher = (asked: PathsParameters): string =>
  withLiterals(distanceText, {
    types: typeLiteral(asked.types),
    ">": asked.directed ? ">" : "",
    facts: facts(asked),
    most: String(asked.maxLength),
  });

/** The statement that reads the hops which lead on from nodes, or to them on the way back. */
export const stepsCypher = (asked: PathsParameters, back = false): string =>
  withLiterals(stepsText, {
    types: typeLiteral(asked.types),
    "<": asked.directed && back ? "<" : "",
    ">": asked.directed && !back ? ">" : "",
    facts: facts(asked),
  });

/** The statement that lists the documents which are cited at both ends. */
export const citedCypher = (asked: PathsParameters): string =>
  withLiterals(citedText, {
    types: typeLiteral(asked.types),
    ">": asked.directed ? ">" : "",
    facts: facts(asked),
  });

export interface Pair {
  readonly from: string;
  readonly to: string;
}

const valuesOf = (asked: PathsParameters, { from, to }: Pair) => ({
  from,
  to,
  ...factParameters(asked),
  kinds: asked.kinds ?? null,
  avoid: asked.avoid,
  hubTies: asked.hubs ? null : whole(hubTies),
});

/** How far two ends are from one another, and how many ties each has. */
export interface Measured {
  /** Hops of the shortest path; null where there is none. */
  readonly distance: number | null;
  readonly fromTies: number;
  readonly toTies: number;
}

/** Measures the shortest path.
 * @returns nothing where an end is unknown */
export const readDistance = async (
  session: Neo4jSession,
  asked: PathsParameters,
  pair: Pair,
): Promise<Measured | undefined> => {
  const [row] = await session.read<Measured>(distanceCypher(asked), valuesOf(asked, pair));
  return row;
};

/** Documents of which one may be cited for every hop. */
export const readCited = async (
  session: Neo4jSession,
  asked: PathsParameters,
  pair: Pair,
): Promise<string[]> => {
  const rows = await session.read<{ document: string }>(citedCypher(asked), valuesOf(asked, pair));
  return rows.map(({ document }) => document);
};

type Said = Pick<Relationship, "basis" | "spans" | "spanRoles"> & {
  readonly modality?: Relationship["modality"];
};

interface Row {
  readonly near: string;
  readonly far: string;
  /** Of the far end. */
  readonly ties: number;
  readonly inferred: boolean;
  readonly said: readonly Said[];
}

/** One end of a pair, and what has been reached from it. */
interface Side {
  readonly back: boolean;
  readonly end: string;
  readonly goal: string;
  readonly seen: Set<string>;
  /** What the last step reached, and how many ties that has: what the next step costs. */
  front: string[];
  ties: number;
}

/** Every hop that may lie on a path of at most so many, with its grade. Walks step by step from both
 * ends, each time from the side with fewer ties, so that a hub is left to the other side as long as
 * that is cheaper; the last step reads only what joins the two. */
export const readHops = async (
  session: Neo4jSession,
  asked: PathsParameters,
  pair: Pair,
  { fromTies, toTies }: Measured,
  longest: number,
): Promise<Hop[]> => {
  const graded = asked.order === "strength";
  const ahead = sideOf(pair.from, pair.to, false, fromTies);
  const behind = sideOf(pair.to, pair.from, true, toTies);
  const found: { from: string; to: string; row: Row }[] = [];
  for (let steps = 1; steps <= longest; steps += 1) {
    const [side, other] = ahead.ties <= behind.ties ? [ahead, behind] : [behind, ahead];
    if (side.front.length === 0) break;
    const rows = await session.read<Row>(stepsCypher(asked, side.back), {
      ...valuesOf(asked, pair),
      graded,
      front: side.front,
      end: side.end,
      goal: side.goal,
      only: steps === longest ? [...other.seen] : null,
    });
    for (const row of rows)
      found.push(
        side.back ? { from: row.far, to: row.near, row } : { from: row.near, to: row.far, row },
      );
    advance(side, rows);
  }
  const said = found.map(({ row }) => row);
  const sentenceOf = graded ? await readSentences(session, said) : () => "";
  return found.map(({ from, to, row: { inferred, said: facts } }) => ({
    from,
    to,
    ...(graded ? gradeOf(facts, sentenceOf) : { inferred: inferred ? 1 : 0, risk: 0, lack: 0 }),
  }));
};

const sideOf = (end: string, goal: string, back: boolean, ties: number): Side => ({
  back,
  end,
  goal,
  seen: new Set([end]),
  front: [end],
  ties,
});

/** Puts a side's front where its step has led, but never beyond the other end. */
const advance = (side: Side, rows: readonly Row[]): void => {
  const reached = new Map<string, number>();
  for (const { far, ties } of rows)
    if (far !== side.goal && !side.seen.has(far)) reached.set(far, ties);
  for (const id of reached.keys()) side.seen.add(id);
  side.front = [...reached.keys()];
  side.ties = [...reached.values()].reduce((sum, ties) => sum + ties, 0);
};

const gradeOf = (said: readonly Said[], sentenceOf: (span: string) => string): Grade => {
  const stated = said.filter(({ basis }) => basis === "stated");
  const best = stated.length > 0 ? stated : said;
  const sentences = new Set(best.flatMap(factSpans).map(sentenceOf));
  return {
    inferred: stated.length > 0 ? 0 : 1,
    risk: Math.min(...best.map(({ modality }) => riskOf(modality ?? null))),
    lack: Math.max(0, enoughSentences - sentences.size),
  };
};

const factSpans = ({ spans, spanRoles }: Said): string[] =>
  spans.filter((_, at) => spanRoles[at] === "fact");

/** Tells the sentence in which a span stands, by its document and where it begins. */
const readSentences = async (
  session: Neo4jSession,
  rows: readonly Row[],
): Promise<(span: string) => string> => {
  const spans = rows.flatMap(({ said }) => said.flatMap(factSpans));
  const documents = [...new Set(spans.flatMap((span) => parseSpan(span)?.document ?? []))];
  const starts = new Map<string, number[]>(documents.map((id) => [id, []]));
  const passages = await session.read<{ document: string; start: number }>(sentencesCypher, {
    documents,
  });
  for (const { document, start } of passages) starts.get(document)?.push(start);
  return (span) => {
    const { document = "", start = 0 } = parseSpan(span) ?? {};
    return `${document}:${starts.get(document)?.findLast((begin) => begin <= start)}`;
  };
};
