import { type MatrixCell, type TieRole, tieRoles } from "#graph/model/answers/goals.ts";
import type { Basis } from "#graph/model/claims.ts";
import { byId } from "#graph/model/ids.ts";
import type { AnyKind, Kind } from "#graph/model/kinds.ts";
import type { MatrixRows } from "#graph/model/parameters.ts";

/** The kinds that stand in the rows. Persons stand in none: the text says what a person said or holds,
 * and nobody is measured by goals. */
const kindsOf: Readonly<Record<MatrixRows, readonly Kind[]>> = {
  bodies: ["Organization", "Event"],
  zones: ["Zone"],
  projects: ["Project"],
  programmes: ["Programme"],
};

/** The kinds that stand in such rows. */
export const kindsIn = (rows: readonly MatrixRows[]): Kind[] => [
  ...new Set(rows.flatMap((each) => kindsOf[each])),
];

/** More rows than this nobody reads down. */
const maxRows = 2000;

/** A tie as far as a cell tells it. */
interface CellTie {
  readonly role: TieRole;
  readonly node: string;
  readonly kind: AnyKind;
  readonly basis: Basis;
}

/** The ties of goals as cells, and the nodes that have any as rows.
 * @param goals ids of the columns in order, each once
 * @param tiesAt ties of a goal, in any order, a node at most once in a role */
export const cellsOf = (
  wanted: readonly MatrixRows[],
  goals: readonly string[],
  tiesAt: (goal: string) => Iterable<CellTie>,
): { rows: string[]; cells: MatrixCell[]; truncated: boolean } => {
  const kinds = new Set<AnyKind>(kindsIn(wanted));
  const byNode = new Map<string, { first: number; ties: number; cells: MatrixCell[] }>();
  for (const [column, goal] of goals.entries()) {
    const here = new Map<string, MatrixCell>();
    for (const { role, node, kind, basis } of tiesAt(goal)) {
      if (!kinds.has(kind)) continue;
      const cell = here.get(node) ?? { node, goal, roles: [] };
      here.set(node, cell);
      cell.roles.push({ role, basis });
    }
    for (const [node, cell] of here) {
      cell.roles.sort((a, b) => tieRoles.indexOf(a.role) - tieRoles.indexOf(b.role));
      const row = byNode.get(node) ?? { first: column, ties: 0, cells: [] };
      byNode.set(node, row);
      row.ties += cell.roles.length;
      row.cells.push(cell);
    }
  }
  const ordered = [...byNode].sort(
    ([left, a], [right, b]) => a.first - b.first || b.ties - a.ties || byId(left, right),
  );
  const kept = ordered.slice(0, maxRows);
  return {
    rows: kept.map(([node]) => node),
    cells: kept.flatMap(([, { cells }]) => cells),
    truncated: ordered.length > kept.length,
  };
};
