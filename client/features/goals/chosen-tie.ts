import type { TieRole } from "#graph/model/answers/goals.ts";

/** A tie by what tells it apart: a node may be tied in several roles. */
export interface ChosenTie {
  readonly role: TieRole;
  readonly node: string;
}
