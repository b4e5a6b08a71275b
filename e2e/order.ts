import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const asksForNeo4j = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, "utf8").includes("testServer");

/** Spreads the files that take turns at the run's one Neo4j evenly among the rest. Were they one after
 * another, first or last, all workers would soon wait for the one that has it. */
export class TurnsSpread extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turns = sorted.filter(asksForNeo4j);
    const rest = sorted.filter((file) => !turns.includes(file));
    const between = rest.length / Math.max(1, turns.length);
    const spread = turns.flatMap((file, at) => [
      file,
      ...rest.slice(Math.floor(at * between), Math.floor((at + 1) * between)),
    ]);
    return turns.length === 0 ? rest : spread;
  }
}
