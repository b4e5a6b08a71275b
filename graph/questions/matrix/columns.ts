/** Which goals stand at the top and which directly below which, in the order of the text. */
interface Forest {
  readonly roots: readonly string[];
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Goals in columns side by side, by the goal that they are part of. */
export interface ColumnGroup {
  readonly theme: string | null;
  readonly goals: readonly string[];
}

/** More columns than this nobody reads across. */
const maxColumns = 600;

/** The columns of the matrix: the parts of each root; roots without parts stand themselves, last. A
 * goal that is part of two roots stands under both. */
export const columnsOf = ({
  roots,
  children,
}: Forest): { groups: ColumnGroup[]; truncated: boolean } => {
  const partsOf = (id: string): readonly string[] => children.get(id) ?? [];
  const single = roots.filter((id) => partsOf(id).length === 0);
  const groups: ColumnGroup[] = roots
    .filter((id) => partsOf(id).length > 0)
    .map((theme) => ({ theme, goals: partsOf(theme) }));
  if (single.length > 0) groups.push({ theme: null, goals: single });
  let left = maxColumns;
  const cut = groups.map(({ theme, goals }) => {
    const kept = goals.slice(0, left);
    left -= kept.length;
    return { theme, goals: kept };
  });
  const all = groups.reduce((sum, { goals }) => sum + goals.length, 0);
  return { groups: cut.filter(({ goals }) => goals.length > 0), truncated: all > maxColumns };
};
