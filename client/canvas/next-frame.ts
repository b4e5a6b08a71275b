/** Work that waits until the next frame is painted, in steps with the page free between them, so that
 * it is not one stretch with what led to it; the newest takes the place of what still waits. */
export class NextFrame {
  private waiting: (() => void)[] = [];
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Does the steps of some work one after another, once the next frame is painted. */
  do(...steps: (() => void)[]): void {
    this.drop();
    this.waiting = steps;
    // A timer, since what runs in the frame itself is one stretch with layout and painting.
    this.frame = requestAnimationFrame(() => this.goOn());
  }

  /** Does what waits at once: for whoever needs it done. */
  now(): void {
    const steps = this.waiting;
    this.drop();
    for (const step of steps) step();
  }

  /** Forgets what waits. */
  drop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.waiting = [];
  }

  private goOn(): void {
    this.timer = setTimeout(() => {
      const steps = this.waiting;
      steps.shift()?.();
      if (steps === this.waiting && steps.length > 0) this.goOn();
    });
  }
}
