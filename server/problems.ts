import type { ErrorRequestHandler, Request, Response } from "express";
import { Problem, type ProblemCode, type ProblemDetails, problems } from "#graph/model/problems.ts";

/** The HTTP status of each problem; 499 is never sent, its caller has gone. */
const statuses: Readonly<Record<ProblemCode, number>> = {
  "bad-parameter": 400,
  "bad-cursor": 400,
  "stale-cursor": 409,
  "unknown-id": 404,
  "no-plan": 404,
  "other-layout": 503,
  "not-found": 404,
  "method-not-allowed": 405,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "wrong-host": 421,
  unauthorized: 401,
  "too-many-requests": 429,
  "store-unavailable": 503,
  "store-preparing": 503,
  "deadline-exceeded": 504,
  cancelled: 499,
  internal: 500,
};

/** Seconds after which a caller may ask again while the store is away or not ready. */
const retryAfter = 2;
const passing: readonly ProblemCode[] = ["store-unavailable", "store-preparing"];

export const statusOf = (code: ProblemCode): number => statuses[code];

/** Sends a problem as RFC 9457 has it. */
export const sendProblem = (request: Request, response: Response, problem: Problem): void => {
  const status = statusOf(problem.code);
  if (passing.includes(problem.code)) response.setHeader("Retry-After", retryAfter);
  if (problem.code === "unauthorized") response.setHeader("WWW-Authenticate", "Bearer");
  const body: ProblemDetails = {
    type: `urn:mailuo:problem:${problem.code}`,
    title: problems[problem.code].title.en,
    status,
    detail: `${problem.message} ${problems[problem.code].advice.en}`,
    code: problem.code,
    errors: problem.errors.map(({ path, message }) => ({ path, message })),
    requestId: String(request.id ?? ""),
  };
  response.status(status).type("application/problem+json").send(JSON.stringify(body));
};

/** Any error as a problem: our own as it is, the framework's by what it means, all else `internal`. */
const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  if (type === "entity.too.large")
    return new Problem("body-too-large", "The body is larger than 256 kB.");
  if (type === "entity.parse.failed")
    return new Problem("bad-parameter", "The body is no JSON.", [
      { path: "body", message: "is no JSON" },
    ]);
  if (type === "charset.unsupported" || type === "encoding.unsupported")
    return new Problem("unsupported-media-type", "The body's encoding is not supported.");
  if (error instanceof Error && "status" in error && error.status === 404)
    return new Problem("not-found", "There is no such file.");
  if (error instanceof URIError)
    return new Problem("bad-parameter", "The address is not percent-encoded UTF-8.", [
      { path: "path", message: "is not percent-encoded UTF-8" },
    ]);
  return new Problem("internal", "The request could not be answered.", [], error);
};

/** Turns every error into a problem; what is ours to mend is logged with its cause. */
export const problemHandler: ErrorRequestHandler = (error, request, response, _next) => {
  const problem = problemOf(error);
  if (problem.code === "internal") request.log?.error({ err: error }, "request failed");
  if (response.headersSent || problem.code === "cancelled") {
    response.end();
    return;
  }
  sendProblem(request, response, problem);
};
