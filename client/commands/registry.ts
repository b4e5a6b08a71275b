import { centreOn, fitCanvas } from "#client/state/camera.ts";
import { selectedNode } from "#client/state/selectors.ts";
import { switchLanguage, switchTheme } from "#client/state/settings.ts";
import {
  askPaths,
  askScene,
  focusSearch,
  type MenuRequest,
  onlyPath,
  openFind,
  openHelp,
  openPalette,
  openPrint,
  type Signal,
  stepMention,
  stepPath,
  toggleDrawer,
  toggleWords,
} from "#client/state/signals.ts";
import type { State } from "#client/state/state.ts";
import { layoutNames } from "#graph/model/view.ts";
import { clearCanvas } from "./clear-canvas.ts";
import { clearFilters } from "./clear-filters.ts";
import { collapse } from "./collapse.ts";
import type { Command, Run } from "./command.ts";
import { expand } from "./expand.ts";
import type { FilterRow } from "./filter.ts";
import { fold } from "./fold.ts";
import { hide } from "./hide.ts";
import { hideFew } from "./hide-few.ts";
import { isolate } from "./isolate.ts";
import { isolateNode } from "./isolate-node.ts";
import { pin } from "./pin.ts";
import { relayout } from "./relayout.ts";
import { deselect, select } from "./select.ts";
import { showHidden } from "./show-hidden.ts";
import { toggleFilter } from "./toggle-filter.ts";
import { toggleMentions } from "./toggle-mentions.ts";
import { redo, undo } from "./undo.ts";

/** Where a thing stands beside the palette. */
interface Standing {
  /** The menus that hold it. */
  readonly menus?: readonly MenuRequest["of"][];
  /** Key under `menu` of the part of a menu that it stands in with others of its sort. */
  readonly group?: "layout" | "few";
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

const bind = <Args, Loaded>(
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

/** A message to whom it may concern: where nobody hears it, or there is nothing to say, its key keeps
 * its own meaning. */
const message = <Message>(
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

/** What a message carries that only says that it is time. */
const nothing = (): void => undefined;

const ofSelected = (state: State): { node: string } | null => {
  const node = selectedNode(state);
  return node === null ? null : { node };
};

const selectedRelationship = ({ view, facts }: State) =>
  view.selection?.type === "relationship" ? facts.relationships[view.selection.id] : undefined;

const typeOfSelected = (state: State): FilterRow | null => {
  const relationship = selectedRelationship(state);
  return relationship === undefined ? null : { filter: "types", value: relationship.type };
};

const endOfSelected = (end: "from" | "to") => (state: State) => {
  const id = selectedRelationship(state)?.[end];
  return id === undefined ? null : { selection: { type: "node" as const, id } };
};

/** Least numbers of relationships that are offered when what has fewer is to be hidden. */
const fewest = [2, 3, 5] as const;

const ofNode: Standing = { menus: ["node"] };
const ofRelationship: Standing = { menus: ["relationship"] };
const ofCanvas: Standing = { menus: ["canvas"] };

/** What is done with the canvas by menus, and with keys of their own. */
const tools: readonly Keyed[] = [
  message(
    { id: "find", label: "find", shortcuts: ["c", "Mod+f"], ...ofCanvas },
    openFind,
    () => undefined,
  ),
  message(
    { id: "table", label: "table", shortcuts: ["t"], ...ofCanvas },
    toggleDrawer,
    () => "table",
  ),
  bind(collapse, ofSelected, ofNode),
  bind(fold, ofSelected, ofNode),
  bind(isolateNode, ofSelected, ofNode),
  message({ id: "centre", label: "centre", shortcuts: [], ...ofNode }, centreOn, selectedNode),
  bind(relayout, () => ({}), ofCanvas),
  ...layoutNames.map((layout) =>
    bind(relayout, () => ({ layout }), {
      id: `layout-${layout}`,
      label: `layout-${layout}`,
      shortcuts: [],
      group: "layout",
      ...ofCanvas,
    }),
  ),
  ...fewest.map((count) =>
    bind(hideFew, () => ({ fewer: count }), {
      id: `hide-few-${count}`,
      count,
      group: "few",
      ...ofCanvas,
    }),
  ),
  bind(toggleMentions, () => ({}), ofCanvas),
  bind(select, endOfSelected("from"), {
    id: "select-from",
    label: "selectFrom",
    ...ofRelationship,
  }),
  bind(select, endOfSelected("to"), { id: "select-to", label: "selectTo", ...ofRelationship }),
  bind(toggleFilter, typeOfSelected, { id: "hide-type", label: "hideType", ...ofRelationship }),
  bind(isolate, typeOfSelected, { id: "only-type", label: "onlyType", ...ofRelationship }),
];

/** Everything that a key, a menu or the palette starts, in the order of the help. */
export const registry: readonly Keyed[] = [
  signal("focus-search", "focusSearch", "/", focusSearch.emit),
  signal("palette", "palette", "Mod+k", openPalette.emit),
  bind(undo, () => ({}), ofCanvas),
  bind(redo, () => ({}), ofCanvas),
  bind(expand, ofSelected, ofNode),
  bind(hide, ofSelected, ofNode),
  bind(pin, ofSelected, ofNode),
  ...tools,
  message({ id: "fit", label: "fit", shortcuts: ["f"], ...ofCanvas }, fitCanvas, () => undefined),
  message(
    { id: "ask-paths", label: "askPaths", shortcuts: ["w"], ...ofNode },
    askPaths,
    selectedNode,
  ),
  message({ id: "next-path", label: "nextPath", shortcuts: ["]"] }, stepPath, () => 1 as const),
  message(
    { id: "previous-path", label: "previousPath", shortcuts: ["["] },
    stepPath,
    () => -1 as const,
  ),
  message({ id: "only-path", label: "onlyPath", shortcuts: ["v"] }, onlyPath, nothing),
  bind(deselect, () => ({})),
  bind(clearFilters, () => ({}), ofCanvas),
  bind(showHidden, () => ({}), ofCanvas),
  bind(clearCanvas, () => ({}), ofCanvas),
  message({ id: "words", label: "words", shortcuts: ["d"], ...ofCanvas }, toggleWords, nothing),
  message({ id: "ask-scene", label: "addScene", shortcuts: ["b"], ...ofCanvas }, askScene, nothing),
  message({ id: "print", label: "print", shortcuts: [], ...ofCanvas }, openPrint, nothing),
  message(
    { id: "next-mention", label: "nextMention", shortcuts: ["."] },
    stepMention,
    () => "next" as const,
  ),
  message(
    { id: "previous-mention", label: "previousMention", shortcuts: [","] },
    stepMention,
    () => "previous" as const,
  ),
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
