import type { Plan } from "#graph/model/plan.ts";
import { checkCorpora } from "./check.ts";
import { checkCoverage } from "./coverage.ts";
import { type Findings, findingsOf } from "./findings.ts";
import { planCorpora } from "./plan.ts";
import { type ReadCorpus, readSeeds } from "./read.ts";
import { InvalidSeeds, type Violation } from "./violation.ts";

/** Sound seeds with all that was found in them. */
export interface CheckedSeeds extends Findings {
  readonly corpora: readonly ReadCorpus[];
  readonly plan: Plan;
}

/** Reads and checks every corpus below a folder: read, check, plan. An engine applies the plan.
 * @param root folder that holds one folder a corpus
 * @returns the plan; one without nodes where the folder holds no corpus
 * @throws InvalidSeeds with every violation (file, line, message); nothing is planned by halves */
export const loadSeeds = async (root: string): Promise<Plan> => (await checkSeeds(root)).plan;

/** Reads, checks and plans as `loadSeeds` does, and keeps what a curator wants to know of it.
 * @throws InvalidSeeds as `loadSeeds` does; a finding stops nothing */
export const checkSeeds = async (root: string): Promise<CheckedSeeds> => {
  const { corpora, violations } = await readSeeds(root);
  const { plan, violations: planning } = planCorpora(corpora);
  refuse([...violations, ...checkCorpora(corpora), ...planning]);
  // Only of a plan without a fault: one misspelt quote would leave a sentence without a fact.
  refuse(checkCoverage(corpora, plan));
  return { corpora, plan, ...findingsOf(corpora, plan) };
};

const refuse = (violations: readonly Violation[]): void => {
  if (violations.length > 0) throw new InvalidSeeds(inOrder(violations));
};

const inOrder = (violations: InvalidSeeds["violations"]): InvalidSeeds["violations"] =>
  [...violations].sort((left, right) =>
    left.file === right.file ? left.line - right.line : left.file < right.file ? -1 : 1,
  );
