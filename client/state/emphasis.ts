import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** What is read on the canvas, from which the rest stands back; it follows from the address and the
 * answers, and is no part of a view. */
export interface Reading {
  readonly nodes: ReadonlySet<string>;
  /** Relationships, each with the number by which the text beside the picture names it, if any. */
  readonly edges: ReadonlyMap<string, number | null>;
  /** Nodes that it is about: ringed as what is selected is. */
  readonly ends: ReadonlySet<string>;
}

const reading = createStore<{ readonly now: Reading | null }>()(() => ({ now: null }));

/** Tells what is read now; null for nothing. */
export const setReading = (now: Reading | null): void => reading.setState({ now });

export const useReading = (): Reading | null => useStore(reading, ({ now }) => now);
