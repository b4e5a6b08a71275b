import { useEffect, useState } from "react";
import { receiveScenes } from "#client/commands/receive-scenes.ts";
import { useRun } from "#client/commands/runner.ts";
import { browserShelf, changeOf, fromShelf, toShelf } from "#client/state/briefing-shelf.ts";
import { store } from "#client/state/store.ts";
import { notify } from "#client/state/tasks.ts";
import { ensureGlyphs } from "#client/theme/fonts/load-slices.ts";

let begun = false;

/** Brings in what this browser keeps of the briefing, then keeps every change and hears of those of
 * other tabs. It begins once, with the first screen that shows scenes.
 * @returns whether what was kept is there */
export const useShelf = (): boolean => {
  const run = useRun();
  const [there, setThere] = useState(begun);
  useEffect(() => {
    if (!begun) {
      begun = true;
      begin(run);
    }
    setThere(true);
  }, [run]);
  return there;
};

const begin = (run: ReturnType<typeof useRun>): void => {
  const shelf = browserShelf();
  if (shelf === undefined) {
    notify({ tone: "info", message: { notice: "notKept" } });
    return;
  }
  const { change, unread } = fromShelf(shelf);
  ensureGlyphs(
    [
      change.title,
      ...change.put.flatMap(({ title, note, spoken = "" }) => [title, note, spoken]),
    ].join(""),
  );
  void run(receiveScenes, { change });
  if (unread > 0) notify({ tone: "info", message: { notice: "scenesUnread" } });
  store.subscribe((next, before) => {
    if (next.briefing === before.briefing) return;
    if (!toShelf(shelf, before.briefing, next.briefing))
      notify({ tone: "error", message: { notice: "notKept" } });
  });
  addEventListener("storage", (event) => {
    const other = changeOf(event);
    if (other !== undefined) void run(receiveScenes, { change: other });
  });
};
