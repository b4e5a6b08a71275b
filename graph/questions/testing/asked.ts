import type * as z from "zod/mini";
import type { Plan } from "#graph/model/plan.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import type { AskOptions, Question } from "#graph/store/store.ts";

/** Asks a question of a plan, with the defaults of its parameters filled in, and holds the answer
 * against its schema. */
export const asked = async <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  plan: Plan,
  question: Question<P, A>,
  parameters: z.input<P>,
  options?: AskOptions,
): Promise<z.output<A>> => {
  const engine = openMemory();
  await engine.apply(plan);
  const answer = await engine.ask(question, question.parameters.parse(parameters), options);
  question.answer.parse(answer);
  return answer;
};
