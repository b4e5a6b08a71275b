import { Problem } from "#graph/model/problems.ts";
import type { AskOptions } from "../store.ts";

/** Milliseconds that a question may take unless the caller says otherwise. */
const defaultDeadline = 5000;

/** When a question must be done, and its caller's wish to stop, as a promise that is lost to.
 * @throws cancelled, deadline-exceeded; both also when it is made, before any work is done */
export class Limits {
  private readonly end: number;
  private timer: NodeJS.Timeout | undefined;
  private onAbort: (() => void) | undefined;

  constructor(private readonly options: AskOptions) {
    this.end = performance.now() + (options.deadline ?? defaultDeadline);
    if (options.signal?.aborted) throw cancelled();
    if (this.left() <= 0) throw this.exceeded();
  }

  /** Milliseconds that are left, whole. */
  left(): number {
    return Math.max(0, Math.ceil(this.end - performance.now()));
  }

  /** Waits for work, and no longer than the limits allow; the work itself is for the caller to end. */
  hold<T>(work: Promise<T>): Promise<T> {
    const over = new Promise<never>((_, reject) => {
      this.timer = setTimeout(() => reject(this.exceeded()), this.left());
      this.onAbort = () => reject(cancelled());
      this.options.signal?.addEventListener("abort", this.onAbort);
    });
    return Promise.race([work, over]);
  }

  release(): void {
    clearTimeout(this.timer);
    if (this.onAbort !== undefined) this.options.signal?.removeEventListener("abort", this.onAbort);
  }

  private exceeded(): Problem {
    const { deadline = defaultDeadline } = this.options;
    return new Problem("deadline-exceeded", `The question was not answered in ${deadline} ms.`);
  }
}

const cancelled = (): Problem => new Problem("cancelled", "The caller cancelled the question.");
