import { useSyncExternalStore } from "react";

const query = globalThis.matchMedia?.("(max-width: 600px)");

const subscribe = (listener: () => void): (() => void) => {
  query?.addEventListener("change", listener);
  return () => query?.removeEventListener("change", listener);
};

/** Whether the window is as narrow as a phone, for what is measured in numbers and not by styles. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => query?.matches === true);
