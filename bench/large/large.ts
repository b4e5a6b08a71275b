import { mkdir, writeFile } from "node:fs/promises";
import { monitorEventLoopDelay } from "node:perf_hooks";
import neo4j, { type Driver } from "neo4j-driver";
import { largePlan } from "#graph/fixtures/large-plan.ts";
import type { Plan } from "#graph/model/plan.ts";
import { meta } from "#graph/questions/meta/meta.ts";
import { openMemory } from "#graph/store/memory/memory-engine.ts";
import { encodePlan } from "#graph/store/neo4j/encode.ts";
import { startLocalServer } from "#graph/store/neo4j/local/server.ts";
import { openNeo4j } from "#graph/store/neo4j/neo4j-engine.ts";
import type { Neo4jSettings } from "#graph/store/neo4j/settings.ts";
import type { Engine } from "#graph/store/store.ts";
import { machine, table, timed } from "../report.ts";
import { rounded } from "../timing.ts";
import { loadBarely, sizeOf } from "./load.ts";
import { type LargeResult, measureLarge } from "./questions.ts";

const folder = "bench/results";

/** Megabytes of Neo4j's heap for a load of so many entities: it is one transaction, which Neo4j keeps in
 * memory until the end, at some 3 kB a row and 22 rows an entity, and as much again while it commits. */
const heapFor = (nodes: number): number => Math.max(1024, Math.ceil(nodes * 0.16));

/** Megabytes of Neo4j's files that it keeps in memory: all of them. */
const pageCacheFor = (nodes: number): number => Math.max(128, Math.ceil(nodes * 0.015));

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

/** Measures both engines on a plan of a region's size, loads and questions.
 * @param nodes entities of the plan */
export const measureLargePlan = async (nodes: number): Promise<void> => {
  const plan = largePlan(nodes);
  const heap = heapFor(nodes);
  const server = await startLocalServer({ heap, pageCache: pageCacheFor(nodes), settings });
  const about = `Neo4j with a heap of ${heap} MB`;
  await opened(server.settings, async (memory, onServer, driver) => {
    const loads = await measureLoads(plan, memory, onServer, driver);
    await write("large-loads", { loads }, reportLoads(plan, about, loads));
    await writeQuestions(plan, about, await measureLarge(memory, onServer, driver));
  }).finally(() => server.stop());
};

/** Measures the questions alone, on a server that holds the plan already and is only read.
 * @param nodes entities of the plan, as it was loaded
 * @throws Error where the server holds another plan */
export const measureLoaded = async (nodes: number, settings: Neo4jSettings): Promise<void> => {
  const plan = largePlan(nodes);
  await opened(settings, async (memory, onServer, driver) => {
    const { data } = await onServer.ask(meta, {}, { deadline: 120_000 });
    if (data.version !== plan.version)
      throw new Error(`The server holds “${data.version}”, not a plan of ${nodes} entities.`);
    await memory.apply(plan);
    const about = "Neo4j as it was given, loaded before";
    await writeQuestions(plan, about, await measureLarge(memory, onServer, driver));
  });
};

const opened = async (
  settings: Neo4jSettings,
  measure: (memory: Engine, server: Engine, driver: Driver) => Promise<void>,
): Promise<void> => {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  const [memory, server] = [openMemory(), openNeo4j(settings)];
  try {
    await measure(memory, server, driver);
  } finally {
    await driver.close();
    await server.close();
  }
};

const write = async (name: string, results: object, text: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(`${folder}/${name}.md`, text);
  process.stdout.write(text);
};

const writeQuestions = (plan: Plan, about: string, questions: readonly LargeResult[]) =>
  write("large-questions", { questions }, reportQuestions(plan, about, questions));

/** Entities of the plan that warms the server up: enough that all statements are planned. */
const warmUp = 2000;

/** Loads in turn: both small, so that neither pays for a server that is cold; then both large, and
 * again the other way round, since what comes second finds files and memory that the first asked for. */
const measureLoads = async (
  plan: Plan,
  memory: Engine,
  server: Engine,
  driver: Driver,
): Promise<Loads> => {
  const rows = sizeOf(encodePlan(plan));
  const ways = {
    load: (each: Plan) => server.apply(each),
    loop: (each: Plan) => loadBarely(driver, each),
  };
  const took = { load: 0, loop: 0 };
  // The first load makes constraints and indexes; what is compared finds both, and no data.
  await server.apply({ ...plan, ...nothing });
  const small = largePlan(warmUp);
  for (const [each, ...turns] of [
    [small, "load", "loop"],
    [plan, "load", "loop"],
    [plan, "loop", "load"],
  ] as const)
    for (const way of turns) {
      await empty(driver);
      const lasted = await seconds(() => ways[way](each));
      if (each === plan) took[way] += lasted;
    }
  await driver.executeQuery("CALL db.awaitIndexes(300)");
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const inMemory = await seconds(() => memory.apply(plan));
  delay.disable();
  return {
    load: Math.round((2 * rows) / took.load),
    loop: Math.round((2 * rows) / took.loop),
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

const about = ({ nodes, relationships, passages }: Plan, server: string): string =>
  `${nodes.length} entities, ${relationships.length} relationships, ${passages.length} sentences, one hub of ${nodes.length / 2}. One run on ${machine}; ${server}. Milliseconds unless said; read nothing into ratios under 1.3.`;

const reportLoads = (
  plan: Plan,
  server: string,
  { load, loop, memory, longestWait }: Loads,
): string =>
  [
    "# Loads of a large plan",
    about(plan, server),
    "## Rows a second, of two loads each, in turn and on a warm server",
    table(
      ["one transaction", "plain UNWIND loop, many transactions", "ratio"],
      [[load, loop, rounded(load / loop)]],
    ),
    `Into memory in ${memory} s; a request waited ${longestWait} ms at the longest meanwhile.`,
    "",
  ].join("\n\n");

const reportQuestions = (plan: Plan, server: string, questions: readonly LargeResult[]): string =>
  [
    "# Questions on a large plan, beside the best single statement through the bare driver",
    about(plan, server),
    "By hand: written for this; own: a text of the question's own, without the others that it asks and without decoding. Timed after each has been asked for four seconds; “first” is the very first answer. What is not listed was not answered in two minutes.",
    table(
      [
        "question",
        "memory median",
        "p95",
        "first",
        "Neo4j median",
        "p95",
        "first",
        "same",
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
        first.same ? "yes" : "no",
        timed(bare),
        by,
        ratio,
      ]),
    ),
    "",
  ].join("\n\n");
