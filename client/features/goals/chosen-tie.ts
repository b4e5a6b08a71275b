import type { TieRole } from "#graph/model/answers.ts";

/** A tie by what tells it apart: a node may be tied in several roles. */
export interface ChosenTie {
  readonly role: TieRole;
  readonly node: string;
}
