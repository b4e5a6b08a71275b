import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const asksForNeo4j = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, "utf8").includes("testServer");

/** Begins with the files that take turns at the run's one Neo4j. One of them has it, the next one waits
 * for it in a worker of its own, and the other workers go through the rest meanwhile; came those files
 * last, all workers would wait for one. */
export class Neo4jFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = new Set(sorted.filter(asksForNeo4j));
    return [...first, ...sorted.filter((file) => !first.has(file))];
  }
}
