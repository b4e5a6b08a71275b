import type { View } from "#graph/model/view.ts";
import type { Command } from "./command.ts";

/** Opens a document in the sources, at a sentence where one is given. */
export const openSource: Command<{ source: View["source"] }> = {
  id: "open-source",
  label: "openSource",
  run: (state, { source }) => ({ ...state, view: { ...state.view, source } }),
};
