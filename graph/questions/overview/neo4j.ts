import type { AnsweredQuestion, MapTheme, OverviewAnswer } from "#graph/model/answers/corpus.ts";
import type { Node, WorkedQuestion } from "#graph/model/records.ts";
import { nodeOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { documentsInNeo4j } from "../documents/neo4j.ts";
import { readRoots } from "../goal-tree/read-forest.ts";
import { readGoals, type ToldGoal } from "../goal-tree/read-goals.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { readMeta } from "../meta/neo4j.ts";
import { type ShownRoot, shownOf } from "./shown.ts";

type Numbers = AnsweredQuestion["answer"];

interface Row {
  readonly hub: { readonly node: EntityRow; readonly setOut: readonly string[] } | null;
  readonly setters: readonly { readonly root: string; readonly node: EntityRow }[];
  readonly nodes: readonly { readonly id: string; readonly answer: Numbers }[];
  readonly passages: readonly { readonly id: string; readonly answer: Numbers }[];
}

export const overviewCypher = withLiterals(statement(import.meta.url, "./overview.cypher"), {
  types: typeLiteral(),
});

/** Puts the start view together from the statements of meta, documents and goals and one of its own:
 * it is a page of several questions, and each is asked as it is asked elsewhere. */
export const overviewInNeo4j = async (session: Neo4jSession): Promise<OverviewAnswer> => {
  const { answer: metaAnswer, corpora } = await readMeta(session);
  const { documents } = await documentsInNeo4j(session);
  const forest = await readRoots(session);
  const worked = corpora.flatMap(({ questions }) => questions);
  const about = (asks: WorkedQuestion["asks"]): string[] =>
    worked.filter((question) => question.asks === asks).map((question) => question.about);
  const [row] = await session.read<Row>(overviewCypher, {
    roots: forest.roots,
    nodes: about("node"),
    passages: about("passage"),
  });
  if (row === undefined) throw new Error("The start view is one row.");
  const shown = shownOf(forest, new Set(row.hub?.setOut));
  const onMap = [...shown.themes, ...shown.otherRoots].flatMap(({ id, goals }) => [id, ...goals]);
  const told = await readGoals(session, [...onMap, ...about("ties")]);
  const setters = new Map(row.setters.map(({ root, node }) => [root, nodeOf(node)]));
  const themes = shown.themes.flatMap((root) => themeOf(told, setters, root));
  const otherRoots = shown.otherRoots.flatMap((root) => themeOf(told, setters, root));
  const marked = [...themes, ...otherRoots].flatMap(({ goals }) => goals);
  const { counts, data, model } = metaAnswer;
  return {
    hub: row.hub === null ? null : nodeOf(row.hub.node),
    themes,
    otherRoots,
    counts: {
      ...counts,
      stated: model.types.reduce((sum, { stated }) => sum + stated, 0),
      inferred: model.types.reduce((sum, { inferred }) => sum + inferred, 0),
      goals: new Set(marked.map(({ goal }) => goal.id)).size,
      ties: marked.reduce((sum, { ties }) => sum + ties, 0),
    },
    documents,
    corpora: data.corpora,
    questions: worked.flatMap((question) => {
      const answer = numbersOf(row, told, question);
      return answer === undefined ? [] : [{ ...question, answer }];
    }),
    ...shown.more,
  };
};

const themeOf = (
  told: ReadonlyMap<string, ToldGoal>,
  setters: ReadonlyMap<string, Node>,
  { id, goals }: ShownRoot,
): MapTheme[] => {
  const marked = (key: string): MapTheme["goals"] => {
    const found = told.get(key);
    if (found === undefined) return [];
    const { stated, inferred, marks } = found.summary;
    return [{ goal: found.goal, ties: stated + inferred, marks: [...marks] }];
  };
  return marked(id).map(({ goal, ties }) => ({
    goal,
    setOutBy: setters.get(id) ?? null,
    ties,
    goals: goals.flatMap(marked),
  }));
};

/** The answer of a worked question in numbers; nothing where its subject is not there. */
const numbersOf = (
  row: Row,
  told: ReadonlyMap<string, ToldGoal>,
  { asks, about }: WorkedQuestion,
): Numbers | undefined => {
  if (asks === "ties") {
    const summary = told.get(about)?.summary;
    return summary && { stated: summary.stated, inferred: summary.inferred, parts: summary.roles };
  }
  const answers = asks === "node" ? row.nodes : row.passages;
  return answers.find(({ id }) => id === about)?.answer;
};
