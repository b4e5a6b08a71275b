/** A message to whatever part of the page is there to hear it; nothing is kept. */
export interface Signal<Message> {
  emit(message: Message): void;
  /** Whether anything is there to hear it now. */
  heard(): boolean;
  /** @returns a function that stops listening */
  on(listener: (message: Message) => void): () => void;
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
