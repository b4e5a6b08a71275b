import type * as z from "zod/mini";
import { refuseOtherNames } from "#graph/model/parameters.ts";
import { Problem } from "#graph/model/problems.ts";
import type { Neo4jSession, Question } from "../store.ts";
import { refuseOtherLayout } from "./layout.ts";

/** Whose data lies in the database, and in which layouts. One row. Whether any node is there, Neo4j keeps count of; of ours
 * there is one `Corpus` for each corpus. */
const whoseText = `
  OPTIONAL MATCH (c:Corpus)
  WHERE c.corpus = c.id AND c.version IS NOT NULL
  WITH count(c) > 0 AS own, collect(DISTINCT CASE WHEN c IS NOT NULL THEN coalesce(c.layout, 0) END) AS layouts
  RETURN own, layouts, COUNT { () } > 0 AS any`;

interface Whose {
  readonly own: boolean;
  readonly any: boolean;
  /** 0 where a version wrote no number yet. */
  readonly layouts: readonly number[];
}

/** Looks whose data there is. Looked at for each question, so that a load or the like takes effect at
 * once.
 * @returns whether there is data, but none of ours
 * @throws other-layout where another version loaded it otherwise than this one reads */
export const isForeign = async (session: Neo4jSession): Promise<boolean> => {
  const [whose] = await session.read<Whose>(whoseText);
  refuseOtherLayout(whose?.layouts ?? []);
  return whose?.own === false && whose.any;
};

/** Answers a question in one read transaction: from a plan where one is there or nothing at all, else
 * from data that Mailuo did not write, as far as the question can do without a plan.
 * @throws no-plan, other-layout, bad-parameter for a kind or type that is named as the other sort of data does */
export const answerIn = async <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  session: Neo4jSession,
  question: Question<P, A>,
  parameters: z.output<P>,
): Promise<z.output<A>> => {
  if (!(await isForeign(session))) {
    refuseOtherNames(parameters, false);
    return question.neo4j(session, parameters);
  }
  if (question.foreign === undefined)
    throw new Problem("no-plan", "Mailuo did not write the data in this database.");
  refuseOtherNames(parameters, true);
  return question.foreign(session, parameters);
};
