import type { DocumentsAnswer } from "#graph/model/answers/sources.ts";
import { documentOf } from "#graph/store/neo4j/decode.ts";
import type { DocumentRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";

export const documentsCypher = statement(import.meta.url, "./documents.cypher");

/** Lists the documents. */
export const documentsInNeo4j = async (session: Neo4jSession): Promise<DocumentsAnswer> => {
  const rows = await session.read<{ document: DocumentRow }>(documentsCypher);
  return { documents: rows.map(({ document }) => documentOf(document)) };
};
