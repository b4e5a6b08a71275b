import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMaximize,
  IconBinaryTree2,
  IconEyeOff,
  IconListSearch,
  IconMinus,
  IconPlus,
  IconSitemap,
} from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { expand, mostOpened } from "#client/commands/expand.ts";
import { hide } from "#client/commands/hide.ts";
import { relayout } from "#client/commands/relayout.ts";
import { useRun } from "#client/commands/runner.ts";
import { redo, undo } from "#client/commands/undo.ts";
import { fitCanvas, zoomCanvas } from "#client/state/camera.ts";
import { selectedNodes, visibleNodes, visibleRelationships } from "#client/state/selectors.ts";
import type { Signal } from "#client/state/signals.ts";
import { openFind } from "#client/state/signals.ts";
import { useView } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Explore.module.css";

const zoomStep = 1.25;

/** Counts of what is drawn, and what can be done with the selected nodes and the camera. */
export function Toolbar({ zoom }: { readonly zoom: Signal<number> }) {
  const { t } = useWords();
  const run = useRun();
  const selected = useView(selectedNodes);
  const canUndo = useView(({ history }) => history.past.length > 0);
  const canRedo = useView(({ history }) => history.future.length > 0);
  const nodes = useView((state) => visibleNodes(state).length);
  const relationships = useView((state) => visibleRelationships(state).length);
  return (
    <>
      <p className={styles.counts}>
        <b>{nodes}</b> {t("explore.nodes", { count: nodes })}
        <br />
        <b>{relationships}</b> {t("explore.relationships", { count: relationships })}
        {selected.length < 2 ? null : (
          <>
            <br />
            <b>{selected.length}</b> {t("several.chosen", { count: selected.length })}
          </>
        )}
      </p>
      <div className={styles.toolbar} role="toolbar" aria-label={t("explore.toolbar")}>
        <Tool
          label={t("command.undo")}
          shortcut="Ctrl Z"
          disabled={!canUndo}
          act={() => void run(undo, {})}
        >
          <IconArrowBackUp size={18} />
        </Tool>
        <Tool
          label={t("command.redo")}
          shortcut="Ctrl Shift Z"
          disabled={!canRedo}
          act={() => void run(redo, {})}
        >
          <IconArrowForwardUp size={18} />
        </Tool>
        <span className={styles.rule} />
        <Tool
          label={t("command.expand")}
          shortcut="E"
          disabled={selected.length === 0 || selected.length > mostOpened}
          act={() => void run(expand, { nodes: selected })}
        >
          <IconSitemap size={18} />
        </Tool>
        <Tool label={t("command.relayout")} shortcut="R" act={() => void run(relayout, {})}>
          <IconBinaryTree2 size={18} />
        </Tool>
        <Tool label={t("command.find")} shortcut="C" act={() => openFind.emit()}>
          <IconListSearch size={18} />
        </Tool>
        <Tool
          label={t("command.hide")}
          shortcut="H"
          disabled={selected.length === 0}
          act={() => void run(hide, { nodes: selected })}
        >
          <IconEyeOff size={18} />
        </Tool>
        <span className={styles.rule} />
        <Tool label={t("explore.zoomOut")} byFingers act={() => zoomCanvas.emit(1 / zoomStep)}>
          <IconMinus size={18} />
        </Tool>
        <Zoom of={zoom} />
        <Tool label={t("explore.zoomIn")} byFingers act={() => zoomCanvas.emit(zoomStep)}>
          <IconPlus size={18} />
        </Tool>
        <Tool label={t("command.fit")} shortcut="F" act={() => fitCanvas.emit()}>
          <IconArrowsMaximize size={18} />
        </Tool>
      </div>
    </>
  );
}

/** How large the picture is, in per cent. */
function Zoom({ of }: { readonly of: Signal<number> }) {
  const { t } = useWords();
  const [percent, setPercent] = useState(100);
  useEffect(() => of.on((zoom) => setPercent(Math.round(zoom * 100))), [of]);
  return (
    <output className={styles.zoom} aria-label={t("explore.zoom")}>
      {percent}%
    </output>
  );
}

function Tool({
  label,
  shortcut,
  disabled = false,
  byFingers = false,
  act,
  children,
}: {
  readonly label: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Whether a phone does it without a button. */
  readonly byFingers?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={byFingers ? `${styles.tool} ${styles.byFingers}` : styles.tool}
      aria-label={label}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      disabled={disabled}
      onClick={act}
    >
      {children}
    </button>
  );
}
