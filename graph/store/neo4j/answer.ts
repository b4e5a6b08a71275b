import type * as z from "zod/mini";
import { refuseOtherNames } from "#graph/model/parameters.ts";
import { Problem } from "#graph/model/problems.ts";
import type { Neo4jSession, Question } from "../store.ts";

/** Whose data lies in the database. One row. Whether any node is there, Neo4j keeps count of; of ours
 * there is one `Corpus` for each corpus. */
const whoseText = `
  OPTIONAL MATCH (c:Corpus)
  WHERE c.corpus = c.id AND c.version IS NOT NULL
  WITH count(c) > 0 AS own
  RETURN own, COUNT { () } > 0 AS any`;

/** Answers a question in one read transaction: from a plan where one is there or nothing at all, else
 * from data that Mailuo did not write, as far as the question can do without a plan. Looked at each
 * time, so that a load or the like takes effect at once.
 * @throws no-plan, bad-parameter for a kind or type that is named as the other sort of data does */
export const answerIn = async <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  session: Neo4jSession,
  question: Question<P, A>,
  parameters: z.output<P>,
): Promise<z.output<A>> => {
  const [whose] = await session.read<{ own: boolean; any: boolean }>(whoseText);
  const foreign = whose?.own === false && whose.any;
  if (!foreign) {
    refuseOtherNames(parameters, false);
    return question.neo4j(session, parameters);
  }
  if (question.foreign === undefined)
    throw new Problem("no-plan", "Mailuo did not write the data in this database.");
  refuseOtherNames(parameters, true);
  return question.foreign(session, parameters);
};
