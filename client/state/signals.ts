/** A message to whatever part of the page is there to hear it; nothing is kept. */
export interface Signal<Message> {
  emit(message: Message): void;
  /** @returns a function that stops listening */
  on(listener: (message: Message) => void): () => void;
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
  };
};

/** Puts the caret into the search box of the screen. */
export const focusSearch = createSignal();

/** Opens the command palette. */
export const openPalette = createSignal();

/** Opens the list of keys. */
export const openHelp = createSignal();

/** Goes on to the next sentence with the node that is read, or back to the one before. */
export const stepMention = createSignal<"next" | "previous">();
