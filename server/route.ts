import type { Request, RequestHandler, Router } from "express";
import type * as z from "zod/mini";
import { Problem } from "#graph/model/problems.ts";
import type { Engine, Question } from "#graph/store/store.ts";
import { decodeQuery, parse } from "./parse.ts";

/** An address of the API: what it asks, and how it is described. The OpenAPI document and the
 * running router are both made from it. */
export interface Route {
  readonly method: "get" | "post";
  /** Path below `/api`, with `:id` for a percent-encoded id. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: z.ZodMiniObject;
  readonly answer: z.ZodMiniType;
  ask(engine: Engine, input: unknown, signal: AbortSignal): Promise<unknown>;
}

/** A route that asks one question and sends its answer. */
export const route = <P extends z.ZodMiniObject, A extends z.ZodMiniType>(
  method: Route["method"],
  path: string,
  question: Question<P, A>,
  summary: string,
): Route => ({
  method,
  path,
  summary,
  parameters: question.parameters,
  answer: question.answer,
  ask: (engine, input, signal) =>
    engine.ask(question, parse(question.parameters, input), { signal }),
});

/** Mounts routes on a router; any other method at the same address is refused with 405. */
export const mount = (router: Router, routes: readonly Route[], engine: Engine): void => {
  for (const { method, path, parameters, ask } of routes)
    router[method](path, async (request, response) => {
      response.json(await ask(engine, inputOf(request, parameters), signalOf(request)));
    });
  for (const path of new Set(routes.map((each) => each.path)))
    router.all(path, refuseMethod(routes.filter((each) => each.path === path)));
};

const inputOf = (request: Request, parameters: z.ZodMiniObject): unknown => {
  const query = decodeQuery(parameters, request.query);
  if (request.method !== "POST") return { ...query, ...request.params };
  if (!request.is("application/json"))
    throw new Problem("unsupported-media-type", "The body is not application/json.");
  return request.body;
};

/** Aborted when the caller goes away before the answer is sent. */
const signalOf = (request: Request): AbortSignal => {
  const controller = new AbortController();
  request.res?.once("close", () => {
    if (request.res?.writableFinished !== true) controller.abort();
  });
  return controller.signal;
};

const refuseMethod =
  (routes: readonly Route[]): RequestHandler =>
  (request, response) => {
    const allowed = [...new Set(routes.map(({ method }) => method.toUpperCase()))];
    response.setHeader(
      "Allow",
      [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : [])].join(", "),
    );
    throw new Problem("method-not-allowed", `${request.method} is not allowed here.`);
  };
