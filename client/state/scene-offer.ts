import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { View } from "#graph/model/view.ts";

/** What a screen shows, as a view that can be kept as a scene or printed. */
export interface SceneOffer {
  readonly view: View;
  /** What it is called until the reader says otherwise. */
  readonly title: string;
  /** What it says beside the picture; may be empty. */
  readonly note: string;
}

/** Makes the offer of the moment; null where there is nothing to keep yet. */
export type MakeOffer = () => SceneOffer | null;

interface Offers {
  /** The screen's own, and before it what is read on it. */
  readonly screen: readonly MakeOffer[];
  readonly read: readonly MakeOffer[];
}

const offers = createStore<Offers>()(() => ({ screen: [], read: [] }));

/** Offers what this part of the page shows while it is there.
 * @param whose what is read on a screen comes before the screen itself */
export const useSceneOffer = (make: MakeOffer, whose: keyof Offers = "screen"): void => {
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    const offer: MakeOffer = () => latest.current();
    offers.setState((now) => ({ ...now, [whose]: [...now[whose], offer] }));
    return () =>
      offers.setState((now) => ({ ...now, [whose]: now[whose].filter((each) => each !== offer) }));
  }, [whose]);
};

/** Whether any part of the page offers anything. */
export const useIsOffered = (): boolean =>
  useStore(offers, ({ screen, read }) => screen.length + read.length > 0);

/** What would be kept now. */
export const offeredScene = (): SceneOffer | null => {
  const { screen, read } = offers.getState();
  for (const make of [...read.toReversed(), ...screen.toReversed()]) {
    const made = make();
    if (made !== null) return made;
  }
  return null;
};
