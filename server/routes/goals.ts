import { goalTree } from "#graph/questions/goal-tree/goal-tree.ts";
import { matrix } from "#graph/questions/matrix/matrix.ts";
import { ties } from "#graph/questions/ties/ties.ts";
import { type Route, route } from "../route.ts";

export const goalRoutes: readonly Route[] = [
  route("get", "/goals", goalTree, "The goals with what the reports say of each"),
  route("get", "/goals/matrix", matrix, "Who and what is tied to which goals, as a table"),
  route("get", "/goals/:id/ties", ties, "Who and what is tied to a goal, by role"),
];
