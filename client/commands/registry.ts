import { fitCanvas } from "#client/state/camera.ts";
import { selectedNode } from "#client/state/selectors.ts";
import { switchLanguage, switchTheme } from "#client/state/settings.ts";
import { focusSearch, openHelp, openPalette, stepMention } from "#client/state/signals.ts";
import type { State } from "#client/state/state.ts";
import { clearCanvas } from "./clear-canvas.ts";
import { clearFilters } from "./clear-filters.ts";
import type { Command, Run } from "./command.ts";
import { expand } from "./expand.ts";
import { hide } from "./hide.ts";
import { pin } from "./pin.ts";
import { deselect } from "./select.ts";
import { showHidden } from "./show-hidden.ts";
import { redo, undo } from "./undo.ts";

/** A thing that a key or the palette starts, from whatever is selected. */
export interface Keyed {
  readonly id: string;
  /** Key of its name in the catalogues, under `command`. */
  readonly label: string;
  readonly shortcuts: readonly string[];
  /** Whether there is something to do it with. */
  can(state: State): boolean;
  /** @returns false where there is nothing to do it with, so that the key keeps its own meaning */
  start(state: State, run: Run): boolean;
}

const bind = <Args, Loaded>(
  command: Command<Args, Loaded>,
  argsOf: (state: State) => Args | null,
): Keyed => ({
  id: command.id,
  label: command.label,
  shortcuts: command.shortcuts ?? [],
  can: (state) => {
    const args = argsOf(state);
    return args !== null && command.enabled?.(state, args) !== false;
  },
  start: (state, run) => {
    const args = argsOf(state);
    if (args === null || command.enabled?.(state, args) === false) return false;
    void run(command, args);
    return true;
  },
});

const signal = (id: string, label: string, shortcut: string | null, emit: () => void): Keyed => ({
  id,
  label,
  shortcuts: shortcut === null ? [] : [shortcut],
  can: () => true,
  start: () => {
    emit();
    return true;
  },
});

const ofSelected = (state: State): { node: string } | null => {
  const node = selectedNode(state);
  return node === null ? null : { node };
};

/** Everything that a key or the palette starts, in the order of the help. */
export const registry: readonly Keyed[] = [
  signal("focus-search", "focusSearch", "/", focusSearch.emit),
  signal("palette", "palette", "Mod+k", openPalette.emit),
  bind(undo, () => ({})),
  bind(redo, () => ({})),
  bind(expand, ofSelected),
  bind(hide, ofSelected),
  bind(pin, ofSelected),
  signal("fit", "fit", "f", fitCanvas.emit),
  bind(deselect, () => ({})),
  bind(clearFilters, () => ({})),
  bind(showHidden, () => ({})),
  bind(clearCanvas, () => ({})),
  signal("next-mention", "nextMention", ".", () => stepMention.emit("next")),
  signal("previous-mention", "previousMention", ",", () => stepMention.emit("previous")),
  signal("language", "otherLanguage", null, switchLanguage),
  signal("theme", "otherTheme", null, switchTheme),
  signal("help", "help", "?", openHelp.emit),
];

/** What a key press starts: `Mod` is Ctrl, on a Mac ⌘. A letter alone means the same with Shift.
 * @returns nothing while an input method composes, and for keys that nothing has */
export const keyedFor = (
  press: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">,
): Keyed | undefined => {
  if (press.isComposing || press.altKey) return undefined;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const held = press.ctrlKey || press.metaKey;
  const name = held ? `Mod+${press.shiftKey ? "Shift+" : ""}${key}` : key;
  return registry.find(({ shortcuts }) => shortcuts.includes(name));
};
