import type * as z from "zod/mini";
import { refuseOtherNames } from "#graph/model/parameters.ts";
import type { Plan } from "#graph/model/plan.ts";
import { Problem } from "#graph/model/problems.ts";
import type { AskOptions, Engine, EngineInfo, Question } from "../store.ts";
import { MemoryGraph } from "./memory-graph.ts";
import { createPace } from "./pace.ts";

/** Opens the embedded engine: everything in memory, nothing written, for graphs up to 100,000 nodes.
 * @returns an engine that is ready once a plan has been applied */
export const openMemory = (): Engine => new MemoryEngine();

class MemoryEngine implements Engine {
  readonly info: EngineInfo = { engine: "embedded", readOnly: true };
  private graph: MemoryGraph | undefined;
  private applied: Promise<void> = Promise.resolve();
  private closed = false;

  async ask<P extends z.ZodMiniType, A extends z.ZodMiniType>(
    question: Question<P, A>,
    parameters: z.output<P>,
    options: AskOptions = {},
  ): Promise<z.output<A>> {
    // A question keeps the graph it began with, so that a reload never mixes two states.
    const { graph } = this;
    if (graph === undefined)
      throw new Problem("store-unavailable", "No data has been loaded, or the store is closed.");
    refuseOtherNames(parameters, false);
    return question.memory(graph, parameters, createPace(options));
  }

  /** One plan after another, in the order of the calls. */
  apply(plan: Plan): Promise<void> {
    const work = this.applied.then(() => this.replace(plan));
    this.applied = work.catch(() => undefined);
    return work;
  }

  poolMetrics(): null {
    return null;
  }

  async ready(): Promise<boolean> {
    return this.graph !== undefined;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.graph = undefined;
  }

  /** Builds the graph aside, while the old one still answers: a plan that does not fit throws here
   * and leaves it in place. */
  private async replace(plan: Plan): Promise<void> {
    const made = await MemoryGraph.build(plan, createPace({ deadline: Number.POSITIVE_INFINITY }));
    if (this.closed) throw new Problem("store-unavailable", "The store is closed.");
    this.graph = made;
  }
}
