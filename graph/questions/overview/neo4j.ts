import type { AnsweredQuestion, MapTheme, OverviewAnswer } from "#graph/model/answers.ts";
import type { Node, WorkedQuestion } from "#graph/model/records.ts";
import { nodeOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { documentsInNeo4j } from "../documents/neo4j.ts";
import { type GoalForest, readForest } from "../goal-tree/read-forest.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { readMeta } from "../meta/neo4j.ts";
import { readTies, type Tied } from "../ties/tied.ts";

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

/** Puts the start view together from the statements of meta, documents, goals and ties and one of its
 * own: it is a page of several questions, and each is asked as it is asked elsewhere. */
export const overviewInNeo4j = async (session: Neo4jSession): Promise<OverviewAnswer> => {
  const { answer: metaAnswer, corpora } = await readMeta(session);
  const { documents } = await documentsInNeo4j(session);
  const forest = await readForest(session);
  const worked = corpora.flatMap(({ questions }) => questions);
  const about = (asks: WorkedQuestion["asks"]): string[] =>
    worked.filter((question) => question.asks === asks).map((question) => question.about);
  const [row] = await session.read<Row>(overviewCypher, {
    roots: forest.roots,
    nodes: about("node"),
    passages: about("passage"),
  });
  if (row === undefined) throw new Error("The start view is one row.");
  const shown = forest.roots.flatMap((id) => [id, ...(forest.children.get(id) ?? [])]);
  const tied = await readTies(session, [...shown, ...about("ties")]);
  const setters = new Map(row.setters.map(({ root, node }) => [root, nodeOf(node)]));
  const all = forest.roots.flatMap((id) => themeOf(forest, tied, setters, id));
  const isSetOut = ({ goal }: MapTheme): boolean => row.hub?.setOut.includes(goal.id) === true;
  const { counts, data, model } = metaAnswer;
  return {
    hub: row.hub === null ? null : nodeOf(row.hub.node),
    themes: all.filter(isSetOut),
    otherRoots: all.filter((theme) => !isSetOut(theme)),
    counts: {
      ...counts,
      stated: model.types.reduce((sum, { stated }) => sum + stated, 0),
      inferred: model.types.reduce((sum, { inferred }) => sum + inferred, 0),
      goals: new Set(all.flatMap(({ goals }) => goals.map(({ goal }) => goal.id))).size,
      ties: all.flatMap(({ goals }) => goals).reduce((sum, { ties }) => sum + ties, 0),
    },
    documents,
    corpora: data.corpora,
    questions: worked.flatMap((question) => {
      const answer = numbersOf(row, tied, question);
      return answer === undefined ? [] : [{ ...question, answer }];
    }),
  };
};

const themeOf = (
  { goals, children }: GoalForest,
  tied: ReadonlyMap<string, Tied>,
  setters: ReadonlyMap<string, Node>,
  id: string,
): MapTheme[] => {
  const marked = (key: string): MapTheme["goals"] => {
    const goal = goals.get(key);
    const ties = tied.get(key)?.ties ?? [];
    return goal === undefined
      ? []
      : [{ goal, ties: ties.length, marks: ties.map(({ kind }) => kind) }];
  };
  return marked(id).map(({ goal, ties }) => ({
    goal,
    setOutBy: setters.get(id) ?? null,
    ties,
    goals: (children.get(id) ?? []).flatMap(marked),
  }));
};

/** The answer of a worked question in numbers; nothing where its subject is not there. */
const numbersOf = (
  row: Row,
  tied: ReadonlyMap<string, Tied>,
  { asks, about }: WorkedQuestion,
): Numbers | undefined => {
  if (asks === "ties") {
    const ties = tied.get(about)?.ties;
    return (
      ties && {
        stated: ties.filter(({ basis }) => basis === "stated").length,
        inferred: ties.filter(({ basis }) => basis === "inferred").length,
        parts: new Set(ties.map(({ role }) => role)).size,
      }
    );
  }
  const answers = asks === "node" ? row.nodes : row.passages;
  return answers.find(({ id }) => id === about)?.answer;
};
