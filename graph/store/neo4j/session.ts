import neo4j, { type ManagedTransaction, type Record as Neo4jRecord } from "neo4j-driver";
import type { Neo4jSession } from "../store.ts";
import type { Watch } from "./planning.ts";
import type { Whose } from "./whose.ts";

/** One row. Whether any node is there, Neo4j keeps count of; of ours there is one `Corpus` for each
 * corpus. */
const whoseText = `
  OPTIONAL MATCH (c:Corpus)
  WHERE c.corpus = c.id AND c.version IS NOT NULL
  WITH c ORDER BY c.position
  WITH collect(c.version) AS versions,
    collect(DISTINCT CASE WHEN c IS NOT NULL THEN coalesce(c.layout, 0) END) AS layouts
  RETURN versions[0] IS NOT NULL AS own, COUNT { () } > 0 AS any, versions[0] AS version, layouts`;

/** The session of one question: a read transaction whose records come as plain objects. */
export class TransactionSession implements Neo4jSession {
  private looked: Promise<Whose> | undefined;
  /** What a look behind the latest of several reads finds. */
  private behind: Promise<Whose> | undefined;
  private willLook = false;
  private reads = 0;

  /** @param watch notes what is sent, where somebody wants to know */
  constructor(
    private readonly transaction: Pick<ManagedTransaction, "run">,
    private readonly watch?: Watch,
  ) {}

  async read<Row extends object>(
    cypher: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<Row[]> {
    this.reads += 1;
    if (this.reads > 1) this.lookBehind();
    const send = () => this.send<Row>(cypher, parameters);
    return this.watch === undefined ? send() : this.watch.send({ text: cypher, parameters }, send);
  }

  /** Whose data the transaction reads; asked once. What is read after it is sent behind it at once: the
   * server answers a transaction's statements in turn. */
  whose(): Promise<Whose> {
    // Not watched: it tells with which data what is watched was planned.
    this.looked ??= this.look();
    return this.looked;
  }

  /** Whether what several statements read may be of two versions: a transaction of Neo4j sees what
   * others commit while it lasts. */
  async isMixed(): Promise<boolean> {
    if (this.reads < 2) return false;
    const [before, after] = await Promise.all([this.whose(), this.behind]);
    return before.version !== after?.version;
  }

  /** Looks again behind what is being sent, without a way there and back of its own; what is sent
   * together has one look behind it. */
  private lookBehind(): void {
    if (this.willLook) return;
    this.willLook = true;
    queueMicrotask(() => {
      this.willLook = false;
      this.behind = this.look();
      // Whoever asks for it meets its failure; until then it must not count as nobody's.
      this.behind.catch(() => undefined);
    });
  }

  async version(): Promise<string> {
    return (await this.whose()).version ?? "";
  }

  private async look(): Promise<Whose> {
    const [row] = await this.send<Whose>(whoseText);
    return row ?? { own: false, any: false, version: null, layouts: [] };
  }

  private async send<Row extends object>(
    cypher: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<Row[]> {
    const { records } = await this.transaction.run(cypher, parameters);
    return records.map((record) => plainRecord(record) as Row);
  }
}

const plainRecord = (record: Neo4jRecord): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  for (const key of record.keys) row[String(key)] = plain(record.get(key));
  return row;
};

/** A value of the driver as plain data: a node is its properties, a relationship also its type. Lists
 * and maps are the record's own and nobody else's, so they are changed where they are: large answers
 * would be copied whole. */
const plain = (value: unknown): unknown => {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries())
      if (typeof part === "object") value[index] = plain(part);
    return value;
  }
  if (neo4j.isNode(value)) return value.properties;
  if (neo4j.isRelationship(value)) return Object.assign(value.properties, { type: value.type });
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const map = value as Record<string, unknown>;
  for (const key in map) if (typeof map[key] === "object") map[key] = plain(map[key]);
  return map;
};
