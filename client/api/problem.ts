import type { FieldError, ProblemCode } from "#graph/model/problems.ts";

/** Why a call has no answer: a code of the catalogue, or `offline` where nothing answered at all. */
export type ApiProblemCode = ProblemCode | "offline";

/** An error of the API as the page handles it: compare `code`, show the catalogue's words. */
export class ApiProblem extends Error {
  readonly code: ApiProblemCode;
  readonly errors: readonly FieldError[];
  /** Names the request in the server's log, where it reached the server. */
  readonly requestId: string | null;

  constructor(
    code: ApiProblemCode,
    detail: string,
    errors: readonly FieldError[] = [],
    requestId: string | null = null,
  ) {
    super(detail);
    this.name = "ApiProblem";
    this.code = code;
    this.errors = errors;
    this.requestId = requestId;
  }
}

/** Any thrown value as a problem. */
export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem("internal", String(error));
