/** A message to whatever part of the page is there to hear it; nothing is kept. */
export interface Signal<Message> {
  emit(message: Message): void;
  /** @returns a function that stops listening */
  on(listener: (message: Message) => void): () => void;
  /** Whether anybody listens. */
  isHeard(): boolean;
}

export const createSignal = <Message = void>(): Signal<Message> => {
  const listeners = new Set<(message: Message) => void>();
  return {
    emit: (message) => {
      for (const listener of listeners) listener(message);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isHeard: () => listeners.size > 0,
  };
};

/** Puts the caret into the search box of the screen. */
export const focusSearch = createSignal();

/** Opens the command palette. */
export const openPalette = createSignal();

/** Opens the box that finds on the canvas. */
export const openFind = createSignal();

/** Opens a panel of the drawer below the canvas, or shuts the drawer where it is open there. */
export const toggleDrawer = createSignal<string>();

/** Where a menu is asked for: on the window, in CSS pixels, and of what. */
export interface MenuRequest {
  readonly of: "node" | "relationship" | "canvas";
  readonly x: number;
  readonly y: number;
}

/** Opens the menu of what is selected, or of the canvas. */
export const openMenu = createSignal<MenuRequest>();

/** Puts the address of what is on the screen into the clipboard. */
export const copyLink = createSignal();

/** Opens the list of keys. */
export const openHelp = createSignal();

/** Shows or puts away what says the picture in words. */
export const toggleWords = createSignal();

/** Asks for the title under which the view becomes a scene. */
export const askScene = createSignal();

/** Opens the page on which the view is printed or kept as a picture. */
export const openPrint = createSignal();

/** What is asked of some nodes: how they are tied, as more ends of the question that is open or as a
 * question of their own, or what they have in common. */
export interface PathsAsk {
  readonly nodes: readonly string[];
  readonly how: "add" | "between" | "common";
}

/** Asks how the selected nodes are tied to others or to one another. */
export const askPaths = createSignal<PathsAsk>();

/** Begins or ends choosing several nodes one by one, without a key held. */
export const togglePicking = createSignal();

/** Goes to the list of what ties the selected nodes to one another. */
export const readAmong = createSignal();

/** Copies the names of the selected nodes, or the sentences that tie them to one another. */
export const copySelected = createSignal<"names" | "citations">();

/** Reads the path so many places further on. */
export const stepPath = createSignal<1 | -1>();

/** Leaves on the canvas only what is read. */
export const onlyPath = createSignal();

/** Goes on to the next sentence with the node that is read, or back to the one before. */
export const stepMention = createSignal<"next" | "previous">();
