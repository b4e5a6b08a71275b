import type { GoalTreeAnswer, TiesAnswer } from "#graph/model/answers.ts";
import { get } from "./request.ts";

/** The goals with what the reports say of each. */
export const goalTree = (signal?: AbortSignal): Promise<GoalTreeAnswer> =>
  get("/goals", {}, signal);

/** Who and what is tied to a goal, by role. */
export const ties = (id: string, signal?: AbortSignal): Promise<TiesAnswer> =>
  get(`/goals/${encodeURIComponent(id)}/ties`, {}, signal);
