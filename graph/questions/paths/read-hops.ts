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
import type { Records } from "../records.ts";
import type { Hop } from "./first-paths.ts";
import { enoughSentences, type Grade, riskOf } from "./strength.ts";

const stepsText = statement(import.meta.url, "./steps.cypher");
const citedText = statement(import.meta.url, "./cited.cypher");
export const sentencesCypher = statement(import.meta.url, "./sentences.cypher");

/** What each relationship must be, types aside: those stand in the pattern. */
export const facts = ({ types: _, ...filter }: FactFilter): string =>
  `true${factCondition(filter, "r")}`;

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

const valuesOf = (asked: PathsParameters) => ({
  ...factParameters(asked),
  kinds: asked.kinds ?? null,
  avoid: asked.avoid.length === 0 ? null : asked.avoid,
  graded: asked.order === "strength",
});

export const hubTiesOf = ({ hubs }: { readonly hubs: boolean }): bigint | null =>
  hubs ? null : whole(hubTies);

/** Two ends, and whether hubs may stand between them. */
export interface Stretch extends Pair {
  readonly hubs: boolean;
}

/** How far two ends are from one another, and how many ties each has. */
export interface Measured {
  /** Hops of the shortest path; null where there is none. */
  readonly distance: number | null;
  readonly fromTies: number;
  readonly toTies: number;
  /** The hops of shortest paths, and whether of all. */
  readonly hops: readonly FoundHop[];
  readonly whole: boolean;
  /** Hubs that they lead over. */
  readonly hubs: readonly string[];
  /** All that lies along the shortest paths, where they are few. */
  readonly records: Records | null;
}

/** Documents of which one may be cited for every hop. */
export const readCited = async (
  session: Neo4jSession,
  asked: PathsParameters,
  { from, to }: Pair,
): Promise<string[]> => {
  const rows = await session.read<{ document: string }>(citedCypher(asked), {
    ...factParameters(asked),
    from,
    to,
  });
  return rows.map(({ document }) => document);
};

/** What a relationship says that a hop is graded by. */
export type Said = Pick<Relationship, "basis" | "spans" | "spanRoles"> & {
  readonly modality?: Relationship["modality"];
};

/** A hop with what is said on it, where that was asked for. */
export interface FoundHop {
  readonly from: string;
  readonly to: string;
  readonly inferred: boolean;
  readonly said: readonly Said[];
}

interface Row extends Pick<FoundHop, "inferred" | "said"> {
  readonly near: string;
  readonly far: string;
  /** Of the far end. */
  readonly ties: number;
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

/** Every hop that may lie on a path of at most so many, with its grade. */
export const readHops = async (
  session: Neo4jSession,
  asked: PathsParameters,
  stretch: Stretch,
  measured: Measured,
  longest: number,
): Promise<Hop[]> => {
  const found =
    measured.whole && measured.distance === longest
      ? measured.hops
      : await walkHops(session, asked, stretch, measured, longest);
  const graded = asked.order === "strength";
  const sentenceOf = graded ? await readSentences(session, found) : () => "";
  return found.map(({ from, to, inferred, said }) => ({
    from,
    to,
    ...(graded ? gradeOf(said, sentenceOf) : { inferred: inferred ? 1 : 0, risk: 0, lack: 0 }),
  }));
};

/** Walks step by step from both ends, each time from the side with fewer ties, so that a hub is left to
 * the other side as long as that is cheaper; the last step reads only what joins the two. */
const walkHops = async (
  session: Neo4jSession,
  asked: PathsParameters,
  { from, to, hubs }: Stretch,
  { fromTies, toTies }: Measured,
  longest: number,
): Promise<FoundHop[]> => {
  const ahead = sideOf(from, to, false, fromTies);
  const behind = sideOf(to, from, true, toTies);
  const found: FoundHop[] = [];
  for (let steps = 1; steps <= longest; steps += 1) {
    const [side, other] = ahead.ties <= behind.ties ? [ahead, behind] : [behind, ahead];
    if (side.front.length === 0) break;
    const rows = await session.read<Row>(stepsCypher(asked, side.back), {
      ...valuesOf(asked),
      hubTies: hubTiesOf({ hubs }),
      front: side.front,
      end: side.end,
      goal: side.goal,
      only: steps === longest ? [...other.seen] : null,
    });
    for (const { near, far, inferred, said } of rows)
      found.push(
        side.back
          ? { from: far, to: near, inferred, said }
          : { from: near, to: far, inferred, said },
      );
    advance(side, rows);
  }
  return found;
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

/** What a hop is graded by: what is stated on it, or all that is inferred. */
const bestOf = (said: readonly Said[]): readonly Said[] => {
  const stated = said.filter(({ basis }) => basis === "stated");
  return stated.length > 0 ? stated : said;
};

const gradeOf = (said: readonly Said[], sentenceOf: (span: string) => string): Grade => {
  const best = bestOf(said);
  const facts = best.flatMap(factSpans);
  const sentences = facts.length < 2 ? facts.length : new Set(facts.map(sentenceOf)).size;
  return {
    inferred: best.some(({ basis }) => basis === "stated") ? 0 : 1,
    risk: Math.min(...best.map(({ modality }) => riskOf(modality ?? null))),
    lack: Math.max(0, enoughSentences - sentences),
  };
};

const factSpans = ({ spans, spanRoles }: Said): string[] =>
  spans.filter((_, at) => spanRoles[at] === "fact");

/** Tells the sentence in which a span stands, by its document and where it begins. Only of hops that
 * cite more than one place: one place is one sentence, and most hops cite one. */
const readSentences = async (
  session: Neo4jSession,
  hops: readonly FoundHop[],
): Promise<(span: string) => string> => {
  const spans = hops
    .map(({ said }) => bestOf(said).flatMap(factSpans))
    .filter(({ length }) => length > 1)
    .flat();
  const documents = [...new Set(spans.flatMap((span) => parseSpan(span)?.document ?? []))];
  const starts = new Map<string, number[]>(documents.map((id) => [id, []]));
  const passages =
    documents.length === 0
      ? []
      : await session.read<{ document: string; start: number }>(sentencesCypher, { documents });
  for (const { document, start } of passages) starts.get(document)?.push(start);
  return (span) => {
    const { document = "", start = 0 } = parseSpan(span) ?? {};
    return `${document}:${starts.get(document)?.findLast((begin) => begin <= start)}`;
  };
};
