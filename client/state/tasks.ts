import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** A command that is fetching; it can be stopped. */
export interface Task {
  /** One task runs at a time for each key. */
  readonly key: string;
  /** Key of the command's name in the catalogues. */
  readonly label: string;
  cancel(): void;
}

/** Something that the reader is told once, without a question. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "error";
  /** Key of the words in the catalogues, under `notice`, or the code of a problem. */
  readonly message: { readonly notice: string } | { readonly problem: string };
  /** Starts again what went wrong, where that makes sense. */
  readonly retry?: () => void;
}

interface Tasks {
  readonly running: readonly Task[];
  readonly notices: readonly Notice[];
}

/** Work under way and notices: they come and go, and are no part of the view. */
export const tasks = createStore<Tasks>()(() => ({ running: [], notices: [] }));

let lastNotice = 0;

export const startTask = (task: Task): void =>
  tasks.setState(({ running }) => ({ running: [...running, task] }));

export const endTask = (task: Task): void =>
  tasks.setState(({ running }) => ({ running: running.filter((each) => each !== task) }));

/** Shows a notice; one with the same words replaces the one that stands. */
export const notify = (notice: Omit<Notice, "id">): void => {
  lastNotice += 1;
  const added = { ...notice, id: lastNotice };
  const same = JSON.stringify(notice.message);
  tasks.setState(({ notices }) => ({
    notices: [...notices.filter(({ message }) => JSON.stringify(message) !== same), added],
  }));
};

export const dismissNotice = (id: number): void =>
  tasks.setState(({ notices }) => ({ notices: notices.filter((each) => each.id !== id) }));

/** The commands that are fetching. */
export const useRunning = (): readonly Task[] => useStore(tasks, ({ running }) => running);

/** The notices that stand. */
export const useNotices = (): readonly Notice[] => useStore(tasks, ({ notices }) => notices);
