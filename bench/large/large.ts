import { mkdir, writeFile } from "node:fs/promises";
import { monitorEventLoopDelay } from "node:perf_hooks";
import neo4j, { type Driver } from "neo4j-driver";
import { largePlan } from "#graph/fixtures/large-plan.ts";
import type { Plan } from "#graph/model/plan.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import { encodePlan } from "#graph/store/neo4j/encode.ts";
import { startLocalServer } from "#graph/store/neo4j/local/server.ts";
import { openNeo4j } from "#graph/store/neo4j/neo4j-engine.ts";
import type { Engine } from "#graph/store/store.ts";
import { machine, table, timed } from "../report.ts";
import { rounded } from "../timing.ts";
import { loadBarely, sizeOf } from "./load.ts";
import { type LargeResult, measureLarge } from "./questions.ts";

const folder = "bench/results";

/** Megabytes of Neo4j's heap for a load of so many entities: it is one transaction, which Neo4j keeps in
 * memory until the end, at some 4 kB a row and 22 rows an entity. */
const heapFor = (nodes: number): number => Math.max(1024, Math.ceil(nodes * 0.13));

/** Lets a transaction have all of the heap, where 70 % is usual: what is measured is the load. */
const settings = ["dbms.memory.transaction.total.max=0"];

interface Loads {
  /** Rows written a second, by a load and by a plain loop. */
  readonly load: number;
  readonly loop: number;
  /** Seconds that a plan takes into memory, and the longest that a request waits meanwhile, in ms. */
  readonly memory: number;
  readonly longestWait: number;
}

/** Measures both engines on a plan of a region's size.
 * @param nodes entities of the plan */
export const measureLargePlan = async (nodes: number): Promise<void> => {
  const plan = largePlan(nodes);
  const heap = heapFor(nodes);
  const server = await startLocalServer({ heap, settings });
  const { uri, user, password } = server.settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const [memory, onServer] = [openMemory(), openNeo4j(server.settings)];
  try {
    const loads = await measureLoads(plan, memory, onServer, driver);
    const questions = await measureLarge(memory, onServer, driver);
    const text = report(plan, heap, loads, questions);
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/large.json`, `${JSON.stringify({ loads, questions }, null, 2)}\n`);
    await writeFile(`${folder}/large.md`, text);
    process.stdout.write(text);
  } finally {
    await driver.close();
    await onServer.close();
    await server.stop();
  }
};

const measureLoads = async (
  plan: Plan,
  memory: Engine,
  server: Engine,
  driver: Driver,
): Promise<Loads> => {
  const rows = sizeOf(encodePlan(plan));
  // The first load makes constraints and indexes; what is compared finds both, and no data.
  await server.apply({ ...plan, ...nothing });
  let [loop, load] = [0, 0];
  // Twice in turn, and the second counts: what comes first pays for a server that is cold.
  for (const _ of [1, 2]) {
    await empty(driver);
    loop = await seconds(() => loadBarely(driver, plan));
    await empty(driver);
    load = await seconds(() => server.apply(plan));
  }
  await driver.executeQuery("CALL db.awaitIndexes(300)");
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const inMemory = await seconds(() => memory.apply(plan));
  delay.disable();
  return {
    load: Math.round(rows / load),
    loop: Math.round(rows / loop),
    memory: rounded(inMemory),
    longestWait: Math.round(delay.max / 1e6),
  };
};

const nothing = {
  corpora: [],
  nodes: [],
  relationships: [],
  documents: [],
  passages: [],
  mentions: [],
  uncited: [],
  filed: [],
};

const empty = async (driver: Driver): Promise<void> => {
  const session = driver.session();
  await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS");
  await session.close();
};

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

const report = (
  { nodes, relationships, passages }: Plan,
  heap: number,
  { load, loop, memory, longestWait }: Loads,
  questions: readonly LargeResult[],
): string =>
  [
    "# Measured on a large plan",
    `${nodes.length} entities, ${relationships.length} relationships, ${passages.length} sentences, one hub of ${nodes.length / 2}. One run on ${machine}; Neo4j with a heap of ${heap} MB. Milliseconds unless said; read nothing into ratios under 1.3.`,
    "## Loads, rows a second",
    table(
      ["one transaction", "plain UNWIND loop, many transactions", "ratio"],
      [[load, loop, rounded(load / loop)]],
    ),
    `Into memory in ${memory} s; a request waited ${longestWait} ms at the longest meanwhile.`,
    "## Questions, beside the best single statement through the bare driver",
    "By hand: written for this; own: a text of the question's own, without the others that it asks and without decoding. What is not listed was not answered in two minutes.",
    table(
      [
        "question",
        "memory median",
        "p95",
        "first",
        "Neo4j median",
        "p95",
        "first",
        "bare median",
        "p95",
        "by",
        "ratio",
      ],
      questions.map(({ question, first, memory: inMemory, neo4j: inNeo4j, bare, by, ratio }) => [
        question,
        timed(inMemory),
        first.memory,
        timed(inNeo4j),
        first.neo4j,
        timed(bare),
        by,
        ratio,
      ]),
    ),
    "",
  ].join("\n\n");
