import { tieRoles } from "#graph/model/answers.ts";
import type { GoalTies } from "./goal-ties.ts";

/** How many (role, node) ties a goal has. */
export const countTies = ({ roles }: GoalTies): number =>
  tieRoles.reduce((sum, role) => sum + roles[role].length, 0);
