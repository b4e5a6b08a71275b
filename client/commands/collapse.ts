import { presentIds } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { unfolded, withCanvas } from "./canvas.ts";
import type { Command } from "./command.ts";

/** Takes back what was last opened from a node: the nodes that this step brought and that are tied to
 * nothing that was opened since. What the reader has hidden of them stays hidden. */
export const collapse: Command<{ node: string }> = {
  id: "collapse",
  label: "collapse",
  shortcuts: ["k"],
  enabled: (state, { node }) => lastOpened(state, node) !== undefined,
  run: (state, { node }) => {
    const opened = lastOpened(state, node);
    return opened === undefined ? state : without(state, opened);
  },
};

interface Opened {
  /** Place of the step in the trail. */
  readonly step: number;
  /** What of it can be taken back. */
  readonly nodes: ReadonlySet<string>;
}

const lastOpened = (state: State, node: string): Opened | undefined => {
  const { trail } = state.view.canvas;
  for (let step = trail.length - 1; step >= 0; step -= 1) {
    if (trail[step]?.node !== node) continue;
    const nodes = takenBack(state, step);
    if (nodes.size > 0) return { step, nodes };
  }
  return undefined;
};

const takenBack = (state: State, step: number): Set<string> => {
  const { trail } = state.view.canvas;
  const present = presentIds(state);
  // What came otherwise than by a step, such as from a search, was opened since as well.
  const before = new Set(
    trail.slice(0, step + 1).flatMap(({ node, brought = [] }) => [node, ...brought]),
  );
  const held = new Set<string>();
  for (const { from, to } of Object.values(state.facts.relationships))
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      if (present.has(other) && !before.has(other)) held.add(one);
  const start = trail[step]?.node;
  return new Set(
    (trail[step]?.brought ?? []).filter((id) => present.has(id) && !held.has(id) && id !== start),
  );
};

const without = (state: State, { step, nodes }: Opened): State => {
  const { canvas } = state.view;
  const trail = canvas.trail.flatMap((each, at) => {
    if (at !== step) return [each];
    const brought = (each.brought ?? []).filter((id) => !nodes.has(id));
    // The first step says where the reader began, whatever is left of it.
    return brought.length === 0 && step > 0 ? [] : [{ ...each, added: brought.length, brought }];
  });
  // What was there before and was folded into one that goes comes out again.
  const out = canvas.folded
    .filter(({ into }) => nodes.has(into))
    .flatMap(({ leaves }) => leaves.filter(({ id }) => !nodes.has(id)));
  return withCanvas(state, {
    ...canvas,
    nodes: [...canvas.nodes.filter(({ id }) => !nodes.has(id)), ...out],
    pinned: canvas.pinned.filter((id) => !nodes.has(id)),
    folded: unfolded(canvas.folded, nodes).filter(({ into }) => !nodes.has(into)),
    trail,
  });
};
