import { join } from "node:path";
import compression from "compression";
import express, { type Express, type RequestHandler, Router } from "express";
import { rateLimit } from "express-rate-limit";
import staticGzip from "express-static-gzip";
import helmet from "helmet";
import type { Logger } from "pino";
import { Problem } from "#graph/model/problems.ts";
import type { Engine } from "#graph/store/store.ts";
import { checkHost, checkToken } from "./access.ts";
import type { Config } from "./config.ts";
import { logRequests } from "./log.ts";
import { describe } from "./openapi.ts";
import { problemHandler } from "./problems.ts";
import { mount, type Route } from "./route.ts";
import { dependencyRoutes } from "./routes/dependencies.ts";
import { documentRoutes } from "./routes/documents.ts";
import { goalRoutes } from "./routes/goals.ts";
import { graphRoutes } from "./routes/graph.ts";
import { nodeRoutes } from "./routes/nodes.ts";
import { overviewRoutes } from "./routes/overview.ts";
import { relationshipRoutes } from "./routes/relationships.ts";

const routes: readonly Route[] = [
  ...overviewRoutes,
  ...graphRoutes,
  ...nodeRoutes,
  ...relationshipRoutes,
  ...goalRoutes,
  ...documentRoutes,
  ...dependencyRoutes,
];

/** What the application needs from whoever starts it. */
export interface Dependencies {
  readonly engine: Engine;
  readonly log: Logger;
  readonly config: Pick<Config, "allowedHosts" | "accessToken" | "rateLimit">;
  /** Folder of the built client. */
  readonly client: string;
}

/** The whole server without a port: API, health, and the built page. */
export const createApp = ({ engine, log, config, client }: Dependencies): Express => {
  const app = express();
  app.disable("x-powered-by");
  app.use(logRequests(log), securityHeaders());
  app.get("/healthz", (_request, response) => {
    response.json({ status: "alive" });
  });
  app.get("/readyz", async (_request, response) => {
    if (!(await engine.ready())) throw new Problem("store-unavailable", "No graph is loaded yet.");
    response.json({ status: "ready" });
  });
  app.use(checkHost(config.allowedHosts), compression());
  if (config.accessToken !== undefined) app.use(checkToken(config.accessToken));
  app.use("/api", apiRouter(engine, config.rateLimit));
  app.use(page(client));
  app.use(problemHandler);
  return app;
};

const apiRouter = (engine: Engine, perMinute: number): Router => {
  const router = Router();
  // Described when it is first asked for: making it costs a start some hundred milliseconds.
  let described: object | undefined;
  if (perMinute > 0) router.use(limitRate(perMinute));
  router.use(express.json({ limit: "256kb" }), (_request, response, next) => {
    response.setHeader("Cache-Control", "no-cache");
    next();
  });
  router.get("/openapi.json", (_request, response) => {
    described ??= describe(routes);
    response.json(described);
  });
  mount(router, routes, engine);
  router.use((request) => {
    throw new Problem("not-found", `There is nothing at ${request.originalUrl}.`);
  });
  return router;
};

const limitRate = (perMinute: number): RequestHandler =>
  rateLimit({
    limit: perMinute,
    windowMs: 60_000,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new Problem("too-many-requests", `More than ${perMinute} requests in a minute.`));
    },
  });

const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The server speaks plain HTTP on loopback; whoever puts TLS before it sets this there.
    strictTransportSecurity: false,
  });

/** The built page: hashed assets for good, the page itself for every address that is no file. */
const page = (client: string): Router => {
  const router = Router();
  router.use(
    "/assets",
    // The build has compressed them.
    staticGzip(join(client, "assets"), {
      enableBrotli: true,
      orderPreference: ["br", "gzip"],
      serveStatic: { immutable: true, maxAge: "1y", fallthrough: false },
    }),
  );
  router.use(express.static(client, { index: false }));
  router.get("/{*path}", (request, response) => {
    if (!request.accepts("html")) throw new Problem("not-found", "There is no such file.");
    response.setHeader("Cache-Control", "no-cache");
    response.sendFile("index.html", { root: client });
  });
  router.use((request) => {
    throw new Problem("method-not-allowed", `${request.method} is not allowed here.`);
  });
  return router;
};
