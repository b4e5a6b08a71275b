import { createContext, useContext } from "react";
import type { StoreApi } from "zustand/vanilla";
import { type ApiProblemCode, asProblem } from "#client/api/problem.ts";
import { remembering } from "#client/state/history.ts";
import type { State } from "#client/state/state.ts";
import { endTask, type Notice, notify, startTask } from "#client/state/tasks.ts";
import type { Command, Run, Tools } from "./command.ts";

/** Makes the one that carries out commands: it fetches what a command needs, tells of progress and
 * of what went wrong, and puts the command's next state in place. */
export const createRunner = (tools: Tools, store: StoreApi<State>): Run => {
  const pending = new Set<AbortController>();
  let last: Promise<unknown> = Promise.resolve();

  const load = async <Args, Loaded>(
    command: Command<Args, Loaded>,
    args: Args,
    signal: AbortSignal,
  ): Promise<void> => {
    // Without `load`, `Loaded` is `undefined` by the type's default.
    const loaded = (await command.load?.(args, tools, store.getState(), signal)) as Loaded;
    signal.throwIfAborted();
    const before = store.getState();
    store.setState(remembering(before, command.run(before, args, loaded)), true);
    const notice = command.notice?.(loaded) ?? null;
    if (notice !== null) notify({ tone: "info", message: { notice } });
  };

  const run: Run = async (command, args) => {
    if (command.enabled?.(store.getState(), args) === false) return false;
    if (command.interrupts) for (const each of pending) each.abort();
    const controller = new AbortController();
    if (command.load === undefined) {
      await load(command, args, controller.signal);
      return true;
    }
    const task = { key: command.id, label: command.label, cancel: () => controller.abort() };
    pending.add(controller);
    startTask(task);
    const waiting = command.interrupts ? Promise.resolve() : last;
    const work = waiting.then(() => load(command, args, controller.signal));
    // Whoever comes next waits for the end of this one, however it ends.
    last = work.catch(() => undefined);
    try {
      await work;
      return true;
    } catch (error) {
      if (!controller.signal.aborted)
        notify({
          tone: "error",
          ...tellOf(asProblem(error).code, () => void run(command, args)),
        });
      return false;
    } finally {
      pending.delete(controller);
      endTask(task);
    }
  };
  return run;
};

/** What the reader is told of a failure: an id that a link names but nothing bears is left out, and
 * asking again would not help; anything else may pass. */
const tellOf = (problem: ApiProblemCode, retry: () => void): Pick<Notice, "message" | "retry"> =>
  problem === "unknown-id" ? { message: { notice: "unknown" } } : { message: { problem }, retry };

const RunContext = createContext<Run>(() => Promise.resolve(false));

/** Hands the runner to the page. */
export const RunProvider = RunContext.Provider;

/** What a feature starts commands with. */
export const useRun = (): Run => useContext(RunContext);
