import { type ReactNode, useEffect, useState } from "react";
import { useSearchParams } from "wouter";
import { Canvas } from "#client/canvas/Canvas.tsx";
import type { Run } from "#client/commands/command.ts";
import { expand } from "#client/commands/expand.ts";
import { exploreFrom } from "#client/commands/explore-from.ts";
import { fold } from "#client/commands/fold.ts";
import { move } from "#client/commands/move.ts";
import { pin } from "#client/commands/pin.ts";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { selectSeveral } from "#client/commands/select-several.ts";
import { show } from "#client/commands/show.ts";
import { toggleSelected } from "#client/commands/toggle-selected.ts";
import { useReading } from "#client/state/emphasis.ts";
import { isOnCanvas, selectedIds } from "#client/state/selectors.ts";
import { createSignal, openMenu } from "#client/state/signals.ts";
import { store, useView } from "#client/state/store.ts";
import { useRunning } from "#client/state/tasks.ts";
import { hasKept } from "#client/state/view-address.ts";
import { useWords } from "#client/ui/words.ts";
import type { Selection } from "#graph/model/view.ts";
import { Drawer, type DrawerPanel } from "./Drawer.tsx";
import styles from "./Explore.module.css";
import { FilteredOut } from "./FilteredOut.tsx";
import { FindHost } from "./Find.tsx";
import { MenuHost } from "./MenuHost.tsx";
import { MorePanel } from "./MorePanel.tsx";
import { PhoneLeft, PhoneSheet, PhoneTools, usePhone } from "./Phone.tsx";
import { PickingBar, usePicking } from "./Picking.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { Trail } from "./Trail.tsx";
import { useMentions } from "./use-mentions.ts";
import { useViewInAddress } from "./use-view-in-address.ts";

/** The canvas screen: legend and search at the left, the picture, the inspector at the right. The
 * query says where it began (`node`) or what to bring on it (`show`). */
export function Explore({
  left,
  right,
  drawer,
  empty,
  head,
  over,
}: {
  readonly left: ReactNode;
  readonly right: ReactNode;
  readonly drawer: readonly DrawerPanel[];
  /** What stands in the picture's place while the canvas is empty. */
  readonly empty: ReactNode;
  /** What stands over the picture in place of the steps taken, if anything. */
  readonly head?: ReactNode;
  /** What else belongs to the picture and lies over it. */
  readonly over?: ReactNode;
}) {
  const { t } = useWords();
  const run = useRun();
  // Beside React's state: it changes with each frame of a zoom.
  const [zoom] = useState(() => createSignal<number>());
  const isEmpty = useView(({ view }) => view.canvas.nodes.length === 0);
  const isOpening = useRunning().length > 0;
  const phone = usePhone(head !== undefined);
  const reading = useReading();
  const mentions = useMentions();
  const picking = usePicking();
  useQuestionInAddress();
  useViewInAddress();
  return (
    <div className={styles.screen} {...phone.parts}>
      <aside id="explore-left" className={styles.left} aria-label={t("explore.left")}>
        <PhoneLeft phone={phone} />
        {left}
      </aside>
      <section className={styles.middle} aria-label={t("explore.picture")}>
        <div className={styles.stage}>
          <Canvas
            onSelect={(target, adding) => choose(run, target, { adding, picking: picking.on })}
            onGather={(nodes) => void run(selectSeveral, { nodes, adding: true })}
            onOpen={(node) => void (picking.on || run(expand, { nodes: [node] }))}
            onMoved={(places) => void run(move, { places })}
            onMenu={(target, at) => void menuFor(run, target, at)}
            onPin={(node) => void run(pin, { nodes: [node] })}
            onFold={(node) => void run(fold, { nodes: [node] })}
            onZoom={zoom.emit}
            emphasis={reading}
            mentions={mentions}
            more={(node, close) => <MorePanel node={node} close={close} />}
          />
          {isEmpty ? (
            // What is being opened is told beside it; that there is nothing would be wrong by then.
            <div className={styles.empty}>{isOpening ? null : empty}</div>
          ) : (
            <>
              <FilteredOut />
              {head ?? <Trail />}
              <Toolbar zoom={zoom} />
              <FindHost />
              {picking.on ? <PickingBar end={picking.end} /> : null}
            </>
          )}
          <PhoneTools phone={phone} />
          {over}
        </div>
        <MenuHost />
        {isEmpty ? null : <Drawer panels={drawer} />}
      </section>
      <aside id="explore-right" className={styles.right} aria-label={t("explore.inspector")}>
        <PhoneSheet phone={phone} />
        {right}
      </aside>
    </div>
  );
}

/** Selects what was chosen: alone, or beside what is selected where a key is held for it or the reader
 * is choosing several. Then a slip beside the nodes loses nothing. */
const choose = (
  run: Run,
  target: Selection | null,
  { adding, picking }: { readonly adding: boolean; readonly picking: boolean },
): void => {
  if (target?.type === "node" && (adding || picking)) void run(toggleSelected, { node: target.id });
  else if (!picking && (target !== null || !adding)) void run(select, { selection: target });
};

/** Opens the menu of something, which is selected first unless it is one of several that are, or of
 * the canvas. */
const menuFor = async (
  run: Run,
  target: Selection | null,
  at: { readonly x: number; readonly y: number },
): Promise<void> => {
  const isOneOf = target !== null && selectedIds(store.getState()).has(target.id);
  if (target !== null && !isOneOf) await run(select, { selection: target });
  const of = target === null || target.type === "mention" ? "canvas" : target.type;
  openMenu.emit({ of, ...at });
};

/** Carries out what the address asks, unless the canvas answers it already. */
const useQuestionInAddress = (): void => {
  const run = useRun();
  const [query] = useSearchParams();
  const node = query.get("node");
  const shown = query.get("show");
  useEffect(() => {
    if (node === null || hasKept()) return;
    const { trail } = store.getState().view.canvas;
    if (trail[0]?.node !== node) void run(exploreFrom, { node });
  }, [node, run]);
  useEffect(() => {
    if (shown === null || hasKept()) return;
    const state = store.getState();
    if (isOnCanvas(state, shown)) void run(select, { selection: { type: "node", id: shown } });
    else void run(show, { id: shown });
  }, [shown, run]);
};
