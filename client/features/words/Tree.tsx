import { IconPin } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { selectAll, selectSeveral } from "#client/commands/select-several.ts";
import { toggleSelected } from "#client/commands/toggle-selected.ts";
import { rangeOf } from "#client/state/selection.ts";
import { selectedIds, selectedNode } from "#client/state/selectors.ts";
import { store, useStateBeside, useView } from "#client/state/store.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { useWords, type Words } from "#client/ui/words.ts";
import { isForeignName } from "#graph/model/foreign.ts";
import type { Selection } from "#graph/model/view.ts";
import styles from "./Tree.module.css";
import { rowsOf, stepInTree, type TreeRow, treeOf } from "./tree.ts";

/** What is selected by standing on a line. */
const selectionOf = ({ node, tie }: TreeRow): Selection =>
  tie === null
    ? { type: "node", id: node.node.id }
    : { type: "relationship", id: tie.relationship.id };

/** How a line that is come to is selected. */
type Reach = "alone" | "toggled" | "range" | "standing";

const isAdding = ({ ctrlKey, metaKey }: { ctrlKey: boolean; metaKey: boolean }): boolean =>
  ctrlKey || metaKey;

/** Walking selects; with Shift all on the way, with Ctrl or ⌘ nothing, so that others stay selected. */
const reachBy = (event: KeyboardEvent): Reach =>
  event.shiftKey ? "range" : isAdding(event) ? "standing" : "alone";

/** What the canvas draws as a tree: walking it selects, and what is selected on the canvas is where
 * the walk goes on. */
export function Tree() {
  const words = useWords();
  const run = useRun();
  // Lines may come a moment after the picture; where the walk is may not, or the next key would go on
  // from elsewhere.
  const state = useStateBeside();
  const { canvas } = state.view;
  const selection = useView(({ view }) => view.selection);
  const selected = useView(selectedIds);
  const anchor = useRef<string | null>(null);
  /** What was selected when the walk came to its line: until something else is, the walk goes on there,
   * whether the line is selected or not. */
  const [stood, setStood] = useState<Selection | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const tree = useMemo(() => treeOf(state), [state]);
  const rows = useMemo(() => rowsOf(tree, open), [tree, open]);
  const pinned = useMemo(() => new Set(canvas.pinned), [canvas.pinned]);
  const isSelected = (row: TreeRow): boolean => selected.has(selectionOf(row).id);
  const found = rows.findIndex(
    (row) => row.key === active && (isSelected(row) || !selection || stood === selection),
  );
  const at = Math.max(0, found < 0 ? rows.findIndex(isSelected) : found);

  const goTo = (index: number, how: Reach = "alone"): void => {
    const row = rows[index];
    if (row === undefined) return;
    setActive(row.key);
    reach(row, how);
    const item = host.current?.children[index];
    if (item instanceof HTMLElement) item.focus();
  };
  /** Selects a line alone, adds it or takes it out, selects all nodes up to it, or none but stands there. */
  const reach = (row: TreeRow, how: Reach): void => {
    const { id } = row.node.node;
    const done = (): void => setStood(store.getState().view.selection);
    if (how === "standing") done();
    else if (how === "alone" || row.level === 2) {
      anchor.current = row.level === 1 ? id : null;
      void run(select, { selection: selectionOf(row) }).then(done);
    } else if (how === "toggled") {
      anchor.current = id;
      void run(toggleSelected, { node: id }).then(done);
    } else {
      const list = tree.map(({ node }) => node.id);
      anchor.current ??= selectedNode(state);
      void run(selectSeveral, { nodes: rangeOf(list, anchor.current, id) }).then(done);
    }
  };
  const toggle = (id: string, shown: boolean): void => {
    const next = new Set(open);
    if (shown) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const press = (event: KeyboardEvent): void => {
    const step = stepInTree(rows, at, event.key, open);
    const isHeld = isAdding(event);
    if (step === null) {
      if (isHeld && event.key === "a") void run(selectAll, {});
      else if (event.key === "Enter" || event.key === " ")
        goTo(at, event.key === " " ? "toggled" : "alone");
      else return;
    } else if ("to" in step) goTo(step.to, reachBy(event));
    else if ("open" in step) toggle(step.open, true);
    else toggle(step.close, false);
    event.preventDefault();
    event.stopPropagation();
  };
  useInSight(host, at, selection);
  if (rows.length === 0) return <p className={styles.none}>{words.t("words.empty")}</p>;
  return (
    <div
      ref={host}
      role="tree"
      tabIndex={-1}
      className={styles.tree}
      aria-label={words.t("words.treeName")}
      aria-multiselectable
      onKeyDown={press}
    >
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree
        <div
          key={row.key}
          role="treeitem"
          tabIndex={index === at ? 0 : -1}
          className={styles.row}
          data-level={row.level}
          aria-level={row.level}
          aria-posinset={row.place}
          aria-setsize={row.among}
          aria-selected={isSelected(row)}
          aria-expanded={
            row.level === 1 && row.node.ties.length > 0 ? open.has(row.node.node.id) : undefined
          }
          aria-label={labelOf(row, pinned, words)}
          onClick={(event) => {
            const how = event.shiftKey ? "range" : isAdding(event) ? "toggled" : "alone";
            if (row.level === 1 && how === "alone")
              toggle(row.node.node.id, !open.has(row.node.node.id) || !isSelected(row));
            goTo(index, how);
          }}
        >
          <Row row={row} pinned={pinned.has(row.node.node.id)} />
        </div>
      ))}
    </div>
  );
}

/** Brings the line of what is selected elsewhere into sight, where the tree is seen. */
const useInSight = (
  host: { readonly current: HTMLElement | null },
  at: number,
  selection: Selection | null,
): void => {
  useEffect(() => {
    if (selection === null || host.current?.offsetHeight === 1) return;
    host.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [host, at, selection]);
};

function Row({ row, pinned }: { readonly row: TreeRow; readonly pinned: boolean }) {
  const words = useWords();
  const { node, ties } = row.node;
  if (row.tie === null)
    return (
      <>
        <KindMark kind={node.kind} size={18} />
        <span className={styles.name}>{words.name(node)}</span>
        {pinned ? <IconPin size={13} aria-hidden /> : null}
        {node.modality === null ? null : <ModalityGlyph modality={node.modality} bare />}
        <span className={styles.count}>{ties.length}</span>
      </>
    );
  const { relationship, direction, other } = row.tie;
  return (
    <>
      <span className={styles.what}>{words.relation(relationship.type, direction)}</span>
      <span className={styles.name}>{words.name(other)}</span>
      {isForeignName(relationship.type) ? null : <BasisLine basis={relationship.basis} />}
    </>
  );
}

/** A line as it is heard: kind or type, name, and its state but for what ARIA says by itself. */
const labelOf = ({ node, tie }: TreeRow, pinned: ReadonlySet<string>, words: Words): string => {
  const { t } = words;
  const parts =
    tie === null
      ? [
          words.name(node.node),
          words.kind(node.node.kind),
          node.node.modality === null ? "" : words.modality(node.node.modality),
          pinned.has(node.node.id) ? t("words.pinned") : "",
          t("words.tieCount", { count: node.ties.length }),
        ]
      : [
          `${words.relation(tie.relationship.type, tie.direction)} ${words.name(tie.other)}`,
          isForeignName(tie.relationship.type) ? "" : t(`basis.${tie.relationship.basis}`),
          tie.relationship.modality === null ? "" : words.modality(tie.relationship.modality),
        ];
  return parts.filter((part) => part !== "").join(t("state.comma"));
};
