import type { MatrixAnswer, TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import type { AnyKind } from "#graph/model/kinds.ts";

/** The ties of a goal to nodes of the kinds that the legend leaves on. The goal itself stays.
 * @param off kinds that are switched off; without any it is the answer itself */
export const tiesLeft = (answer: TiesAnswer, off: readonly AnyKind[]): TiesAnswer => {
  if (off.length === 0) return answer;
  const kindOf = new Map(answer.nodes.map(({ id, kind }) => [id, kind]));
  const isLeft = (id: string): boolean => !off.includes(kindOf.get(id) as AnyKind);
  return {
    ...answer,
    roles: answer.roles.map((each) => ({
      ...each,
      ties: each.ties.filter(({ node }) => isLeft(node)),
    })),
  };
};

/** Roles of which the filters have taken every tie: the text is not silent there.
 * @param whole the ties without filters, where they are known */
export const emptied = (
  left: Pick<TiesAnswer, "roles">,
  whole: Pick<TiesAnswer, "roles"> | undefined,
): ReadonlySet<TieRole> => {
  const said = new Set(
    whole?.roles.filter(({ ties }) => ties.length > 0).map(({ role }) => role) ?? [],
  );
  for (const { role, ties } of left.roles) if (ties.length > 0) said.delete(role);
  return said;
};

/** The rows of the matrix that are of kinds which the legend leaves on, with their cells. The columns
 * are goals whatever is switched off: without them there is no matrix. */
export const rowsLeft = (answer: MatrixAnswer, off: readonly AnyKind[]): MatrixAnswer => {
  if (off.length === 0) return answer;
  const rows = answer.rows.filter(({ kind }) => !off.includes(kind));
  const left = new Set(rows.map(({ id }) => id));
  return { ...answer, rows, cells: answer.cells.filter(({ node }) => left.has(node)) };
};
