import type { UnsaidAnswer, UnsaidGoal } from "#graph/model/answers/unsaid.ts";
import type { SpanRole } from "#graph/model/claims.ts";
import { byId } from "#graph/model/ids.ts";
import type { Passage, SourceDocument } from "#graph/model/records.ts";
import { documentOf, passageOf } from "#graph/store/neo4j/decode.ts";
import type { DocumentRow, GoalRow, PassageRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { summaryFrom } from "../goal-tree/read-goals.ts";
import { readRecords } from "../records.ts";
import { type FoundGoal, maxGoals, namedIn, unsaidAmong } from "./answer.ts";

interface Row {
  readonly summary: GoalRow;
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

/** One statement for all goals at once, then the records that are named. */
export const unsaidInNeo4j = async (session: Neo4jSession): Promise<UnsaidAnswer> => {
  const read = await session.read<Row>(unsaidCypher, { most: whole(maxGoals) });
  const rows = read.slice(0, maxGoals);
  const found = rows.map(
    ({ summary, sentence, above }): FoundGoal => ({
      summary: summaryFrom(summary),
      sentence: sentenceOf(sentence),
      above,
    }),
  );
  const { goals, counts } = unsaidAmong(found);
  const { nodeIds, relationshipIds, passageIds } = namedIn(goals);
  return {
    goals,
    counts,
    ...(await readRecords(session, nodeIds, relationshipIds)),
    ...sourcesOf(rows, new Set(passageIds)),
    truncated: read.length > maxGoals,
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
