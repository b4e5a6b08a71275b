import { setTimeout } from "node:timers/promises";
import neo4j, { type Driver, type Session } from "neo4j-driver";
import type * as z from "zod/mini";
import type { Plan } from "#graph/model/plan.ts";
import { Problem } from "#graph/model/problems.ts";
import type { AskOptions, Engine, EngineInfo, PoolMetrics, Question } from "../store.ts";
import { answerIn, DoubtfulData, type Expected, OtherData } from "./answer.ts";
import { replaceAll } from "./apply.ts";
import { encodePlan } from "./encode.ts";
import { asProblem } from "./errors.ts";
import { refuseForeign } from "./foreign.ts";
import { goalRows } from "./goals.ts";
import { otherLayoutIn } from "./layout.ts";
import { Limits } from "./limits.ts";
import { Planning } from "./planning.ts";
import { PoolUse } from "./pool-use.ts";
import { provideSchema } from "./schema.ts";
import { TransactionSession } from "./session.ts";
import type { Neo4jSettings } from "./settings.ts";

/** Milliseconds. A caller waits 5 s at most, so trying again must be over long before. */
const waits = { connect: 2000, acquire: 3000, retry: 1500, ready: 2500, plan: 60_000 };

/** How often data is looked at again before it counts as another's, and milliseconds between two looks:
 * longer than the mark of a plan needs to show once its load is committed. */
const doubt = { looks: 4, pause: 400 };

/** Connections that are open at most. */
const poolSize = 100;

/** Milliseconds after a question's own end at which the server drops it even if nobody tells it. */
const afterEnd = 500;

/** How the engine treats a database that holds other data too. */
export interface Neo4jOptions {
  /** Whether a plan may be applied beside data that Mailuo did not write. */
  readonly intoExisting?: boolean;
}

/** Opens Neo4j as an engine. It connects when it is first asked, and again by itself whenever the
 * server has been away.
 * @throws Error for an address that is none */
export const openNeo4j = (settings: Neo4jSettings, options: Neo4jOptions = {}): Engine =>
  new Neo4jEngine(settings, options);

class Neo4jEngine implements Engine {
  readonly info: EngineInfo = { engine: "neo4j", readOnly: true };
  private readonly driver: Driver;
  // A read after an apply sees what that wrote, on whichever member of a cluster it lands.
  private readonly bookmarkManager = neo4j.bookmarkManager();
  private readonly pool = new PoolUse(poolSize);
  private readonly expected: Expected = { own: false, others: false };
  private readonly planning = new Planning(async ({ text, parameters }) => {
    const session = this.session("READ");
    try {
      await session.run(`EXPLAIN ${text}`, parameters, { timeout: waits.plan });
    } finally {
      await session.close();
    }
  });
  private closed = false;

  constructor(
    private readonly settings: Neo4jSettings,
    private readonly options: Neo4jOptions,
  ) {
    this.driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      connectionTimeout: waits.connect,
      connectionAcquisitionTimeout: waits.acquire,
      connectionLivenessCheckTimeout: 10_000,
      maxConnectionPoolSize: poolSize,
      maxTransactionRetryTime: waits.retry,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
      userAgent: "mailuo",
    });
  }

  async ask<P extends z.ZodMiniType, A extends z.ZodMiniType>(
    question: Question<P, A>,
    parameters: z.output<P>,
    options: AskOptions = {},
  ): Promise<z.output<A>> {
    this.refuseClosed();
    const limits = new Limits(options);
    const session = this.session("READ");
    const watch = this.planning.watch();
    const ask = (): Promise<z.output<A>> =>
      this.pool.count((connected) =>
        session.executeRead(
          (transaction) => {
            connected();
            const reading = new TransactionSession(transaction, watch);
            reading.whose().then(
              (whose) => this.planning.see(whose),
              () => undefined,
            );
            return answerIn(reading, question, parameters, this.expected);
          },
          { timeout: limits.left() + afterEnd },
        ),
      );
    let doubtful = false;
    const again = async (error: unknown): Promise<z.output<A>> => {
      doubtful = error instanceof DoubtfulData;
      if (doubtful) await this.settle(session, limits);
      else if (!(error instanceof OtherData)) throw error;
      return ask().catch(again);
    };
    try {
      return await limits.hold(ask().catch(again));
    } catch (error) {
      const problem = asProblem(error);
      const isLate = problem instanceof Problem && problem.code === "deadline-exceeded";
      if (!isLate) throw problem;
      throw doubtful ? inDoubt(problem) : this.planning.late(watch, problem);
    } finally {
      limits.release();
      // Ends what still runs on the server; the answer does not wait for it.
      session.close().catch(() => undefined);
    }
  }

  /** @throws ForeignData where the database holds what Mailuo did not write; store-unavailable */
  async apply(plan: Plan): Promise<void> {
    this.refuseClosed();
    const encoded = encodePlan(plan);
    const goals = goalRows(plan);
    // The transaction waits for them at its end and meets their failure, unless it fails before.
    goals.catch(() => undefined);
    const session = this.session("WRITE");
    try {
      await refuseForeign(session, this.options.intoExisting === true);
      await provideSchema(session);
      await this.pool.count((connected) =>
        session.executeWrite((transaction) => {
          connected();
          return replaceAll(transaction, encoded, goals);
        }),
      );
    } catch (error) {
      throw asProblem(error);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  async ready(): Promise<boolean> {
    if (this.closed) return false;
    const limits = new Limits({ deadline: waits.ready });
    const session = this.session("READ");
    try {
      const { layouts } = await limits.hold(
        session.executeRead((transaction) => new TransactionSession(transaction).whose()),
      );
      return otherLayoutIn(layouts) === undefined;
    } catch {
      return false;
    } finally {
      limits.release();
      session.close().catch(() => undefined);
    }
  }

  poolMetrics(): PoolMetrics {
    return this.pool.take();
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.driver.close();
  }

  /** Looks until a plan is there, or long enough to be sure that the data is another's. */
  private async settle(session: Session, limits: Limits): Promise<void> {
    for (let look = 0; look < doubt.looks; look += 1) {
      await setTimeout(doubt.pause);
      const { own, any } = await session.executeRead(
        (transaction) => new TransactionSession(transaction).whose(),
        { timeout: limits.left() + afterEnd },
      );
      if (own || !any) return;
    }
    this.expected.others = true;
  }

  private refuseClosed(): void {
    if (this.closed) throw new Problem("store-unavailable", "The store is closed.");
  }

  private session(mode: "READ" | "WRITE"): Session {
    const { database } = this.settings;
    return this.driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarkManager,
      ...(database === undefined ? {} : { database }),
    });
  }
}

const inDoubt = (exceeded: Problem): Problem =>
  new Problem("store-preparing", "Neo4j holds no plan, perhaps not yet.", [], exceeded);
