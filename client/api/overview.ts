import type { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import { get } from "./request.ts";

/** All that the start view shows. */
export const overview = (signal?: AbortSignal): Promise<OverviewAnswer> =>
  get("/overview", {}, signal);
