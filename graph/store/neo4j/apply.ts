import neo4j, { type ManagedTransaction } from "neo4j-driver";
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
  await write.nodes("Document", plan.documents);
  await write.nodes("Passage", plan.passages);
  for (const [kind, rows] of grouped(plan.entities, (row) => row.kind))
    await write.nodes(`Entity:\`${kind}\``, rows);
  await write.nodes("SearchKeys", plan.keys);
  await write.nodes("Claim", plan.claims);
  await write.links("Passage", "PASSAGE_OF", "Document", plan.passageOf);
  await write.links("SearchKeys", "KEYS_OF", "Entity", plan.keysOf);
  await write.links("Entity", "SAYS", "Claim", plan.says);
  for (const [type, rows] of grouped(plan.relationships, ({ properties }) => properties.type))
    await write.links(
      "Entity",
      `\`${type}\``,
      "Entity",
      rows.map(({ properties: { type: _, ...properties }, ...ends }) => ({ ...ends, properties })),
    );
  await write.links("Entity", "MENTIONED_IN", "Passage", plan.mentionedIn);
  await write.links("Passage", "EVIDENCE_FOR", "Entity", plan.evidenceFor);
  await write.nodes("GoalSummary", await goals);
  await write.end();
};

class Writer {
  private sent: Promise<void> = Promise.resolve();

  constructor(private readonly transaction: Pick<ManagedTransaction, "run">) {}

  async run(text: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
    await this.send(text, parameters);
    await this.end();
  }

  /** Sends a statement once the one before the last is done, so that the next rows are made ready while
   * the server writes these. */
  private async send(text: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
    const before = this.sent;
    this.sent = this.transaction.run(text, parameters).then(() => undefined);
    // Who waits for it meets its failure; until then it must not count as nobody's.
    this.sent.catch(() => undefined);
    await before;
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

  async links(
    from: string,
    type: string,
    to: string,
    rows: readonly LinkRow<object>[],
  ): Promise<void> {
    for (const part of parts(rows))
      await this.send(
        `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
        { rows: part.map(stored) },
      );
  }
}

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
