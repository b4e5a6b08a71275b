import neo4j, { type ManagedTransaction, type QueryResult } from "neo4j-driver";
import type { EncodedPlan, LinkRow } from "./encode.ts";
import { storedCorpora } from "./foreign.ts";
import type { GoalRow } from "./rows.ts";
import { ownLabels } from "./schema.ts";

/** Rows sent at once: enough that the way there does not count, few enough for a small heap. */
const batch = 5000;

/** Replaces what former loads wrote by a plan, in the transaction that is given.
 * Nodes are deleted without their relationships' being asked for: where another's relationship hangs
 * on one of them, Neo4j refuses and all is as it was.
 * @param goals what is told of goals in numbers, which may be made while the rest is written */
export const replaceAll = async (
  transaction: Pick<ManagedTransaction, "run">,
  plan: EncodedPlan,
  goals: Promise<readonly GoalRow[]>,
): Promise<void> => {
  const write = new Writer(transaction);
  const corpora = await storedCorpora(transaction);
  await write.run(
    `MATCH (n:${ownLabels.join("|")}) WHERE n.corpus IN $corpora MATCH (n)-[r]->() WHERE r.corpus IN $corpora DELETE r`,
    { corpora },
  );
  await write.run(`MATCH (n:${ownLabels.join("|")}) WHERE n.corpus IN $corpora DELETE n`, {
    corpora,
  });
  await write.nodes("Corpus", plan.corpora);
  const documents = await write.ends("Document", plan.documents);
  const passages = await write.ends("Passage", plan.passages);
  const entities = new Map<string, number>();
  for (const [kind, rows] of grouped(plan.entities, (row) => row.kind))
    for (const [id, at] of await write.ends(`Entity:\`${kind}\``, rows)) entities.set(id, at);
  const keys = await write.ends("SearchKeys", plan.keys);
  const claims = await write.ends("Claim", plan.claims);
  await write.links(passages, "PASSAGE_OF", documents, plan.passageOf);
  await write.links(keys, "KEYS_OF", entities, plan.keysOf);
  await write.links(entities, "SAYS", claims, plan.says);
  for (const [type, rows] of grouped(plan.relationships, ({ properties }) => properties.type))
    await write.links(
      entities,
      `\`${type}\``,
      entities,
      rows.map(({ properties: { type: _, ...properties }, ...ends }) => ({ ...ends, properties })),
    );
  await write.links(entities, "MENTIONED_IN", passages, plan.mentionedIn);
  await write.links(passages, "EVIDENCE_FOR", entities, plan.evidenceFor);
  await write.nodes("GoalSummary", await goals);
  await write.end();
};

/** By the id of a node, where this transaction has put it: Neo4j's own number of it. To look both ends
 * of a relationship up by their ids, among what is not committed yet, takes longer than to write it. */
type Ends = ReadonlyMap<string, number>;

class Writer {
  private sent: Promise<unknown> = Promise.resolve();

  constructor(private readonly transaction: Pick<ManagedTransaction, "run">) {}

  async run(text: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
    await this.send(text, parameters);
    await this.end();
  }

  /** Sends a statement once the one before the last is done, so that the next rows are made ready while
   * the server writes these.
   * @returns what comes of it, which is not waited for */
  private async send(
    text: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly result: Promise<QueryResult> }> {
    const before = this.sent;
    const result = Promise.resolve(this.transaction.run(text, parameters));
    this.sent = result;
    // Who waits for it meets its failure; until then it must not count as nobody's.
    result.catch(() => undefined);
    await before;
    return { result };
  }

  /** Waits for what was sent. */
  async end(): Promise<void> {
    await this.sent;
  }

  async nodes(labels: string, rows: readonly object[]): Promise<void> {
    for (const part of parts(rows))
      await this.send(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row`, {
        rows: part.map(stored),
      });
  }

  /** Writes nodes at which relationships are to begin or end. */
  async ends(labels: string, rows: readonly object[]): Promise<Ends> {
    const written: Promise<QueryResult>[] = [];
    for (const part of parts(rows)) {
      const { result } = await this.send(
        `UNWIND $rows AS row CREATE (n:${labels}) SET n = row RETURN n.id AS id, id(n) AS at`,
        { rows: part.map(stored) },
      );
      written.push(result);
    }
    const results = await Promise.all(written);
    return new Map(
      results.flatMap(({ records }) => records.map((row) => [row.get("id"), row.get("at")])),
    );
  }

  async links(from: Ends, type: string, to: Ends, rows: readonly LinkRow<object>[]): Promise<void> {
    for (const part of parts(rows))
      await this.send(
        `UNWIND $rows AS row MATCH (a) WHERE id(a) = row.from MATCH (b) WHERE id(b) = row.to CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
        {
          rows: part.map((row) =>
            stored({ ...row, from: placeOf(from, row.from), to: placeOf(to, row.to) }),
          ),
        },
      );
  }
}

/** @throws Error for an id that was not written */
const placeOf = (ends: Ends, id: string): number => {
  const at = ends.get(id);
  if (at === undefined) throw new Error(`A relationship ends at ${id}, which is not there.`);
  return at;
};

const parts = function* <T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += batch) yield rows.slice(start, start + batch);
};

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
};

/** A value with whole numbers as Neo4j's integers; what is undefined is left out. */
const stored = (value: unknown): unknown => {
  if (typeof value === "number")
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(stored);
  if (value === null || typeof value !== "object") return value;
  const record: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value))
    if (part !== undefined) record[key] = stored(part);
  return record;
};
