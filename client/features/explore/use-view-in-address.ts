import { useEffect } from "react";
import { makeRoom } from "#client/commands/make-room.ts";
import { restore } from "#client/commands/restore.ts";
import { useRun } from "#client/commands/runner.ts";
import { settings } from "#client/state/settings.ts";
import type { State } from "#client/state/state.ts";
import { store } from "#client/state/store.ts";
import { notify } from "#client/state/tasks.ts";
import { readKept, writeCode } from "#client/state/view-address.ts";

/** Milliseconds without an act after which the address is brought up to date. */
const pause = 150;

/** Keeps the view in the fragment of the address, and puts in place what a fragment holds that is
 * not on the screen: after a reload, with a link, or on the way back. */
export const useViewInAddress = (): void => {
  const run = useRun();
  useEffect(() => {
    const read = async (): Promise<void> => {
      const kept = await readKept(store.getState().view);
      if (kept === "broken") notify({ tone: "info", message: { notice: "brokenLink" } });
      if (kept === "broken" || kept === null) return;
      const { view, names } = kept;
      const isRestored = await run(restore, { view });
      // The places were found for names of other lengths.
      const isOther = names !== null && names !== settings.getState().language;
      if (isRestored && isOther) await run(makeRoom, {});
    };
    void read();
    const onMove = (): void => void read();
    addEventListener("popstate", onMove);
    addEventListener("hashchange", onMove);
    return () => {
      removeEventListener("popstate", onMove);
      removeEventListener("hashchange", onMove);
    };
  }, [run]);
  useEffect(() => {
    let timer = 0;
    const later = (next: State, before: State): void => {
      if (next.view === before.view) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => void write(), pause);
    };
    const write = async (): Promise<void> => {
      if ((await writeCode(store.getState().view)) === "too long")
        notify({ tone: "info", message: { notice: "viewTooLong" } });
    };
    const stop = store.subscribe(later);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
};
