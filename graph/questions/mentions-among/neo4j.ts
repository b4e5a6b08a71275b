import type { MentionsAnswer } from "#graph/model/answers/nodes.ts";
import { byId } from "#graph/model/ids.ts";
import type { MentionsParameters } from "#graph/model/parameters.ts";
import type { TextRange } from "#graph/model/records.ts";
import { documentOf, passageOf } from "#graph/store/neo4j/decode.ts";
import type { DocumentRow, PassageRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { joined } from "../ranges.ts";
import { shownSentences } from "./memory.ts";

interface Row {
  readonly mentions: readonly {
    readonly one: string;
    readonly other: string;
    readonly sentences: number;
    readonly places: readonly { readonly passage: PassageRow; readonly ranges: TextRange[] }[];
  }[];
  readonly documents: readonly DocumentRow[];
  readonly truncated: boolean;
}

export const mentionsAmongCypher = withLiterals(
  statement(import.meta.url, "./mentions-among.cypher"),
  { types: typeLiteral() },
);

/** The pairs of a set that sentences name. */
export const mentionsAmongInNeo4j = async (
  session: Neo4jSession,
  { nodeIds, limit }: MentionsParameters,
): Promise<MentionsAnswer> => {
  const [row] = await session.read<Row>(mentionsAmongCypher, {
    nodeIds: [...new Set(nodeIds)],
    limit: whole(limit),
    shown: whole(shownSentences),
  });
  const { mentions = [], documents = [], truncated = false } = row ?? {};
  const passages = new Map(
    mentions.flatMap(({ places }) => places.map(({ passage }) => [passage.id, passage] as const)),
  );
  return {
    mentions: mentions.map(({ one, other, sentences, places }) => ({
      one,
      other,
      sentences,
      places: places.map(({ passage, ranges }) => ({
        passage: passage.id,
        ranges: joined(ranges),
      })),
    })),
    passages: [...passages.values()].map(passageOf).sort((left, right) => byId(left.id, right.id)),
    documents: documents.map(documentOf),
    truncated,
  };
};
