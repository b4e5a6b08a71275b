import type { Plan } from "#graph/model/plan.ts";
import { checkCorpora } from "./check.ts";
import { planCorpora } from "./plan.ts";
import { readSeeds } from "./read.ts";
import { InvalidSeeds } from "./violation.ts";

/** Reads and checks every corpus below a folder: read, check, plan. An engine applies the plan.
 * @param root folder that holds one folder a corpus
 * @returns the plan; one without nodes where the folder holds no corpus
 * @throws InvalidSeeds with every violation (file, line, message); nothing is planned by halves */
export const loadSeeds = async (root: string): Promise<Plan> => {
  const { corpora, violations } = await readSeeds(root);
  const { plan, violations: planning } = planCorpora(corpora);
  const all = [...violations, ...checkCorpora(corpora), ...planning];
  if (all.length > 0) throw new InvalidSeeds(inOrder(all));
  return plan;
};

const inOrder = (violations: InvalidSeeds["violations"]): InvalidSeeds["violations"] =>
  [...violations].sort((left, right) =>
    left.file === right.file ? left.line - right.line : left.file < right.file ? -1 : 1,
  );
