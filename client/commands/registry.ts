import { centreOn, fitCanvas } from "#client/state/camera.ts";
import { selectedNode, selectedNodes } from "#client/state/selectors.ts";
import { switchLanguage, switchTheme } from "#client/state/settings.ts";
import {
  askPaths,
  askScene,
  copyLink,
  copySelected,
  focusSearch,
  onlyPath,
  openFind,
  openHelp,
  openPalette,
  openPrint,
  type PathsAsk,
  readAmong,
  stepMention,
  stepPath,
  toggleDrawer,
  togglePicking,
  toggleWords,
} from "#client/state/signals.ts";
import type { State } from "#client/state/state.ts";
import { mostEnds } from "#graph/model/parameters.ts";
import { layoutNames } from "#graph/model/view.ts";
import { clearCanvas } from "./clear-canvas.ts";
import { clearFilters } from "./clear-filters.ts";
import { collapse } from "./collapse.ts";
import { expand } from "./expand.ts";
import type { FilterRow } from "./filter.ts";
import { fold } from "./fold.ts";
import { hide } from "./hide.ts";
import { hideFew } from "./hide-few.ts";
import { isolate } from "./isolate.ts";
import { isolateNode } from "./isolate-node.ts";
import { bind, type Keyed, message, type Standing, signal } from "./keyed.ts";
import { makeRoom } from "./make-room.ts";
import { only } from "./only.ts";
import { pin } from "./pin.ts";
import { relayout } from "./relayout.ts";
import { remove } from "./remove.ts";
import { deselect, select } from "./select.ts";
import { selectAll } from "./select-several.ts";
import { showHidden } from "./show-hidden.ts";
import { toggleFilter } from "./toggle-filter.ts";
import { toggleMentions } from "./toggle-mentions.ts";
import { redo, undo } from "./undo.ts";

/** What a message carries that only says that it is time. */
const nothing = (): void => undefined;

/** What is done with one node, where one alone is selected. */
const ofOne = (state: State): { node: string } | null => {
  const [node, ...others] = selectedNodes(state);
  return node === undefined || others.length > 0 ? null : { node };
};

/** What is done with each selected node. */
const ofAll = (state: State): { nodes: readonly string[] } | null => {
  const nodes = selectedNodes(state);
  return nodes.length === 0 ? null : { nodes };
};

/** What is done with several nodes together. */
const ofSeveral = (state: State): { nodes: readonly string[] } | null =>
  selectedNodes(state).length > 1 ? ofAll(state) : null;

/** What is asked of the selected nodes together: as many as can be ends of paths. */
const askOf =
  (how: PathsAsk["how"], least: number) =>
  (state: State): PathsAsk | null => {
    const nodes = selectedNodes(state);
    return nodes.length < least || nodes.length > mostEnds ? null : { nodes, how };
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
const ofMany: Standing = { ...ofNode, several: true };
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
  bind(collapse, ofOne, ofNode),
  bind(fold, ofAll, ofNode),
  bind(isolateNode, ofAll, ofNode),
  message({ id: "centre", label: "centre", shortcuts: [], ...ofNode }, centreOn, selectedNode),
  bind(relayout, () => ({}), ofCanvas),
  bind(makeRoom, () => ({}), ofCanvas),
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

/** What is done with several nodes: how they come to be selected, and what of them together. */
const several: readonly Keyed[] = [
  message(
    {
      id: "pick-several",
      label: "pickSeveral",
      shortcuts: ["m"],
      menus: ["node", "canvas"],
    },
    togglePicking,
    ({ view }) => (view.canvas.nodes.length === 0 ? null : nothing()),
  ),
  bind(selectAll, () => ({}), { ...ofCanvas, onCanvas: true }),
  bind(only, ofSeveral, {
    id: "only-selected",
    label: "onlySelected",
    shortcuts: ["s"],
    ...ofMany,
  }),
  message(
    { id: "paths-between", label: "pathsBetween", shortcuts: ["g"], ...ofMany },
    askPaths,
    askOf("between", 2),
  ),
  message(
    { id: "common-of", label: "commonOf", shortcuts: ["n"], ...ofMany },
    askPaths,
    askOf("common", 2),
  ),
  message({ id: "among", label: "among", shortcuts: ["l"], ...ofMany }, readAmong, (state) =>
    ofSeveral(state) === null ? null : nothing(),
  ),
  ...(["names", "citations"] as const).map((what) =>
    message(
      {
        id: `copy-${what}`,
        label: what === "names" ? "copyNames" : "copyCitations",
        shortcuts: what === "names" ? ["y"] : ["q"],
        ...ofMany,
      },
      copySelected,
      (state) => (ofSeveral(state) === null ? null : what),
    ),
  ),
];

/** Everything that a key, a menu or the palette starts, in the order of the help. */
export const registry: readonly Keyed[] = [
  signal("focus-search", "focusSearch", "/", focusSearch.emit),
  signal("palette", "palette", "Mod+k", openPalette.emit),
  bind(undo, () => ({}), ofCanvas),
  bind(redo, () => ({}), ofCanvas),
  bind(expand, ofAll, ofNode),
  bind(hide, ofAll, ofNode),
  bind(remove, ofAll, ofNode),
  bind(pin, ofAll, ofNode),
  ...tools,
  ...several,
  message({ id: "fit", label: "fit", shortcuts: ["f"], ...ofCanvas }, fitCanvas, () => undefined),
  message(
    { id: "ask-paths", label: "askPaths", shortcuts: ["w"], ...ofNode },
    askPaths,
    askOf("add", 1),
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
  message({ id: "copy-link", label: "copyLink", shortcuts: ["u"], ...ofCanvas }, copyLink, nothing),
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

/** The key of a command as it stands on the keyboard, for words that name it.
 * @param id of a command that has a key of one letter */
export const keyOf = (id: string): string =>
  registry.find((each) => each.id === id)?.shortcuts[0]?.toUpperCase() ?? "";
