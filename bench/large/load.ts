import neo4j, { type Driver } from "neo4j-driver";
import type { Plan } from "#graph/model/plan.ts";
import { type EncodedPlan, encodePlan, type LinkRow } from "#graph/store/neo4j/encode.ts";
import { goalRows } from "#graph/store/neo4j/goals.ts";

/** Rows of one transaction: what is usual where rows are written by a loop. */
const batch = 10_000;

/** Writes the same rows as a load does by a plain loop, a transaction for each batch: what all that a
 * load promises beside that costs (all or nothing, nothing of others touched) shows in the ratio.
 * The constraints and indexes are there. */
export const loadBarely = async (driver: Driver, plan: Plan): Promise<void> => {
  const rows = encodePlan(plan);
  const nodes = async (labels: string, all: readonly object[]) =>
    send(driver, `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`, all);
  const links = async (from: string, type: string, to: string, all: readonly LinkRow<object>[]) =>
    send(
      driver,
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      all,
    );
  await nodes("Corpus", rows.corpora);
  await nodes("Document", rows.documents);
  await nodes("Passage", rows.passages);
  for (const [kind, part] of grouped(rows.entities, (row) => row.kind))
    await nodes(`Entity:${kind}`, part);
  await nodes("SearchKeys", rows.keys);
  await nodes("Claim", rows.claims);
  await links("SearchKeys", "KEYS_OF", "Entity", rows.keysOf);
  await links("Passage", "PASSAGE_OF", "Document", rows.passageOf);
  await links("Entity", "SAYS", "Claim", rows.says);
  for (const [type, part] of grouped(rows.relationships, (row) => row.properties.type))
    await links("Entity", type, "Entity", part);
  await links("Entity", "MENTIONED_IN", "Passage", rows.mentionedIn);
  await links("Passage", "EVIDENCE_FOR", "Entity", rows.evidenceFor);
  await nodes("GoalSummary", await goalRows(plan));
};

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)?.push(row);
  }
  return groups;
};

const send = async (driver: Driver, text: string, rows: readonly object[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += batch)
    await driver.executeQuery(text, { rows: rows.slice(start, start + batch).map(integers) });
};

/** Rows with whole numbers as Neo4j's integers. */
const integers = (value: unknown): unknown => {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(integers);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, integers(part)]));
};

/** Nodes and relationships that a plan becomes. */
export const sizeOf = (rows: EncodedPlan): number =>
  Object.values(rows).reduce((sum, part: readonly unknown[]) => sum + part.length, 0);
