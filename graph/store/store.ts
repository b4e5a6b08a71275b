import type * as z from "zod/mini";
import type { Plan } from "../model/plan.ts";
import type { MemoryGraph } from "./memory/memory-graph.ts";

/** How a question is asked of an engine: when it must be done, and the caller's wish to stop. */
export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds until the question is given up with `deadline-exceeded`; 5,000 unless told. */
  readonly deadline?: number;
}

/** What a long walk in memory calls now and then: it throws when time is up or the caller has gone,
 * and gives way to other requests. */
export interface Pace {
  /** Counts one step of work; resolves at once, but for now and then. */
  step(): Promise<void> | undefined;
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
}

/** Keeps the types of a question's parts together. */
export const defineQuestion = <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  question: Question<P, A>,
): Question<P, A> => question;

export interface EngineInfo {
  readonly engine: "embedded" | "neo4j";
  readonly readOnly: boolean;
}

/** What every engine can: ask, apply, tell what it is, close. It lists no question. */
export interface Engine {
  readonly info: EngineInfo;
  /** Answers a question.
   * @throws unknown-id, bad-cursor, stale-cursor, deadline-exceeded, cancelled, store-unavailable */
  ask<P extends z.ZodMiniType, A extends z.ZodMiniType>(
    question: Question<P, A>,
    parameters: z.output<P>,
    options?: AskOptions,
  ): Promise<z.output<A>>;
  /** Replaces all that is stored by the plan, all or nothing. */
  apply(plan: Plan): Promise<void>;
  /** Whether questions can be answered now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
