import neo4j, { type ManagedTransaction, type Record as Neo4jRecord } from "neo4j-driver";
import type { Neo4jSession } from "../store.ts";

const versionText =
  "MATCH (corpus:Corpus) RETURN corpus.version AS version ORDER BY corpus.position LIMIT 1";

/** The session of one question: a read transaction whose records come as plain objects. */
export class TransactionSession implements Neo4jSession {
  constructor(private readonly transaction: Pick<ManagedTransaction, "run">) {}

  async read<Row extends object>(
    cypher: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<Row[]> {
    const { records } = await this.transaction.run(cypher, parameters);
    return records.map((record) => plainRecord(record) as Row);
  }

  async version(): Promise<string> {
    const [row] = await this.read<{ version: string }>(versionText);
    return row?.version ?? "";
  }
}

const plainRecord = (record: Neo4jRecord): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  for (const key of record.keys) row[String(key)] = plain(record.get(key));
  return row;
};

/** A value of the driver as plain data: a node is its properties, a relationship also its type. */
const plain = (value: unknown): unknown => {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (neo4j.isNode(value)) return value.properties;
  if (neo4j.isRelationship(value)) return { ...value.properties, type: value.type };
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
};
