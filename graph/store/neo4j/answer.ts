import type * as z from "zod/mini";
import { refuseOtherNames } from "#graph/model/parameters.ts";
import { Problem } from "#graph/model/problems.ts";
import type { Neo4jSession, Question } from "../store.ts";
import { otherLayout, otherLayoutIn } from "./layout.ts";
import type { TransactionSession } from "./session.ts";

/** What an engine found when it last looked: whether the data was a plan's, or nothing at all, and
 * whether it was surely another's. */
export interface Expected {
  own: boolean;
  others: boolean;
}

/** The data is not what was expected, so that the question has to be asked again. */
export class OtherData extends Error {}

/** No plan is there, but something is: another's data, or a load that is just taking effect. Neo4j shows
 * what a transaction commits piece by piece, and the mark of the plan may come after the rest. */
export class DoubtfulData extends Error {}

/** Answers a question in one read transaction: from a plan where one is there or nothing at all, else
 * from data that Mailuo did not write, as far as the question can do without a plan. Looked at each
 * time, so that a load or the like takes effect at once; where the last look found a plan, the question
 * does not wait for this one, and its answer counts only if there is a plan still.
 * @param expected is told what is found
 * @throws no-plan, other-layout, bad-parameter for a kind or type that is named as the other sort of data does;
 * OtherData where the question has to be asked again, in another transaction; DoubtfulData before it is
 * sure that the data is another's */
export const answerIn = async <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  session: TransactionSession,
  question: Question<P, A>,
  parameters: z.output<P>,
  expected: Expected,
): Promise<z.output<A>> => {
  const looked = session.whose();
  const early = expected.own ? fromPlan(session, question, parameters) : undefined;
  // Until it is waited for, its failure must not count as nobody's.
  early?.catch(() => undefined);
  const { own, any, layouts } = await looked;
  const other = otherLayoutIn(layouts);
  const isOthers = !own && any;
  const isDoubtful = isOthers && !expected.others;
  expected.own = !isOthers;
  if (expected.own) expected.others = false;
  if (expected.own && other === undefined)
    return ofOneVersion(session, early ?? fromPlan(session, question, parameters));
  // What was sent early is waited for, so that the transaction has nothing under way when it ends.
  await early?.catch(() => undefined);
  if (other !== undefined) throw otherLayout(other);
  if (isDoubtful) throw new DoubtfulData();
  if (early !== undefined) throw new OtherData();
  if (question.foreign === undefined)
    throw new Problem("no-plan", "Mailuo did not write the data in this database.");
  refuseOtherNames(parameters, true);
  return question.foreign(session, parameters);
};

/** An answer, or a refusal, that a load has not changed half-way.
 * @throws OtherData where one may have */
const ofOneVersion = async <T>(session: TransactionSession, answering: Promise<T>): Promise<T> => {
  const [answer] = await Promise.allSettled([answering]);
  // A failure of the database ends the transaction, which nothing can be asked in then.
  const isAnswered = answer.status === "fulfilled" || answer.reason instanceof Problem;
  if (isAnswered && (await session.isMixed())) throw new OtherData();
  return answering;
};

const fromPlan = async <P extends z.ZodMiniType, A extends z.ZodMiniType>(
  session: Neo4jSession,
  question: Question<P, A>,
  parameters: z.output<P>,
): Promise<z.output<A>> => {
  refuseOtherNames(parameters, false);
  return question.neo4j(session, parameters);
};
