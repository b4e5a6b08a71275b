import type { NamedWithAnswer } from "#graph/model/answers/nodes.ts";
import { byId } from "#graph/model/ids.ts";
import type { NamedWithParameters } from "#graph/model/parameters.ts";
import { unknownId } from "#graph/model/problems.ts";
import type { TextRange } from "#graph/model/records.ts";
import { documentOf, passageOf } from "#graph/store/neo4j/decode.ts";
import type { DocumentRow, PassageRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { joined } from "../ranges.ts";
import { readRecords } from "../records.ts";
import { shownSentences } from "./memory.ts";

interface Row {
  readonly known: readonly string[];
  readonly total: number;
  readonly named: readonly {
    readonly node: string;
    readonly sentences: number;
    readonly places: readonly { readonly passage: PassageRow; readonly ranges: TextRange[] }[];
  }[];
  readonly documents: readonly DocumentRow[];
}

export const namedWithCypher = withLiterals(statement(import.meta.url, "./named-with.cypher"), {
  types: typeLiteral(),
});

/** Nodes that sentences name together with given ones. */
export const namedWithInNeo4j = async (
  session: Neo4jSession,
  { ids, limit }: NamedWithParameters,
): Promise<NamedWithAnswer> => {
  const [row] = await session.read<Row>(namedWithCypher, {
    ids: [...new Set(ids)],
    limit: whole(limit),
    shown: whole(shownSentences),
  });
  if (row === undefined) throw new Error("What is named with others is one row.");
  const unknown = ids.find((id) => !row.known.includes(id));
  if (unknown !== undefined) throw unknownId(unknown, "ids");
  const { named, total, documents } = row;
  const passages = new Map(
    named.flatMap(({ places }) => places.map(({ passage }) => [passage.id, passage] as const)),
  );
  const { nodes } = await readRecords(
    session,
    named.map(({ node }) => node),
    [],
  );
  return {
    named: named.map(({ node, sentences, places }) => ({
      node,
      sentences,
      places: places.map(({ passage, ranges }) => ({
        passage: passage.id,
        ranges: joined(ranges),
      })),
    })),
    total,
    nodes,
    passages: [...passages.values()].map(passageOf).sort((left, right) => byId(left.id, right.id)),
    documents: documents.map(documentOf),
  };
};
