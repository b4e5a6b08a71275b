import { ApiProblem, type ApiProblemCode } from "./problem.ts";

/** Milliseconds after which is asked again what may have passed by itself. */
export const again = 3000;

const passing: readonly ApiProblemCode[] = ["store-unavailable", "store-preparing", "other-layout"];

/** Whether a failure may pass by itself: a wrong question stays wrong. */
export const mayPass = (error: Error | null): boolean =>
  error instanceof ApiProblem && passing.includes(error.code);
