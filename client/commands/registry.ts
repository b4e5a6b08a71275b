import { fitCanvas } from "#client/state/camera.ts";
import { selectedNode } from "#client/state/selectors.ts";
import { focusSearch, openHelp } from "#client/state/signals.ts";
import type { State } from "#client/state/state.ts";
import type { Command, Run } from "./command.ts";
import { expand } from "./expand.ts";
import { hide } from "./hide.ts";
import { deselect } from "./select.ts";

/** A thing that a key starts, from whatever is selected. */
export interface Keyed {
  readonly id: string;
  /** Key of its name in the catalogues, under `command`. */
  readonly label: string;
  readonly shortcuts: readonly string[];
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
  start: (state, run) => {
    const args = argsOf(state);
    if (args === null || command.enabled?.(state, args) === false) return false;
    void run(command, args);
    return true;
  },
});

const signal = (id: string, label: string, shortcut: string, emit: () => void): Keyed => ({
  id,
  label,
  shortcuts: [shortcut],
  start: () => {
    emit();
    return true;
  },
});

const ofSelected = (state: State): { node: string } | null => {
  const node = selectedNode(state);
  return node === null ? null : { node };
};

/** Everything that has a key, in the order of the help. */
export const registry: readonly Keyed[] = [
  signal("focus-search", "focusSearch", "/", focusSearch.emit),
  bind(expand, ofSelected),
  bind(hide, ofSelected),
  signal("fit", "fit", "f", fitCanvas.emit),
  bind(deselect, () => ({})),
  signal("help", "help", "?", openHelp.emit),
];

/** What a key press starts, or nothing while text is being written or a modifier is held. */
export const keyedFor = (
  press: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">,
): Keyed | undefined => {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return registry.find(({ shortcuts }) => shortcuts.includes(key));
};
