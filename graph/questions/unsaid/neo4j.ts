import type { UnsaidAnswer, UnsaidGoal } from "#graph/model/answers.ts";
import type { SpanRole } from "#graph/model/claims.ts";
import { byId } from "#graph/model/ids.ts";
import type { Node, Passage, SourceDocument } from "#graph/model/records.ts";
import { documentOf, passageOf } from "#graph/store/neo4j/decode.ts";
import type { DocumentRow, PassageRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { readForest } from "../goal-tree/read-forest.ts";
import { readRecords } from "../records.ts";
import { readTies } from "../ties/tied.ts";
import { type FoundGoal, isDated, maxGoals, namedIn, unsaidAmong } from "./answer.ts";

interface Row {
  readonly goal: string;
  readonly sentence: {
    readonly passage: PassageRow;
    readonly document: DocumentRow;
    readonly role: SpanRole;
    readonly start: number;
    readonly end: number;
  } | null;
  readonly above: FoundGoal["above"];
}

export const unsaidCypher = statement(import.meta.url, "./unsaid.cypher");

/** Goals in the order of the text, their ties, what says when, and where each is set out: a statement
 * each for all goals at once. */
export const unsaidInNeo4j = async (session: Neo4jSession): Promise<UnsaidAnswer> => {
  const forest = await readForest(session);
  const ids = forest.goals.slice(0, maxGoals);
  const tied = await readTies(session, ids);
  const rows = new Map(
    (await session.read<Row>(unsaidCypher, { goals: ids })).map((row) => [row.goal, row]),
  );
  const targets = [...tied.values()].flatMap(({ ties }) =>
    ties.filter(({ kind }) => kind === "Target").map(({ node }) => node),
  );
  const dating = (await readRecords(session, [...ids, ...targets], [])).nodes;
  const dated = new Map<string, Node>(dating.map((n) => [n.id, n]));
  const found = ids.map((goal): FoundGoal => {
    const { sentence = null, above = null } = rows.get(goal) ?? {};
    return { goal, ties: tied.get(goal)?.ties ?? [], sentence: sentenceOf(sentence), above };
  });
  const { goals, counts } = unsaidAmong(found, (id) => {
    const node = dated.get(id);
    return node !== undefined && isDated(node);
  });
  const { nodeIds, relationshipIds, passageIds } = namedIn(goals);
  return {
    goals,
    counts,
    ...(await readRecords(session, nodeIds, relationshipIds)),
    ...sourcesOf([...rows.values()], new Set(passageIds)),
    truncated: forest.goals.length > maxGoals,
  };
};

const sentenceOf = (row: Row["sentence"]): UnsaidGoal["sentence"] => {
  if (row === null) return null;
  const { passage, role, start, end } = row;
  const quote = passage.text.slice(start, end);
  return { passage: passage.id, quote, role, ranges: [{ start, end }] };
};

/** The passages that are named, and the documents that they stand in. */
const sourcesOf = (
  rows: readonly Row[],
  named: ReadonlySet<string>,
): { passages: Passage[]; documents: SourceDocument[] } => {
  const cited = rows.flatMap(({ sentence }) =>
    sentence !== null && named.has(sentence.passage.id) ? [sentence] : [],
  );
  const passages = new Map(cited.map(({ passage }) => [passage.id, passageOf(passage)]));
  const documents = new Map(cited.map(({ document }) => [document.id, documentOf(document)]));
  return {
    passages: [...passages.values()].sort((left, right) => byId(left.id, right.id)),
    documents: [...documents.values()].sort(
      (left, right) => left.number - right.number || byId(left.id, right.id),
    ),
  };
};
