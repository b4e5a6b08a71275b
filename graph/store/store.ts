import type * as z from "zod/mini";
import type { Plan } from "../model/plan.ts";
import type { MemoryGraph } from "./memory/memory-graph.ts";
import type { Pace } from "./pace.ts";

export type { Pace } from "./pace.ts";

/** How a question is asked of an engine: when it must be done, and the caller's wish to stop. */
export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds until the question is given up with `deadline-exceeded`; 5,000 unless told. */
  readonly deadline?: number;
}

/** Where a question's Cypher runs: one read transaction, whose deadline and cancel reach the server. */
export interface Neo4jSession {
  /** Runs one statement.
   * @param cypher a whole text; every value comes in as a `$parameter`
   * @returns a plain object for each record, in the statement's order: a node is its properties, a
   * relationship its properties and `type`, null where there is nothing; integers are numbers.
   * The caller names the shape, which the statement alone decides */
  read<Row extends object>(
    cypher: string,
    parameters?: Readonly<Record<string, unknown>>,
  ): Promise<Row[]>;
  /** The version of the data that is read, for cursors; empty where nothing has been loaded. */
  version(): Promise<string>;
}

/** A question is a value: its contract and its answer on each engine. */
export interface Question<Parameters extends z.ZodMiniType, Answer extends z.ZodMiniType> {
  readonly name: string;
  readonly parameters: Parameters;
  readonly answer: Answer;
  readonly memory: (
    graph: MemoryGraph,
    parameters: z.output<Parameters>,
    pace: Pace,
  ) => Promise<z.output<Answer>> | z.output<Answer>;
  readonly neo4j: (
    session: Neo4jSession,
    parameters: z.output<Parameters>,
  ) => Promise<z.output<Answer>>;
  /** The answer from a Neo4j database that holds data, but none that Mailuo wrote. A question that
   * needs a plan with evidence has none, and is refused with `no-plan`. */
  readonly foreign?: (
    session: Neo4jSession,
    parameters: z.output<Parameters>,
  ) => Promise<z.output<Answer>>;
}

/** Keeps the types of a question's parts together. */
export const defineQuestion = <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  question: Question<P, A>,
): Question<P, A> => question;

export interface EngineInfo {
  readonly engine: "embedded" | "neo4j";
  readonly readOnly: boolean;
}

/** How the connections to a database were used since the figures were last taken. */
export interface PoolMetrics {
  /** The most connections that may be open. */
  readonly size: number;
  /** Transactions that have a connection now, and those that wait for one. */
  readonly inUse: number;
  readonly waiting: number;
  /** The most that had one at the same time. */
  readonly peak: number;
  readonly served: number;
  readonly failed: number;
  /** Milliseconds that the longest wait for a connection took. */
  readonly longestWait: number;
}

/** What every engine can: ask, apply, tell what it is, close. It lists no question. */
export interface Engine {
  readonly info: EngineInfo;
  /** Answers a question.
   * @throws unknown-id, no-plan, other-layout, bad-parameter, bad-cursor, stale-cursor, deadline-exceeded, cancelled,
   * store-unavailable, store-preparing */
  ask<P extends z.ZodMiniType, A extends z.ZodMiniType>(
    question: Question<P, A>,
    parameters: z.output<P>,
    options?: AskOptions,
  ): Promise<z.output<A>>;
  /** Replaces all that is stored by the plan, all or nothing. */
  apply(plan: Plan): Promise<void>;
  /** Whether questions can be answered now. */
  ready(): Promise<boolean>;
  /** How its connections were used since this was last asked; null where it has none. */
  poolMetrics(): PoolMetrics | null;
  close(): Promise<void>;
}
