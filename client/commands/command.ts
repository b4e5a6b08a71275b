import type { Api } from "#client/api/api.ts";
import type { State } from "#client/state/state.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { LayoutName, Placed } from "#graph/model/view.ts";

/** Finds places on the canvas, in a worker where it takes long. */
export interface Layouter {
  /** Places for new nodes beside those that are there, which do not move; with an empty canvas, for all.
   * @param around node that the new ones were opened from, if any */
  place(
    state: State,
    added: { nodes: readonly Node[]; relationships: readonly Relationship[] },
    around: string | null,
    signal: AbortSignal,
  ): Promise<readonly Placed[]>;
  /** Places for nodes that come back, or that may lie on others: where they were, or the nearest spot
   * that is free now. */
  settle(state: State, back: readonly Placed[], signal: AbortSignal): Promise<readonly Placed[]>;
  /** Places for all nodes of the canvas but the pinned ones, which stay. */
  arrange(state: State, layout: LayoutName, signal: AbortSignal): Promise<readonly Placed[]>;
}

/** What a command may use while it fetches. */
export interface Tools {
  readonly api: Api;
  readonly layouter: Layouter;
}

/** A thing that a user can do. `load` fetches what it needs, the runner calls it and can cancel it;
 * `run` is pure: state, arguments and what was loaded in, next state out. */
export interface Command<Args, Loaded = undefined> {
  readonly id: string;
  /** Key of its name in the catalogues, under `command`. */
  readonly label: string;
  /** Keys that start it, in the notation of `KeyboardEvent.key`. */
  readonly shortcuts?: readonly string[];
  /** Whether it stops loading commands that were started before it; otherwise it waits for them,
   * so that each finds the canvas that the last one left. */
  readonly interrupts?: boolean;
  enabled?(state: State, args: Args): boolean;
  load?(args: Args, tools: Tools, state: State, signal: AbortSignal): Promise<Loaded>;
  run(state: State, args: Args, loaded: Loaded): State;
  /** What the reader is told afterwards, as a key under `notice`. */
  notice?(loaded: Loaded): string | null;
}

/** Starts a command.
 * @returns whether it was carried out: false where it was not enabled, was stopped or failed */
export type Run = <Args, Loaded>(command: Command<Args, Loaded>, args: Args) => Promise<boolean>;
