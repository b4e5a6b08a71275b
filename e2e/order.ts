import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const asksForNeo4j = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, "utf8").includes("testServer");

/** Begins with what takes long, the journeys and what takes turns at the run's one Neo4j, and spreads
 * the turns evenly among the journeys. Were they one after another, all workers would soon wait for the
 * one that has it; were they last, the others would have nothing left to do. */
export class TurnsSpread extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turns = sorted.filter(asksForNeo4j);
    const rest = sorted.filter((file) => !turns.includes(file));
    const journeys = rest.filter(({ project }) => project.name === "browser");
    const others = rest.filter((file) => !journeys.includes(file));
    const between = journeys.length / Math.max(1, turns.length);
    const spread = turns.flatMap((file, at) => [
      file,
      ...journeys.slice(Math.floor(at * between), Math.floor((at + 1) * between)),
    ]);
    return [...(turns.length === 0 ? journeys : spread), ...others];
  }
}
