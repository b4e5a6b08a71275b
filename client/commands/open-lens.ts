import type { Command } from "./command.ts";

/** Puts a goal in the lens. */
export const openLens: Command<{ goal: string | null }> = {
  id: "open-lens",
  label: "openLens",
  run: (state, { goal }) => ({ ...state, view: { ...state.view, goal } }),
};
