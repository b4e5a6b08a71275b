/** A message to whatever part of the page is there to hear it; nothing is kept. */
export interface Signal<Message> {
  emit(message: Message): void;
  /** Whether anything is there to hear it now. */
  heard(): boolean;
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
    heard: () => listeners.size > 0,
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

/** Opens the list of keys. */
export const openHelp = createSignal();

/** Shows or puts away what says the picture in words. */
export const toggleWords = createSignal();

/** Asks for the title under which the view becomes a scene. */
export const askScene = createSignal();

/** Opens the page on which the view is printed or kept as a picture. */
export const openPrint = createSignal();

/** Asks how the selected node is tied to others, or takes it as one more end. */
export const askPaths = createSignal<string>();

/** Reads the path so many places further on. */
export const stepPath = createSignal<1 | -1>();

/** Leaves on the canvas only what is read. */
export const onlyPath = createSignal();

/** Goes on to the next sentence with the node that is read, or back to the one before. */
export const stepMention = createSignal<"next" | "previous">();
