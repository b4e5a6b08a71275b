import type { RestQuestion } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Opens a question of the dependencies, or none. */
export const openDependencies: Command<{ question: RestQuestion | null }> = {
  id: "open-dependencies",
  label: "openDependencies",
  run: (state, { question }) => ({ ...state, view: { ...state.view, dependencies: question } }),
};
