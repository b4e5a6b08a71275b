import { startTransition, useEffect, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { createStore } from "zustand/vanilla";
import { emptyState, type State } from "./state.ts";

/** The page's one state. Only the runner of commands writes to it. */
export const store = createStore<State>()(() => emptyState);

/** Reads from the state; arrays and objects that a selector makes anew compare by their parts. */
export const useView = <Part>(selector: (state: State) => Part): Part =>
  useStore(store, useShallow(selector));

/** The whole state, for pure functions that need all of it. */
export const useWholeState = (): State => useStore(store);

/** The whole state for what is read beside the picture: it comes a moment later, in pieces, so that the
 * picture and the keys do not wait for it, and nothing is rendered with the state before. */
export const useStateBeside = (): State => {
  const [state, setState] = useState(store.getState);
  useEffect(() => {
    const follow = (next: State): void => startTransition(() => setState(next));
    // What changed between the first render and now.
    follow(store.getState());
    return store.subscribe(follow);
  }, []);
  return state;
};
