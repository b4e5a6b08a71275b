import type { MenuRequest, Signal } from "#client/state/signals.ts";
import type { State } from "#client/state/state.ts";
import type { Command, Run } from "./command.ts";

/** Where a thing stands beside the palette. */
export interface Standing {
  /** The menus that hold it. */
  readonly menus?: readonly MenuRequest["of"][];
  /** Key under `menu` of the part of a menu that it stands in with others of its sort. */
  readonly group?: "layout" | "few";
  /** Whether its key is heard on the canvas alone, and means something else everywhere else. */
  readonly onCanvas?: boolean;
  /** Whether it needs several selected nodes. */
  readonly several?: boolean;
}

/** A thing that a key, a menu or the palette starts, from whatever is selected. */
export interface Keyed extends Standing {
  readonly id: string;
  /** Key of its name in the catalogues, under `command`. */
  readonly label: string;
  /** Number that the name is filled in with. */
  readonly count?: number;
  readonly shortcuts: readonly string[];
  /** Whether there is something to do it with. */
  can(state: State): boolean;
  /** @returns false where there is nothing to do it with, so that the key keeps its own meaning */
  start(state: State, run: Run): boolean;
}

/** A command as something to start, with what it is done with.
 * @param argsOf null where there is nothing to do it with */
export const bind = <Args, Loaded>(
  command: Command<Args, Loaded>,
  argsOf: (state: State) => Args | null,
  standing: Standing & Partial<Pick<Keyed, "id" | "label" | "count" | "shortcuts">> = {},
): Keyed => ({
  id: command.id,
  label: command.label,
  shortcuts: command.shortcuts ?? [],
  ...standing,
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

/** A message that can always be given. */
export const signal = (
  id: string,
  label: string,
  shortcut: string | null,
  emit: () => void,
): Keyed => ({
  id,
  label,
  shortcuts: shortcut === null ? [] : [shortcut],
  can: () => true,
  start: () => {
    emit();
    return true;
  },
});

/** A message to whom it may concern: where nobody hears it, or there is nothing to say, its key keeps
 * its own meaning. */
export const message = <Message>(
  keyed: Pick<Keyed, "id" | "label" | "shortcuts"> & Standing,
  heardBy: Signal<Message>,
  messageOf: (state: State) => Message | null,
): Keyed => {
  const can = (state: State): boolean => heardBy.isHeard() && messageOf(state) !== null;
  return {
    ...keyed,
    can,
    start: (state) => {
      const carried = messageOf(state);
      if (carried === null || !can(state)) return false;
      heardBy.emit(carried);
      return true;
    },
  };
};
