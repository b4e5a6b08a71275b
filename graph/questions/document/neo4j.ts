import type { DocumentAnswer, Mark } from "#graph/model/answers/sources.ts";
import type { Bilingual } from "#graph/model/kinds.ts";
import { unknownId } from "#graph/model/problems.ts";
import { documentOf, passageOf } from "#graph/store/neo4j/decode.ts";
import type { DocumentRow, PassageRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { type RecordRows, recordsOf } from "../records.ts";

interface Row extends RecordRows {
  readonly document: DocumentRow;
  readonly passages: readonly { passage: PassageRow; marks: Mark[] }[];
  readonly voices: DocumentAnswer["voices"];
}

export const documentCypher = withLiterals(statement(import.meta.url, "./document.cypher"), {
  types: typeLiteral(),
});

/** Reads the marks, and once each what they name: a relationship is cited in many places. */
export const documentInNeo4j = async (
  session: Neo4jSession,
  { id }: { id: string },
): Promise<DocumentAnswer> => {
  const [row] = await session.read<Row>(documentCypher, { id });
  if (row === undefined) throw unknownId(id);
  return {
    document: documentOf(row.document),
    passages: row.passages.map(({ passage, marks: found }) => ({
      ...passageOf(passage),
      marks: found,
      uncited: reasonOf(passage),
      filed: passage.filed ?? passage.text,
    })),
    voices: row.voices,
    ...recordsOf(row),
  };
};

const reasonOf = ({ uncitedZh: zh, uncitedEn: en }: PassageRow): Bilingual | null =>
  zh === undefined || en === undefined ? null : { zh, en };
