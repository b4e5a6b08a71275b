import { parseArgs } from "node:util";
import type { Plan } from "#graph/model/plan.ts";
import { openNeo4j } from "#graph/store/neo4j/neo4j-engine.ts";
import { readNeo4jSettings } from "#graph/store/neo4j/settings.ts";
import { loadSeedsOnce } from "./cache.ts";

const usage = "Usage: npm run load [-- --into-existing]";

/** Loads the seeds into the Neo4j that `NEO4J_URI` names, in one transaction.
 * @returns what was loaded, in one line */
const load = async (): Promise<string> => {
  const intoExisting = readArguments();
  const settings = readNeo4jSettings(process.env);
  if (settings === undefined)
    throw new Error("Name the database first: NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.");
  const seeds = process.env.SEEDS || "seeds";
  const plan = await loadSeedsOnce(seeds, ".cache");
  // An empty plan would take out what is there, which nobody means who names a wrong folder.
  if (plan.corpora.length === 0) throw new Error(`${seeds} holds no corpus: nothing was loaded.`);
  const engine = openNeo4j(settings, { intoExisting });
  const began = performance.now();
  try {
    await engine.apply(plan);
  } finally {
    await engine.close();
  }
  return `Loaded ${sizeOf(plan)} into ${settings.uri} in ${((performance.now() - began) / 1000).toFixed(1)} s.`;
};

const readArguments = (): boolean => {
  try {
    const { values } = parseArgs({ options: { "into-existing": { type: "boolean" } } });
    return values["into-existing"] === true;
  } catch {
    throw new Error(usage);
  }
};

const sizeOf = ({ nodes, relationships, documents }: Plan): string =>
  `${nodes.length} nodes, ${relationships.length} relationships and ${documents.length} documents`;

load().then(
  (line) => process.stdout.write(`${line}\n`),
  (error: unknown) => {
    // Every way in which a load fails leaves the database as it was, and has its reason in one line.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
