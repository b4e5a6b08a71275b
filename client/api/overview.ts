import type { OverviewAnswer } from "#graph/model/answers.ts";
import { get } from "./request.ts";

/** All that the start view shows. */
export const overview = (signal?: AbortSignal): Promise<OverviewAnswer> =>
  get("/overview", {}, signal);
